import type { Reading } from '../reading.ts';
import { CUE_FAMILY } from './cue-names.ts';
import type { Site } from './site.ts';

const HOW_LONG = 5;
const IS_SOURCE = CUE_FAMILY.map((family) => family === 'source');

/** For each unit that is a quantity the hits that cover it, if any. Hits are short, so this is linear. */
function hitsOver({ units, hits }: Reading): (number[] | undefined)[] {
  const over = Array<number[] | undefined>(units.length).fill(undefined);
  for (let index = 0; index < hits.length; index++) {
    const { first, past } = hits[index] as (typeof hits)[number];
    for (let at = first; at < past; at++) {
      if (!units[at]?.quantity) continue;
      const before = over[at];
      if (before) before.push(index);
      else over[at] = [index];
    }
  }
  return over;
}

/** For each clause whether something was supposed a few clauses before and nothing past has been told since. */
function afterHypothesis({ units, clauses }: Reading): boolean[] {
  let left = 0;
  return clauses.map(({ first, past, mood }) => {
    for (let at = first; left > 0 && at < past; at++) if (units[at]?.lexeme.facts.isWas) left = 0;
    const after = left > 0;
    left = mood === 'hypothetical' ? HOW_LONG : left - 1;
    return after;
  });
}

/** The cues that begin in a clause, none twice. `begins` is hitsByClause. */
function cuesIn({ hits }: Reading, begins: Int32Array, clause: number): number[] {
  const cues: number[] = [];
  for (let hit = begins[clause] as number; hit < (begins[clause + 1] as number); hit++) {
    const { cue } = hits[hit] as (typeof hits)[number];
    if (!cues.includes(cue)) cues.push(cue);
  }
  return cues;
}

/** The numbers of an answer that say how much, and what is known of the answer around them. */
export interface NumberSites {
  readonly sites: readonly Site[];
  /** Whether a source was told of. */
  readonly sourced: boolean;
  /** For each clause whether it follows a hypothesis. */
  readonly supposed: readonly boolean[];
}

/** Finds every number that says how much. `begins` is hitsByClause. */
export function numberSites(reading: Reading, begins: Int32Array): NumberSites {
  const { units, clauses, clauseOf, hits } = reading;
  const over = hitsOver(reading);
  const sourced = hits.some(
    ({ cue, first }) => IS_SOURCE[cue] && clauses[clauseOf[first] ?? 0]?.mood === 'observed',
  );
  const sites: Site[] = [];
  let beside: number[] = [];
  for (let at = 0, last = -1; at < units.length; at++) {
    if (!units[at]?.counts) continue;
    const clause = clauseOf[at] ?? 0;
    if (clause !== last) beside = cuesIn(reading, begins, clause);
    last = clause;
    sites.push({ first: at, past: at + 1, clause, within: over[at] ?? [], beside });
  }
  return { sites, sourced, supposed: afterHypothesis(reading) };
}
