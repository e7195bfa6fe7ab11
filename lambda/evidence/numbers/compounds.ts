import type { Amount } from './amount.ts';
import { closesCount } from './cues.ts';
import { round } from './numeral.ts';
import { readNumeral, readPart } from './read-numeral.ts';
import type { Speech } from './speech.ts';
import { readUnit } from './unit-words.ts';
import type { Unit } from './units.ts';

/** Sizes of units that add up, each dimension by its own measure: time in seconds, length in inches, weight in ounces. */
const SIZES: ReadonlyMap<string, readonly [dimension: string, size: number]> = new Map([
  ['millisecond', ['time', 0.001]],
  ['second', ['time', 1]],
  ['minute', ['time', 60]],
  ['hour', ['time', 3600]],
  ['day', ['time', 86_400]],
  ['week', ['time', 604_800]],
  ['month', ['time', 2_592_000]],
  ['year', ['time', 31_536_000]],
  ['foot', ['length', 12]],
  ['inch', ['length', 1]],
  ['pound', ['weight', 16]],
  ['ounce', ['weight', 1]],
]);
/** The unit that a number without one has behind a larger unit, and from what to what: "one hour thirty", "five foot two". */
const SMALLER: ReadonlyMap<string, readonly [unit: string, least: number, most: number]> = new Map([
  ['hour', ['minute', 5, 59]],
  ['minute', ['second', 5, 59]],
  ['foot', ['inch', 1, 11]],
]);

/** What follows an amount and belongs to it: "and a half", "and thirty seconds", "thirty" after an hour, "fifty cents". */
export function completed(speech: Speech, amount: Amount, unit: Unit): Amount {
  let sum = withUnitHalf(speech, amount, unit);
  if (unit.kind === 'money') return sum === amount ? withMinor(speech, amount, unit) : sum;
  for (let n = 0; n < 5; n += 1) {
    const next = withSmaller(speech, sum);
    if (next === null) break;
    sum = next;
  }
  return sum;
}

/** "an hour and a half", "two years and a quarter": the share is of the unit. */
function withUnitHalf(speech: Speech, amount: Amount, unit: Unit): Amount {
  if (speech.text(amount.past) !== 'and') return amount;
  const part = readPart(speech, amount.past + 1);
  if (part === null || part.value >= 1) return amount;
  const after = speech.text(part.past);
  if (
    after === 'of' ||
    after === 'the' ||
    after === 'an' ||
    after === 'a' ||
    speech.word(part.past).unit !== null
  )
    return amount;
  return { ...amount, value: round(amount.value + part.value * unit.factor), past: part.past };
}

function withSmaller(speech: Speech, amount: Amount): Amount | null {
  const larger = SIZES.get(amount.unit ?? '');
  if (larger === undefined) return null;
  const and = speech.text(amount.past) === 'and';
  const numeral = readNumeral(speech, and ? amount.past + 1 : amount.past);
  if (numeral === null || numeral.fraction || numeral.value < 0) return null;
  if (numeral.open > 1 && speech.text(numeral.past) === 'second') return null;
  const { unit } = speech.word(numeral.past);
  const said = unit !== null && !unit.short && SIZES.has(unit.name) ? unit : null;
  if (said === null && !endsSmaller(speech, amount, numeral.past, numeral.value)) return null;
  const name = said?.name ?? SMALLER.get(amount.unit ?? '')?.[0] ?? '';
  const smaller = SIZES.get(name);
  if (smaller === undefined || smaller[0] !== larger[0] || smaller[1] >= larger[1]) return null;
  const value = round(inUnit(amount, name, larger[1] / smaller[1]) + numeral.value * (said?.factor ?? 1));
  return { ...amount, value, unit: name, past: said === null ? numeral.past : numeral.past + 1 };
}

/** Two amounts in the smaller of their units: "from two minutes to forty seconds" is 120 and 40 seconds. */
export function inSmallerUnit(a: Amount, b: Amount): readonly [Amount, Amount] | null {
  const [first, second] = [SIZES.get(a.unit ?? ''), SIZES.get(b.unit ?? '')];
  if (first === undefined || second === undefined || a.unit === null || b.unit === null) return null;
  if (first[0] !== second[0]) return null;
  return first[1] > second[1]
    ? [{ ...a, unit: b.unit, value: round(inUnit(a, b.unit, first[1] / second[1])) }, b]
    : [a, { ...b, unit: a.unit, value: round(inUnit(b, a.unit, second[1] / first[1])) }];
}

/** A year is twelve months, and 365 days. */
function inUnit(amount: Amount, name: string, ratio: number): number {
  return amount.unit === 'year' && name === 'month' ? amount.value * 12 : amount.value * ratio;
}

/** "one hour thirty": a whole number of the smaller unit, with nothing after it that it could count. */
function endsSmaller(speech: Speech, amount: Amount, past: number, value: number): boolean {
  const [, least, most] = SMALLER.get(amount.unit ?? '') ?? ['', 1, 0];
  if (!Number.isInteger(value) || value < least || value > most) return false;
  if (readUnit(speech, past, true) !== null) return false;
  const next = speech.text(past);
  return next === '' || (closesCount(next) && next !== 'of' && speech.word(past).start !== 'article');
}

/** "eleven dollars and fifty one cents", "three pounds fifty", "$20 43". */
function withMinor(speech: Speech, amount: Amount, unit: Unit): Amount {
  if (unit.factor !== 1 || !Number.isInteger(amount.value)) return amount;
  const and = speech.text(amount.past) === 'and';
  const numeral = readNumeral(speech, and ? amount.past + 1 : amount.past);
  if (numeral === null || !Number.isInteger(numeral.value) || numeral.value < 1 || numeral.value > 99)
    return amount;
  const minor = speech.word(numeral.past).unit;
  if (minor?.kind === 'money' && minor.factor === 0.01 && (!minor.short || numeral.figures)) {
    return { ...amount, value: round(amount.value + numeral.value / 100), past: numeral.past + 1 };
  }
  const next = speech.text(numeral.past);
  const ends =
    next === '' ||
    (!and && numeral.value > 9 && closesCount(next) && next !== 'to' && next !== 'of' && next !== 'in');
  if (!ends || minor !== null) return amount;
  return { ...amount, value: round(amount.value + numeral.value / 100), past: numeral.past };
}
