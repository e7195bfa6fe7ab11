import { type Quote, quoteFrom } from './quote.ts';
import type { Reading } from './reading.ts';

/** A half-open range of units. */
export interface Range {
  readonly first: number;
  readonly past: number;
}

const LONGEST = 20;
const SHORTEST = 6;
const LONGEST_JOINED = 28;
const OPENERS = new Set([
  'and',
  'but',
  'so',
  'because',
  'then',
  'well',
  'okay',
  'ok',
  'yeah',
  'anyway',
  'plus',
  'cos',
  'which',
  'although',
  'though',
  'while',
  'whereas',
  'right',
]);

/** The quote of a range of units: the words as they stand in the answer, hesitations included. */
export function quoteOf(reading: Reading, range: Range): Quote {
  return quoteFrom(
    reading.answer,
    reading.units[range.first]?.start ?? 0,
    reading.units[range.past - 1]?.end ?? 0,
  );
}

const word = (reading: Reading, unit: number): string => reading.units[unit]?.text ?? '';

const joins = (reading: Reading, unit: number): boolean => reading.units[unit]?.lexeme.facts.joins === true;

/** Whether a clause goes on with what the one before says: "and gave up", "or more", "and twelve with it off". */
function goesOn(reading: Reading, clause: Range): boolean {
  const opens = word(reading, clause.first);
  if (opens !== 'and' && opens !== 'or' && opens !== 'until' && opens !== 'that') return false;
  const then = clause.first + 1;
  return reading.units[then]?.quantity !== null || reading.units[then]?.lexeme.facts.isPast === true;
}

/**
 * The words around a place that make sense of it: its clause, with what goes on from it, and with the clause before where
 * that alone says too little; at most some two dozen words.
 */
export function passageOf(reading: Reading, place: Range): Range {
  let from = reading.clauseOf[place.first] ?? 0;
  let to = from;
  const clause = (at: number): Range | undefined => reading.clauses[at];
  const own = clause(from);
  if (!own) return place;
  let { first, past } = { first: own.first, past: Math.max(own.past, place.past) };
  const next = clause(to + 1);
  const unfinished = past - place.past < 1 || past - first < SHORTEST;
  const follows = next && (goesOn(reading, next) || (unfinished && !joins(reading, next.first)));
  if (next && follows && next.past - first <= LONGEST) {
    to += 1;
    past = next.past;
  }
  const before = clause(from - 1);
  if (
    before &&
    (past - first < SHORTEST || (place.first - first < 2 && past - place.past < 2)) &&
    past - before.first <= LONGEST
  ) {
    from -= 1;
    first = before.first;
  }
  while (first < place.first && (OPENERS.has(word(reading, first)) || joins(reading, first))) first++;
  if (past - first > LONGEST) {
    first = Math.max(first, place.first - LONGEST / 2);
    past = Math.max(place.past, Math.min(past, first + LONGEST));
  }
  return { first, past };
}

/** A clause without the words that only join it to the one before. */
export function trimmed(reading: Reading, clause: Range): Range {
  let first = clause.first;
  while (first < clause.past - 1 && OPENERS.has(reading.units[first]?.text ?? '')) first++;
  return { first, past: clause.past };
}

/** Joins ranges that overlap, or that a single word parts while both together stay short. */
export function joined(ranges: readonly Range[]): Range[] {
  const whole: { first: number; past: number }[] = [];
  for (const range of [...ranges].sort((a, b) => a.first - b.first)) {
    const last = whole.at(-1);
    const short = last !== undefined && range.past - last.first <= LONGEST_JOINED;
    if (last && (range.first < last.past || (range.first <= last.past + 1 && short)))
      last.past = Math.max(last.past, range.past);
    else whole.push({ first: range.first, past: range.past });
  }
  return whole;
}
