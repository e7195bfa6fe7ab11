import type { ClauseLabel, ClauseScores, Weighed } from './features/site.ts';
import type { TellingOrder } from './findings.ts';
import type { Reading } from './reading.ts';

const EARLIEST = Number.POSITIVE_INFINITY;

/**
 * The two places that decided the order: the first observation, and the first proposal that stands on the side of it on
 * which the proposal was judged to be (the surest there, where none is clear).
 */
export function tellingOrder(
  reading: Reading,
  metrics: readonly Weighed[],
  clauses: Readonly<Record<ClauseLabel, readonly number[]>>,
  scores: ClauseScores,
  evidenceFirst: boolean,
): TellingOrder {
  const startOf = (clause: number): number => reading.units[reading.clauses[clause]?.first ?? 0]?.start ?? 0;
  const ofMetrics = metrics.map((site) => startOf(reading.clauseOf[site.first] ?? 0));
  const observation = [...ofMetrics, ...clauses.source.map(startOf)].reduce(
    (least, start) => Math.min(least, start),
    EARLIEST,
  );
  const starts = clauses.proposal.map(startOf);
  if (starts.length === 0)
    return { firstObservation: observation === EARLIEST ? null : observation, firstProposal: null };
  if (observation === EARLIEST) return { firstObservation: null, firstProposal: starts[0] ?? null };
  const fits = (start: number) => (evidenceFirst ? start >= observation : start <= observation);
  const surest = reading.clauses
    .map((_, at) => at)
    .filter((at) => fits(startOf(at)))
    .sort((a, b) => (scores.proposal[b] ?? 0) - (scores.proposal[a] ?? 0))[0];
  const proposal = starts.find(fits) ?? (surest === undefined ? starts[0] : startOf(surest));
  return { firstObservation: observation, firstProposal: proposal ?? null };
}
