import type { Amount } from './amount.ts';
import { isBare } from './amount.ts';
import { closesCount } from './cues.ts';
import { readNumeral } from './read-numeral.ts';
import type { Reading } from './reading.ts';
import { single } from './reading.ts';
import type { Speech } from './speech.ts';
import { MULTIPLIERS } from './starters.ts';
import { readUnit } from './unit-words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** After "times" or "twice": it multiplies. */
const COMPARED = set(
  'as the more less fewer better worse what that higher lower larger smaller longer shorter faster slower bigger likelier our their its your',
);
/** After "double": no doubling is meant. */
const DOUBLE_NOUNS = set(
  'check checked checking checks down digit digits tap tapped click clicked edged blind booked booking bookings standard counting counted dip sided up sure whammy win agent a an or entry bed room rooms glazing espresso triple clicks taps barrelled',
);
/** Before "three times": it multiplies as well. */
const GREW = set('up grew rose increased jumped multiplied climbed by');
const FREQUENCY = set('once twice thrice');

/** "three times as many", "ten x", "2.8x", "ten fold" after a number; "two to one". */
export function readTimes(speech: Speech, i: number, amount: Amount): Reading | null {
  if (!isBare(amount) && !(amount.kind === 'fraction' && speech.text(amount.past) === 'as')) return null;
  const at = speech.text(amount.past) === 'and' ? -1 : amount.past;
  const text = speech.text(at);
  const read = {
    ...single('multiple', amount.value, at + 1),
    approximate: amount.approximate,
    corrected: amount.corrected,
  };
  if (amount.kind === 'fraction')
    return amount.value === 0.5 && isComparison(speech, at) ? { ...read, past: at } : null;
  if (text === 'x' || text === 'fold') return read;
  const grown = GREW.has(speech.text(i - 1));
  if ((text === 'times' || text === 'time') && (grown || isComparison(speech, at + 1))) return read;
  return readOdds(speech, amount);
}

/** "Preferred it three to one". */
function readOdds(speech: Speech, amount: Amount): Reading | null {
  if (speech.text(amount.past) !== 'to' || speech.word(amount.past + 1).value !== 1 || amount.value < 2)
    return null;
  if (
    speech.text(amount.past + 2) === 'point' ||
    speech.word(amount.past + 2).unit !== null ||
    speech.word(amount.past + 2).scale > 0
  )
    return null;
  return single('multiple', amount.value, amount.past + 2);
}

function isComparison(speech: Speech, i: number): boolean {
  const text = speech.text(i);
  return COMPARED.has(text) || (text.endsWith('er') && text.length > 4 && speech.text(i + 1) === 'than');
}

/** "doubled", "halved", "cut in half", "twice as often", "once a week". */
export function readMultiplier(speech: Speech, i: number): Reading | null {
  const text = speech.text(i);
  if (text === 'in' || text === 'cut' || text === 'split') return readInHalf(speech, i);
  const value = MULTIPLIERS.get(text);
  if (value === undefined) return null;
  if (FREQUENCY.has(text)) return readFrequency(speech, i, value);
  const next = speech.text(i + 1);
  if (
    (text === 'double' || text === 'triple' || text === 'treble') &&
    (DOUBLE_NOUNS.has(next) || speech.text(i - 1) === 'a')
  )
    return null;
  return single('multiple', value, i + 1);
}

function readInHalf(speech: Speech, i: number): Reading | null {
  const at = speech.text(i) === 'in' ? i + 1 : speech.text(i + 1) === 'in' ? i + 2 : i;
  if (at === i || speech.text(at) !== 'half') return null;
  const next = speech.text(at + 1);
  const shares =
    next === 'a' ||
    next === 'an' ||
    next === 'the' ||
    next === 'of' ||
    next === 'our' ||
    speech.word(at + 1).unit !== null;
  return shares || (!closesCount(next) && speech.text(i) === 'in') ? null : single('multiple', 0.5, at + 1);
}

function readFrequency(speech: Speech, i: number, value: number): Reading | null {
  const next = speech.text(i + 1);
  if (
    (next === 'a' || next === 'an' || next === 'every' || next === 'each' || next === 'per') &&
    speech.word(i + 2).unit?.kind === 'duration'
  ) {
    return { ...single('rate', value, i + 3), per: speech.text(i + 2) };
  }
  if (next === 'in') return readOnceIn(speech, i, value);
  if (value === 1 || speech.text(i - 1).startsWith('th')) return null;
  return single(isComparison(speech, i + 1) ? 'multiple' : 'cardinal', value, i + 1);
}

/** "Once in a hundred calls", "twice in ten": as often of so many. */
function readOnceIn(speech: Speech, i: number, value: number): Reading | null {
  const whole = readNumeral(speech, speech.text(i + 2) === 'every' ? i + 3 : i + 2);
  if (whole === null || whole.fraction || whole.value <= value || readUnit(speech, whole.past, true) !== null)
    return null;
  return { ...single('part', value, whole.past), values: [value, whole.value], relation: 'part-of' };
}

/** A range that multiplies: "three to five times as many", "3-5x". */
export function multiplied(speech: Speech, pair: Reading): Reading {
  if (pair.kind !== 'cardinal' && pair.kind !== 'decimal') return pair;
  const text = speech.text(pair.past);
  const times = text === 'x' || text === 'fold' || (text === 'times' && isComparison(speech, pair.past + 1));
  return times ? { ...pair, kind: 'multiple', past: pair.past + 1 } : pair;
}
