import type { Amount } from './amount.ts';
import { plainAmount, united } from './amount.ts';
import { withCompound, withMinor } from './compounds.ts';
import { SPAN_AFTER, SPAN_BEFORE } from './cues.ts';
import { readShare } from './fractions.ts';
import { softened } from './hedges.ts';
import type { Numeral } from './numeral.ts';
import { endingPoints } from './points.ts';
import { withRate } from './rates.ts';
import { readNumeral } from './read-numeral.ts';
import type { Speech } from './speech.ts';
import { readUnit, unitPlace } from './unit-words.ts';

/**
 * A number with its unit from word i on: "thirty five percent", "$3.5m", "two and a half minutes", "half an hour",
 * "a month", "minus six degrees", "one point four calls per order". `and` as in readNumeral.
 */
export function readAmount(speech: Speech, i: number, and = true): Amount | null {
  const word = speech.word(i);
  if (word.start === 'sign') return readSigned(speech, i, and);
  const amount = readShare(speech, i) ?? readCounted(speech, i, and) ?? readSingleUnit(speech, i);
  return amount === null ? null : withRate(speech, amount);
}

function readCounted(speech: Speech, i: number, and: boolean): Amount | null {
  const numeral = readNumeral(speech, i, and);
  return numeral === null ? null : withUnit(speech, numeral);
}

/** The unit behind a numeral, with what softens it in between ("thirty or so percent"). */
export function withUnit(speech: Speech, numeral: Numeral): Amount {
  const plain = plainAmount(numeral);
  const soft = softened(speech, numeral.past);
  const place = unitPlace(speech, soft);
  const read = isOrdinalSecond(speech, place, numeral) ? null : readUnit(speech, place, numeral.figures);
  if (read === null) return endingPoints(speech, plain) ?? plain;
  const amount = { ...united(plain, read), approximate: plain.approximate || soft > numeral.past };
  if (amount.kind === 'duration') return withCompound(speech, amount, read.unit);
  return amount.kind === 'money' ? withMinor(speech, amount, read.unit) : amount;
}

/** "thirty second" is a place in a row as much as a time; the word after it decides (see ordinals.ts). */
function isOrdinalSecond(speech: Speech, place: number, numeral: Numeral): boolean {
  return speech.text(place) === 'second' && numeral.open > 1;
}

/** "$40", "£3.5m", "eur 20", "minus six", "-4 %". */
function readSigned(speech: Speech, i: number, and: boolean): Amount | null {
  const { unit } = speech.word(i);
  if (unit === null) return readNegative(speech, i, and);
  const numeral = readNumeral(speech, i + 1, and);
  if (numeral === null || numeral.fraction) return null;
  const amount = united(plainAmount(numeral), { unit, past: numeral.past });
  const again = readUnit(speech, numeral.past, false);
  const whole =
    again?.unit.kind === 'money' && again.unit.factor === 1 ? { ...amount, past: again.past } : amount;
  return withRate(speech, withMinor(speech, whole, unit));
}

function readNegative(speech: Speech, i: number, and: boolean): Amount | null {
  const next = speech.word(i + 1);
  if (next.start === 'article' || (next.start === 'sign' && next.unit === null)) return null;
  const amount = readAmount(speech, i + 1, and);
  return amount === null || amount.kind === 'fraction' ? null : { ...amount, value: -amount.value };
}

/** "a month", "an hour and a half", "a kilogram": one of a unit, where nothing else can be meant. */
function readSingleUnit(speech: Speech, i: number): Amount | null {
  if (speech.word(i).start !== 'article') return null;
  const read = readUnit(speech, i + 1, false);
  if (read === null || read.unit.kind === 'percent' || read.unit.kind === 'points') return null;
  const one = united(plainAmount(ONE(i + 1)), read);
  const amount =
    one.kind === 'duration'
      ? withCompound(speech, one, read.unit)
      : one.kind === 'money'
        ? withMinor(speech, one, read.unit)
        : one;
  const alone = speech.text(i - 1) === '' && speech.text(amount.past) === '';
  const said =
    amount.past > read.past || alone || SPAN_AFTER.has(speech.text(i - 1)) || isSpanBefore(speech, amount);
  return said && !(AMBIGUOUS.has(speech.text(i + 1)) && amount.past === read.past && !alone) ? amount : null;
}

function isSpanBefore(speech: Speech, amount: Amount): boolean {
  return amount.kind === 'duration' && SPAN_BEFORE.has(speech.text(amount.past));
}

const ONE = (past: number): Numeral => ({
  value: 1,
  past,
  open: 1,
  scale: 1,
  figures: false,
  vague: false,
  fraction: false,
});
/** "In a second", "a degree in physics", "a cup of tea", "at a quarter": figures of speech and other things. */
const AMBIGUOUS = new Set([
  'degree',
  'bit',
  'cup',
  'foot',
  'yard',
  'stone',
  'pint',
  'grand',
  'won',
  'second',
  'sec',
  'quarter',
  'night',
  'day',
  'sprint',
  'c',
  'g',
  'l',
  'm',
  's',
  'h',
  'p',
]);
