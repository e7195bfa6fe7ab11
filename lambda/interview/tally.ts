import type { Findings } from '../evidence/findings.ts';
import type { Judged } from './interview.ts';

/** Counts of one round, each with what it is counted from. */
export interface RoundTally {
  readonly round: string;
  /** Answers that were judged, and that were too short to be. */
  readonly judged: number;
  readonly short: number;
  /** Of the judged: a number of one's own, told first, with its source, tested against something. */
  readonly metric: number;
  readonly first: number;
  readonly source: number;
  readonly tested: number;
  /** Of the judged: brought out by a follow-up. */
  readonly probed: number;
}

const EMPTY = { judged: 0, short: 0, metric: 0, first: 0, source: 0, tested: 0, probed: 0 };

/** What is kept of a judgement. */
export function judgedFrom({ rung, labels }: Findings): Judged {
  return {
    rung,
    metric: labels.metric,
    source: labels.source,
    tested: labels.change || labels.experiment,
    evidenceFirst: labels.evidenceFirst,
  };
}

const one = (holds: boolean) => (holds ? 1 : 0);
const toldFirst = (judged: Judged) => judged.metric && judged.evidenceFirst !== false;

function counted(tally: RoundTally, judged: Judged, sign: 1 | -1): RoundTally {
  return {
    ...tally,
    judged: tally.judged + sign,
    metric: tally.metric + sign * one(judged.metric),
    first: tally.first + sign * one(toldFirst(judged)),
    source: tally.source + sign * one(judged.source),
    tested: tally.tested + sign * one(judged.tested),
  };
}

/**
 * Counts an answer once, whatever became of it: a judgement that replaces an earlier one of the same question
 * (with its probe, a better second try) takes its place.
 */
export function tallied(
  tallies: readonly RoundTally[],
  round: string,
  count: { readonly was: Judged | null; readonly is: Judged; readonly probed: boolean },
): readonly RoundTally[] {
  const standing = tallies.find((tally) => tally.round === round) ?? { round, ...EMPTY };
  const without = count.was === null ? standing : counted(standing, count.was, -1);
  const now = counted(without, count.is, 1);
  const next = { ...now, probed: now.probed + one(count.probed) };
  return [...tallies.filter((tally) => tally.round !== round), next];
}

/** An answer that was too short even the second time: told, never scored. */
export function tooShortTallied(tallies: readonly RoundTally[], round: string): readonly RoundTally[] {
  const standing = tallies.find((tally) => tally.round === round) ?? { round, ...EMPTY };
  return [...tallies.filter((tally) => tally.round !== round), { ...standing, short: standing.short + 1 }];
}

/** The sum over the rounds. */
export function total(tallies: readonly RoundTally[]): Omit<RoundTally, 'round'> {
  return tallies.reduce<Omit<RoundTally, 'round'>>(
    (sum, tally) => ({
      judged: sum.judged + tally.judged,
      short: sum.short + tally.short,
      metric: sum.metric + tally.metric,
      first: sum.first + tally.first,
      source: sum.source + tally.source,
      tested: sum.tested + tally.tested,
      probed: sum.probed + tally.probed,
    }),
    EMPTY,
  );
}
