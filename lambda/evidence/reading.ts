import { CUES } from '../../models/compiled/evidence-cues.ts';
import { type Clause, cutClauses, moodBits, readMoods } from './clauses.ts';
import { type CueHit, matchCues } from './cues/match-cues.ts';
import { withoutFillers } from './fillers.ts';
import { readQuantities } from './numbers/read.ts';
import { type Token, tokenise } from './tokens.ts';
import { toUnits, type Unit } from './units.ts';

/** An answer once read: everything that the labels are judged from. */
export interface Reading {
  readonly answer: string;
  /** Every word, hesitations included. */
  readonly tokens: readonly Token[];
  /** The words that mean something. */
  readonly words: readonly Token[];
  readonly units: readonly Unit[];
  readonly clauses: readonly Clause[];
  /** For each unit, the index of its clause. */
  readonly clauseOf: readonly number[];
  readonly hits: readonly CueHit[];
}

export const signalOf = (cue: number): string => CUES.cues[cue]?.signal ?? '';

const MOOD_BITS = moodBits(CUES.cues.map((cue) => cue.signal));

/** Reads an answer: words, quantities, cues, clauses and how each is meant. Linear in its length. */
export function read(answer: string): Reading {
  const tokens = tokenise(answer);
  const words = withoutFillers(tokens);
  const units = toUnits(words, readQuantities(words));
  const hits = matchCues(units);
  const cut = cutClauses(units);
  const clauseOf: number[] = [];
  for (let at = 0; at < cut.length; at++) while (clauseOf.length < (cut[at]?.past ?? 0)) clauseOf.push(at);
  return {
    answer,
    tokens,
    words,
    units,
    clauses: readMoods(units, cut, clauseOf, hits, MOOD_BITS),
    clauseOf,
    hits,
  };
}
