import type { Reading } from '../reading.ts';
import { named } from './naming.ts';
import type { ClauseScores, Weighed } from './site.ts';

const THRESHOLDS = [-1.5, -0.5, 0, 0.5, 1.5] as const;

const OVER: Readonly<Record<number, string>> = Object.fromEntries(
  THRESHOLDS.map((least) => [least, `proposal over ${least}`]),
);

const firstOver = (scores: readonly number[], least: number): number =>
  scores.findIndex((score) => score > least);
const best = (scores: readonly number[]): number =>
  scores.reduce((most, score, at) => (score > (scores[most] ?? 0) ? at : most), 0);

/** Which clause shows the first metric, for each of the clauses the best score of its numbers. */
function metricByClause(reading: Reading, numbers: readonly Weighed[]): number[] {
  const scores = reading.clauses.map(() => -9);
  for (const site of numbers) {
    const at = reading.clauseOf[site.first] ?? 0;
    scores[at] = Math.max(scores[at] ?? -9, site.score);
  }
  return scores;
}

const CHANCES = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95] as const;
const TOLD_FIRST = CHANCES.map((chance) => `told first over ${chance}`);
const likely = (score: number): number => 1 / (1 + Math.exp(-score));

/**
 * How likely the first observation stands before the first proposal: clause by clause, the chance that either comes now when
 * neither has come yet. Where both may be in one clause, each counts for half.
 */
function chanceToldFirst(observed: readonly number[], proposed: readonly number[]): number {
  let neither = 1;
  let first = 0;
  let later = 0;
  observed.forEach((score, at) => {
    const seen = likely(score);
    const meant = likely(proposed[at] ?? 0);
    first += neither * seen * (1 - meant / 2);
    later += neither * meant * (1 - seen / 2);
    neither *= (1 - seen) * (1 - meant);
  });
  return first / (first + later || 1);
}

/**
 * The features that decide whether the first observation stands before the first proposal: their order at several
 * certainties, because the first place that may be a proposal is often none.
 */
export function orderFeatures(
  reading: Reading,
  numbers: readonly Weighed[],
  clauses: ClauseScores,
): string[] {
  const metric = metricByClause(reading, numbers);
  const either = metric.map((score, at) => Math.max(score, clauses.source[at] ?? -9));
  const observations = { metric, source: clauses.source, observation: either };
  const surest = best(clauses.proposal);
  const chance = chanceToldFirst(either, clauses.proposal);
  const features: string[] = TOLD_FIRST.filter((_, at) => chance > (CHANCES[at] ?? 1));
  for (const [name, scores] of Object.entries(observations)) {
    const seen = firstOver(scores, 0);
    if (seen < 0) features.push(named('no', name));
    const likely = firstOver(scores, -1);
    if (likely < 0) features.push(named('hardly a', name));
    if (seen === 0) features.push(named(name, 'at once'));
    if (seen > 0 && seen < 4) features.push(named(name, 'early'));
    for (const least of THRESHOLDS) {
      const proposed = firstOver(clauses.proposal, least);
      if (seen >= 0 && proposed >= 0)
        features.push(named(named(name, seen <= proposed ? 'before' : 'after'), OVER[least] ?? ''));
      if (seen < 0 && likely >= 0 && proposed >= 0)
        features.push(
          named(named(named('likely', name), likely <= proposed ? 'before' : 'after'), OVER[least] ?? ''),
        );
    }
    if (seen >= 0)
      features.push(named(named(name, seen <= surest ? 'before' : 'after'), 'the best proposal'));
  }
  const proposed = firstOver(clauses.proposal, 0);
  if (proposed === 0) features.push('proposal at once');
  if (proposed > 0 && proposed < 4) features.push('proposal early');
  if (proposed < 0) features.push('no clear proposal');
  return features;
}
