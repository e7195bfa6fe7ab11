import type { Amount } from './amount.ts';
import { closesCount } from './cues.ts';
import { round } from './numeral.ts';
import { readNumeral, readPart } from './read-numeral.ts';
import type { Speech } from './speech.ts';
import type { Unit } from './units.ts';

/** In seconds; months and years as the calendar's average rule (thirty days, twelve months) that people count by. */
const SECONDS: ReadonlyMap<string, number> = new Map([
  ['millisecond', 0.001],
  ['second', 1],
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
  ['week', 604_800],
  ['month', 2_592_000],
  ['year', 31_536_000],
]);
const SMALLER: ReadonlyMap<string, string> = new Map([
  ['hour', 'minute'],
  ['minute', 'second'],
]);

/** What follows a duration and belongs to it: "and a half", "and thirty seconds", "thirty" after an hour. */
export function withCompound(speech: Speech, amount: Amount, unit: Unit): Amount {
  let sum = withUnitHalf(speech, amount, unit);
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
  const larger = SECONDS.get(amount.unit ?? '');
  if (larger === undefined) return null;
  const and = speech.text(amount.past) === 'and';
  const numeral = readNumeral(speech, and ? amount.past + 1 : amount.past);
  if (numeral === null || numeral.fraction || numeral.value < 0) return null;
  const unit = speech.word(numeral.past).unit;
  const said = unit?.kind === 'duration' && !unit.short ? unit : null;
  if (said === null && !endsTime(speech, amount, numeral.past, numeral.value)) return null;
  const name = said?.name ?? SMALLER.get(amount.unit ?? '') ?? '';
  const smaller = SECONDS.get(name);
  if (smaller === undefined || smaller >= larger) return null;
  const value = round(inUnit(amount, name, larger / smaller) + numeral.value * (said?.factor ?? 1));
  return { ...amount, value, unit: name, past: said === null ? numeral.past : numeral.past + 1 };
}

/** Two durations in the smaller of their units: "from two minutes to forty seconds" is 120 and 40 seconds. */
export function inSmallerUnit(a: Amount, b: Amount): readonly [Amount, Amount] | null {
  const [first, second] = [SECONDS.get(a.unit ?? ''), SECONDS.get(b.unit ?? '')];
  if (first === undefined || second === undefined || a.unit === null || b.unit === null) return null;
  return first > second
    ? [{ ...a, unit: b.unit, value: round(inUnit(a, b.unit, first / second)) }, b]
    : [a, { ...b, unit: a.unit, value: round(inUnit(b, a.unit, second / first)) }];
}

/** A year is twelve months, and 365 days. */
function inUnit(amount: Amount, name: string, ratio: number): number {
  return amount.unit === 'year' && name === 'month' ? amount.value * 12 : amount.value * ratio;
}

/** "one hour thirty": a number of minutes with nothing after it that it could count. */
function endsTime(speech: Speech, amount: Amount, past: number, value: number): boolean {
  if (!SMALLER.has(amount.unit ?? '') || !Number.isInteger(value) || value < 5 || value > 59) return false;
  const next = speech.text(past);
  return (
    next === '' || (closesCount(next) && speech.text(past) !== 'of' && speech.word(past).start !== 'article')
  );
}

/** "eleven dollars and fifty one cents", "three pounds fifty", "$20 43". */
export function withMinor(speech: Speech, amount: Amount, unit: Unit): Amount {
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
