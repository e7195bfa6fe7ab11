import type { Reading } from '../reading.ts';
import { feature, nameOfFeature } from './feature.ts';
import type { ClauseScores, Weighed } from './site.ts';

const THRESHOLDS = [-1.5, -0.5, 0, 0.5, 1.5] as const;

const over = (name: string) => THRESHOLDS.map((least) => feature(`${name} proposal over ${least}`));
const observation = (name: string) => ({
  none: feature(`no ${name}`),
  hardly: feature(`hardly a ${name}`),
  atOnce: feature(`${name} at once`),
  early: feature(`${name} early`),
  before: over(`${name} before`),
  after: over(`${name} after`),
  likelyBefore: over(`likely ${name} before`),
  likelyAfter: over(`likely ${name} after`),
  beforeBest: feature(`${name} before the best proposal`),
  afterBest: feature(`${name} after the best proposal`),
});
const METRIC = observation('metric');
const SOURCE = observation('source');
const EITHER = observation('observation');
const PROPOSAL_AT_ONCE = feature('proposal at once');
const PROPOSAL_EARLY = feature('proposal early');
const NO_CLEAR_PROPOSAL = feature('no clear proposal');

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
const TOLD_FIRST = CHANCES.map((chance) => feature(`told first over ${chance}`));
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

/** Adds how an observation stands to the proposals, at several certainties. */
function addOrder(
  features: number[],
  names: typeof EITHER,
  scores: readonly number[],
  proposed: readonly number[],
  surest: number,
): void {
  const seen = firstOver(scores, 0);
  const likely = firstOver(scores, -1);
  if (seen < 0) features.push(names.none);
  if (likely < 0) features.push(names.hardly);
  if (seen === 0) features.push(names.atOnce);
  if (seen > 0 && seen < 4) features.push(names.early);
  proposed.forEach((at, step) => {
    if (at < 0) return;
    if (seen >= 0) features.push((seen <= at ? names.before : names.after)[step] as number);
    else if (likely >= 0)
      features.push((likely <= at ? names.likelyBefore : names.likelyAfter)[step] as number);
  });
  if (seen >= 0) features.push(seen <= surest ? names.beforeBest : names.afterBest);
}

/**
 * The features that decide whether the first observation stands before the first proposal: their order at several
 * certainties, because the first place that may be a proposal is often none.
 */
export function orderOf(reading: Reading, numbers: readonly Weighed[], clauses: ClauseScores): number[] {
  const metric = metricByClause(reading, numbers);
  const either = metric.map((score, at) => Math.max(score, clauses.source[at] ?? -9));
  const chance = chanceToldFirst(either, clauses.proposal);
  const features = TOLD_FIRST.filter((_, at) => chance > (CHANCES[at] ?? 1));
  const surest = best(clauses.proposal);
  const proposed = THRESHOLDS.map((least) => firstOver(clauses.proposal, least));
  addOrder(features, METRIC, metric, proposed, surest);
  addOrder(features, SOURCE, clauses.source, proposed, surest);
  addOrder(features, EITHER, either, proposed, surest);
  const first = firstOver(clauses.proposal, 0);
  if (first === 0) features.push(PROPOSAL_AT_ONCE);
  if (first > 0 && first < 4) features.push(PROPOSAL_EARLY);
  if (first < 0) features.push(NO_CLEAR_PROPOSAL);
  return features;
}

/** The same by name, for learning. */
export const orderFeatures = (...told: Parameters<typeof orderOf>): string[] =>
  orderOf(...told).map(nameOfFeature);
