import type { Amount } from './amount.ts';
import { isBare } from './amount.ts';
import { looksLikeYear } from './calendar.ts';
import { closesCount } from './cues.ts';
import { readOrdinal } from './ordinals.ts';
import { readNumeral } from './read-numeral.ts';
import type { Reading } from './reading.ts';
import { single } from './reading.ts';
import type { Speech } from './speech.ts';
import { readUnit } from './unit-words.ts';

const DETERMINERS: ReadonlySet<string> = new Set(
  'the our my their his her its your these those every all each'.split(' '),
);
/** Words between the counted and its whole: "nine customers out of twelve". */
const COUNTED = 2;

/** "nine of the twelve", "two out of forty", "one in five", "three per hundred": a number of a larger number. */
export function readPartOf(speech: Speech, amount: Amount): Reading | null {
  if (!(isBare(amount) || (amount.kind === 'rate' && amount.unit === null)) || amount.value < 0) return null;
  let at = amount.past;
  for (let n = 0; n < COUNTED && closerAt(speech, at) === 0 && isCounted(speech, at); n += 1) at += 1;
  const whole = closerAt(speech, at);
  if (whole === 0) return null;
  if (speech.text(at) === 'of' && at > amount.past) return null;
  const numeral = readNumeral(speech, whole);
  if (numeral === null || numeral.fraction || numeral.value < amount.value || numeral.value < 2) return null;
  if (!wholeStandsAlone(speech, at, numeral.past, numeral.value, numeral.open)) return null;
  return {
    kind: amount.value === 0 ? 'none' : 'part',
    values: [amount.value, numeral.value],
    relation: 'part-of',
    unit: null,
    per: null,
    approximate: amount.approximate,
    corrected: amount.corrected,
    past: numeral.past,
  };
}

function isCounted(speech: Speech, i: number): boolean {
  const word = speech.word(i);
  return word.form === 'none' && word.scale === 0 && word.unit === null && !closesCount(speech.text(i));
}

/** Where the whole begins if "of", "out of", "in" or "per" stands at i; 0 if not. */
function closerAt(speech: Speech, i: number): number {
  const text = speech.text(i);
  if (text === 'out' && speech.text(i + 1) === 'of') return pastDeterminer(speech, i + 2);
  if (text === 'of') return pastDeterminer(speech, i + 1);
  if (text === 'in' || text === 'per') return speech.text(i + 1) === 'every' ? i + 2 : i + 1;
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

/** "Every second call" is one in two. */
export function readEvery(speech: Speech, i: number): Reading | null {
  const ordinal = readOrdinal(speech, i + 1);
  if (ordinal === null || ordinal.value < 2) return null;
  const next = speech.text(ordinal.past);
  if (closesCount(next) || speech.word(ordinal.past).unit !== null || DAYS.has(next)) return null;
  return { ...single('part', 1, ordinal.past), values: [1, ordinal.value], relation: 'part-of' };
}

const DAYS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday one time'.split(' '),
);
