import type { Amount } from './amount.ts';
import { plainAmount, united } from './amount.ts';
import { completed } from './compounds.ts';
import { SPAN_AFTER, SPAN_BEFORE } from './cues.ts';
import { readShare } from './fractions.ts';
import { softened } from './hedges.ts';
import type { Numeral } from './numeral.ts';
import { numeral } from './numeral.ts';
import { endingPoints } from './points.ts';
import { readPer, withRate } from './rates.ts';
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
  const read = readNumeral(speech, i, and);
  return read === null ? null : withUnit(speech, i, read);
}

/** The unit behind a numeral that begins at word i, with what softens it in between ("thirty or so percent"). */
export function withUnit(speech: Speech, i: number, number: Numeral): Amount {
  const plain = plainAmount(number);
  const soft = softened(speech, number.past);
  const place = unitPlace(speech, soft);
  const named = isOrdinalSecond(speech, place, number) || isNetwork(speech, place, number);
  const read = named ? null : readUnit(speech, place, number.figures);
  if (read === null) return endingPoints(speech, i, plain) ?? plain;
  const amount = { ...united(plain, read), approximate: plain.approximate || soft > number.past };
  return completed(speech, amount, read.unit);
}

/** "thirty second" is a place in a row as much as a time; the word after it decides (see ordinals.ts). */
function isOrdinalSecond(speech: Speech, place: number, number: Numeral): boolean {
  return speech.text(place) === 'second' && number.open > 1;
}

/** "5g" is a network and no weight. */
function isNetwork(speech: Speech, place: number, number: Numeral): boolean {
  const { value } = number;
  if (speech.text(place) !== 'g' || !speech.glued(place) || speech.text(place + 1) === 'of') return false;
  return value === 3 || value === 4 || value === 5;
}

/** "$40", "£3.5m", "eur 20", "minus six", "-4 %". */
function readSigned(speech: Speech, i: number, and: boolean): Amount | null {
  const { unit } = speech.word(i);
  if (unit === null) return readNegative(speech, i, and);
  const number = readNumeral(speech, i + 1, and);
  if (number === null || number.fraction) return null;
  const amount = united(plainAmount(number), { unit, past: number.past });
  const again = readUnit(speech, number.past, false);
  const whole =
    again?.unit.kind === 'money' && again.unit.factor === 1 ? { ...amount, past: again.past } : amount;
  return withRate(speech, completed(speech, whole, unit));
}

function readNegative(speech: Speech, i: number, and: boolean): Amount | null {
  const next = speech.word(i + 1);
  if (next.start === 'article' || (next.start === 'sign' && next.unit === null)) return null;
  const amount = readAmount(speech, i + 1, and);
  return amount === null || amount.kind === 'fraction' ? null : { ...amount, value: -amount.value };
}

/** "a month", "an hour and a half", "a kilogram": one of a unit, where nothing else can be meant. */
function readSingleUnit(speech: Speech, i: number): Amount | null {
  if (speech.word(i).start !== 'article' || speech.word(i + 1).start === 'sign') return null;
  const read = readUnit(speech, i + 1, false);
  if (read === null || read.unit.kind === 'percent' || read.unit.kind === 'points') return null;
  const amount = completed(speech, united(plainAmount(numeral(1, i + 1, {})), read), read.unit);
  const alone = speech.text(i - 1) === '' && speech.text(amount.past) === '';
  const said =
    amount.past > read.past ||
    alone ||
    readPer(speech, amount.past) !== null ||
    SPAN_AFTER.has(speech.text(i - 1)) ||
    isSpanBefore(speech, amount);
  return said && !(AMBIGUOUS.has(speech.text(i + 1)) && amount.past === read.past && !alone) ? amount : null;
}

function isSpanBefore(speech: Speech, amount: Amount): boolean {
  return amount.kind === 'duration' && SPAN_BEFORE.has(speech.text(amount.past));
}

/** "In a second", "a degree in physics", "a cup of tea", "at a quarter": figures of speech and other things. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  'degree bit cup foot yard stone pint grand won second sec quarter night day sprint c g l m s h p'.split(
    ' ',
  ),
);
