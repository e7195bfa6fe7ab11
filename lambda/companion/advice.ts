import type { SessionTally } from '../store/tally.ts';
import { median } from './tell-session.ts';

/** The one thing to practise, weakest first. */
export type Advice = 'number' | 'first' | 'source' | 'test' | 'keep';

/** What the last answers came to. */
export interface Sums {
  readonly judged: number;
  readonly unprompted: number;
  readonly withPlan: number;
  readonly evidenceFirst: number;
  readonly sourced: number;
  readonly tested: number;
  readonly seconds: number | null;
}

/** So many answers tell how one stands now. */
const RECENT_ANSWERS = 20;
/** Below this share a thing is worth practising before the next one: the same bound as in the spoken debrief. */
const ENOUGH = 0.7;

export function sumsOf(tallies: readonly SessionTally[]): Sums {
  const sum = (of: (tally: SessionTally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  return {
    judged: sum(({ judged }) => judged),
    unprompted: sum(({ unprompted }) => unprompted),
    withPlan: sum(({ withPlan }) => withPlan),
    evidenceFirst: sum(({ evidenceFirst }) => evidenceFirst),
    sourced: sum(({ kinds }) => kinds.source ?? 0),
    tested: sum(({ kinds }) => Math.max(kinds.change ?? 0, kinds.experiment ?? 0)),
    seconds: median(tallies.flatMap(({ seconds }) => seconds ?? [])),
  };
}

/** The newest sessions, until they hold enough answers. */
export function recentSums(newestFirst: readonly SessionTally[]): Sums {
  const recent: SessionTally[] = [];
  let judged = 0;
  for (const tally of newestFirst) {
    if (judged >= RECENT_ANSWERS) break;
    recent.push(tally);
    judged += tally.judged;
  }
  return sumsOf(recent);
}

export function adviceFrom(sums: Sums): Advice {
  const steps: readonly (readonly [Advice, number, number])[] = [
    ['number', sums.unprompted, sums.judged],
    ['first', sums.evidenceFirst, sums.withPlan],
    ['source', sums.sourced, sums.judged],
    ['test', sums.tested, sums.judged],
  ];
  return steps.find(([, held, of]) => of > 0 && held / of < ENOUGH)?.[0] ?? 'keep';
}
