import { type Quote, quoteFrom } from './quote.ts';
import type { Reading } from './reading.ts';
import { factsOf } from './word-facts.ts';

/** A half-open range of units. */
export interface Range {
  readonly first: number;
  readonly past: number;
}

const LONGEST = 18;
const SHORTEST = 4;
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

/**
 * The words around a place that make sense of it: its clause, with the clause before where that alone says too little,
 * at most some eighteen words.
 */
export function passageOf(reading: Reading, place: Range): Range {
  const clauseAt = reading.clauseOf[place.first] ?? 0;
  const clause = reading.clauses[clauseAt];
  if (!clause) return place;
  let { first, past } = clause;
  past = Math.max(past, place.past);
  if (past - first <= SHORTEST || place.first - first < 1) {
    const before = reading.clauses[clauseAt - 1];
    if (before && past - before.first <= LONGEST) first = before.first;
  }
  while (
    first < place.first &&
    (OPENERS.has(reading.units[first]?.text ?? '') || factsOf(reading.units[first]?.text ?? '').joins)
  )
    first++;
  if (past - first > LONGEST) {
    first = Math.max(first, Math.min(place.first, place.first - LONGEST / 2));
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

/** Joins ranges that touch or overlap; `ranges` in order of their beginning. */
export function joined(ranges: readonly Range[]): Range[] {
  const whole: { first: number; past: number }[] = [];
  for (const range of [...ranges].sort((a, b) => a.first - b.first)) {
    const last = whole.at(-1);
    if (last && range.first < last.past) last.past = Math.max(last.past, range.past);
    else whole.push({ first: range.first, past: range.past });
  }
  return whole;
}
