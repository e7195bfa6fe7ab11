import type { Amount } from './amount.ts';
import { isBare } from './amount.ts';
import { looksLikeYear } from './calendar.ts';
import { closesCount } from './cues.ts';
import { readOrdinal } from './ordinals.ts';
import { readNumeral } from './read-numeral.ts';
import type { Reading } from './reading.ts';
import { single } from './reading.ts';
import { readCorrected } from './repairs.ts';
import type { Speech } from './speech.ts';
import { readUnit } from './unit-words.ts';

const DETERMINERS: ReadonlySet<string> = new Set(
  'the our my their his her its your these those every all each'.split(' '),
);
/** Words between the counted and its whole: "nine customers out of twelve". */
const COUNTED = 2;

/** "nine of the twelve", "two out of forty", "one in five", "three per hundred": a number of a larger number. */
export function readPartOf(speech: Speech, amount: Amount): Reading | null {
  const base = amount.kind === 'rate' ? Number(amount.per) : Number.NaN;
  if (base > amount.value) return part(amount, base, amount.past);
  if (!isBare(amount) || amount.value < 0) return null;
  let at = amount.past;
  for (let n = 0; n < COUNTED && closerAt(speech, at) === 0 && isCounted(speech, at); n += 1) at += 1;
  const whole = closerAt(speech, at);
  if (whole === 0) return null;
  if (speech.text(at) === 'of' && at > amount.past) return null;
  const numeral = readNumeral(speech, whole);
  if (numeral === null || numeral.fraction || numeral.value < amount.value || numeral.value < 2) return null;
  if (!wholeStandsAlone(speech, at, numeral.past, numeral.value, numeral.open)) return null;
  return part(amount, numeral.value, numeral.past);
}

function part(amount: Amount, whole: number, past: number): Reading {
  const { value, approximate, corrected } = amount;
  const kind = value === 0 ? 'none' : 'part';
  return {
    ...single(kind, value, past),
    values: [value, whole],
    relation: 'part-of',
    approximate,
    corrected,
  };
}

function isCounted(speech: Speech, i: number): boolean {
  const word = speech.word(i);
  return (
    word.form === 'none' &&
    word.scale === 0 &&
    word.unit === null &&
    (speech.text(i) === 'times' || !closesCount(speech.text(i)))
  );
}

/** Where the whole begins if "of", "out of", "in" or "per" stands at i; 0 if not. */
function closerAt(speech: Speech, i: number): number {
  const text = speech.text(i);
  if (text === 'out' && speech.text(i + 1) === 'of') return pastDeterminer(speech, i + 2);
  if (text === 'of') return pastDeterminer(speech, i + 1);
  if (text === 'in') return speech.text(i + 1) === 'every' ? i + 2 : i + 1;
  return 0;
}

function pastDeterminer(speech: Speech, i: number): number {
  let at = i;
  while (at < i + 2 && DETERMINERS.has(speech.text(at))) at += 1;
  return at;
}

/** "Two in six weeks" and "four in 2019" are no parts; "one in five calls" is. */
function wholeStandsAlone(speech: Speech, at: number, past: number, value: number, open: number): boolean {
  if (speech.word(past).ordinal > 0 && open > 1) return false;
  if (readUnit(speech, past, true) !== null) return false;
  if (speech.text(at) !== 'in') return true;
  return (
    !looksLikeYear(value) &&
    !(speech.text(past) === 'to' && speech.word(past + 1).start === 'number') &&
    speech.text(past) !== 'percent'
  );
}

/** "Every second call" is one in two, and so is "every other call"; "ever third call" is it misheard. */
export function readEvery(speech: Speech, i: number): Reading | null {
  const other = speech.text(i + 1) === 'other' ? { value: 2, past: i + 2 } : null;
  const ordinal = other ?? readOrdinal(speech, i + 1);
  if (ordinal === null || ordinal.value < (speech.text(i) === 'ever' ? 3 : 2)) return null;
  const next = speech.text(ordinal.past);
  if (
    speech.word(ordinal.past).form !== 'none' ||
    closesCount(next) ||
    speech.word(ordinal.past).unit !== null ||
    DAYS.has(next)
  )
    return null;
  return { ...single('part', 1, ordinal.past), values: [1, ordinal.value], relation: 'part-of' };
}

/** Words that may stand between the whole and its part: "out of the twelve people we saw, nine". */
const WITHIN = 4;

/** "Out of two hundred calls eighty were about billing": the whole goes first. */
export function readOutOf(speech: Speech, i: number): Reading | null {
  if (speech.text(i + 1) !== 'of') return null;
  const whole = readNumeral(speech, pastDeterminer(speech, i + 2));
  if (whole === null || whole.fraction || whole.value < 2 || readUnit(speech, whole.past, true) !== null)
    return null;
  let at = whole.past;
  while (at < whole.past + WITHIN && speech.word(at).start === 'none') at += 1;
  const amount = speech.word(at).start === 'number' ? readCorrected(speech, at) : null;
  if (amount === null || !isBare(amount) || amount.value >= whole.value || speech.text(amount.past) === 'of')
    return null;
  return part(amount, whole.value, amount.past);
}

const DAYS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday one time morning evening afternoon weekday'.split(
    ' ',
  ),
);
