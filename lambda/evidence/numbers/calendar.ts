import type { Amount } from './amount.ts';
import { closesCount, isPlural, YEAR_AFTER } from './cues.ts';
import { readOrdinal } from './ordinals.ts';
import { readNumeral } from './read-numeral.ts';
import type { Reading } from './reading.ts';
import { single } from './reading.ts';
import type { Speech } from './speech.ts';
import { DECADES, MONTHS, PERIODS } from './starters.ts';
import { readUnit } from './unit-words.ts';

/** Years people speak of in an interview; other numbers of four figures are years only beside "in" or "since". */
export function looksLikeYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1950 && value <= 2049;
}

/** Prepositions that take a year whatever follows; "by 2000 calls" needs a look at what does. */
const SURE = new Set(['in', 'since', 'until', 'till', 'during', 'circa']);

/** "in 2019", "since nineteen ninety eight", "march 2023", "our 2019 survey": by what stands around it, not by how it is written. */
export function readYear(speech: Speech, i: number, amount: Amount): Reading | null {
  if (amount.kind !== 'cardinal' || amount.unit !== null || !Number.isInteger(amount.value)) return null;
  if (amount.value < 1500 || amount.value > 2099) return null;
  return isYear(speech, i, amount)
    ? { ...single('year', amount.value, amount.past), corrected: amount.corrected }
    : null;
}

function isYear(speech: Speech, i: number, { value, past }: Amount): boolean {
  const before = speech.text(i - 1);
  const next = speech.text(past);
  const ends = closesCount(next) && next !== 'of';
  if (isMonthEnd(speech, i)) return true;
  if (YEAR_AFTER.has(before)) return ends || (looksLikeYear(value) && !isPlural(next) && SURE.has(before));
  if (!looksLikeYear(value)) return false;
  if (before === 'the' || before === 'our' || before === 'this' || before === 'that')
    return !ends && !isPlural(next);
  return (before === '' || before === 'and' || before === 'so') && ends && next !== '';
}

/** "march twelfth 2023", "q3 2023". */
function isMonthEnd(speech: Speech, i: number): boolean {
  const before = speech.text(i - 1);
  return (
    MONTHS.has(before) ||
    MONTHS.has(speech.text(i - 2)) ||
    speech.text(i - 2) === 'q' ||
    speech.text(i - 2) === 'h'
  );
}

/** "march twelfth", "may 4th", "q three", "week six", "the nineties". */
export function readCalendar(speech: Speech, i: number): Reading | null {
  const text = speech.text(i);
  const decade = DECADES.get(text);
  if (decade !== undefined) return readDecade(speech, i, decade);
  const month = MONTHS.get(text);
  if (month !== undefined) return readMonth(speech, i, month);
  const period = PERIODS.get(text);
  return period === undefined ? null : readPeriod(speech, i, period);
}

function readDecade(speech: Speech, i: number, decade: number): Reading | null {
  const before = speech.text(i - 1);
  if (before === 'nineteen') return single('year', decade, i + 1);
  const early = before === 'early' || before === 'late' || before === 'mid';
  const the = early ? speech.text(i - 2) : before;
  return the === 'the' ? single('year', decade, i + 1) : null;
}

/** "the 90s", "1990s": figures with an s; "30s" elsewhere is half a minute. */
export function readWrittenDecade(speech: Speech, i: number): Reading | null {
  const { form, value } = speech.word(i);
  if (form !== 'figures' || speech.text(i + 1) !== 's' || value % 10 !== 0) return null;
  if (value >= 1500 && value < 2100) return single('year', value, i + 2);
  const decade = value >= 20 && value <= 90 ? 1900 + value : 0;
  const before = speech.text(i - 1);
  const the = before === 'early' || before === 'late' || before === 'mid' ? speech.text(i - 2) : before;
  return decade > 0 && the === 'the' ? single('year', decade, i + 2) : null;
}

/** The verb "may" and "march" need an ordinal behind them, or a preposition before. */
const DATED = new Set([
  'on',
  'of',
  'since',
  'until',
  'by',
  'from',
  'last',
  'next',
  'this',
  'in',
  'before',
  'after',
]);

function readMonth(speech: Speech, i: number, month: string): Reading | null {
  const the = speech.text(i + 1) === 'the' ? i + 2 : i + 1;
  const ordinal = readOrdinal(speech, the, true);
  if (ordinal !== null && ordinal.value >= 1 && ordinal.value <= 31)
    return single('date', ordinal.value, ordinal.past, month);
  if (the > i + 1) return null;
  const day = readNumeral(speech, i + 1);
  if (day === null || !Number.isInteger(day.value) || day.value < 1 || day.value > 31) return null;
  const next = speech.text(day.past);
  if (isPlural(next) || speech.word(day.past).unit !== null || next === 'point') return null;
  const verb = speech.text(i) === 'may' || speech.text(i) === 'march';
  return verb && !(DATED.has(speech.text(i - 1)) && closesCount(next))
    ? null
    : single('date', day.value, day.past, month);
}

/** "12 october", "the twenty first of june" without its ending. */
export function readDay(speech: Speech, i: number): Reading | null {
  const day = readNumeral(speech, i);
  if (day === null || !Number.isInteger(day.value) || day.value < 1 || day.value > 31) return null;
  const month = MONTHS.get(speech.text(day.past));
  if (month === undefined) return null;
  const verb = month === 'may' || month === 'march';
  if (verb && !(DATED.has(speech.text(i - 1)) && closesCount(speech.text(day.past + 1)))) return null;
  const next = readNumeral(speech, day.past + 1);
  return next !== null && next.value <= 31 ? null : single('date', day.value, day.past + 1, month);
}

const LARGEST: ReadonlyMap<string, number> = new Map([
  ['quarter', 4],
  ['half', 2],
]);

function readPeriod(speech: Speech, i: number, period: string): Reading | null {
  if (speech.word(i + 1).start !== 'number' || speech.word(i + 1).part > 0) return null;
  const number = readNumeral(speech, i + 1);
  if (number === null || number.fraction || !Number.isInteger(number.value) || number.value < 1) return null;
  if (number.value > (LARGEST.get(period) ?? 60)) return null;
  if (speech.text(i).length > 1 && isCounted(speech, i, number.past, period)) return null;
  return single('date', number.value, number.past, period);
}

/** "a week two calls came in", "one day three of them": the number has to do with what follows it. */
function isCounted(speech: Speech, i: number, past: number, period: string): boolean {
  const next = speech.text(past);
  const of =
    (next === 'of' && period !== 'quarter') || (next === 'in' && speech.word(past + 1).start === 'number');
  if (readUnit(speech, past, false) !== null || isPlural(next) || of || next === 'out' || next === 'times')
    return true;
  const before = speech.word(i - 1);
  if (before.form !== 'none' || before.start === 'article' || speech.text(i - 1) === 'per') return true;
  return period !== 'quarter' && !closesCount(next);
}
