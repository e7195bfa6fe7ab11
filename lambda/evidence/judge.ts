import { WEIGHTS, type WeightTable } from '../../models/compiled/evidence-weights.ts';
import { answerFeatures } from './features/answer-features.ts';
import { clauseFeatures } from './features/clause-features.ts';
import { numberSites } from './features/number-sites.ts';
import { orderFeatures } from './features/order-features.ts';
import type { ClauseLabel, ClauseScores, Weighed } from './features/site.ts';
import { CLAUSE_LABELS } from './features/site.ts';
import { LABELS, type Label, type Labels, type TellingOrder } from './findings.ts';
import { type Bank, bankFrom, scoresOf } from './model.ts';
import { tellingOrder } from './order.ts';
import type { Reading } from './reading.ts';

export { CLAUSE_LABELS, type ClauseLabel, type ClauseScores } from './features/site.ts';

/** What is judged of an answer: its numbers, its clauses, and the labels of the whole. */
export interface Judgement {
  /** The numbers that are metrics; empty where the label does not hold. */
  readonly metrics: readonly Weighed[];
  /** For each label that clauses show: the clauses that show it, in order; empty where the label does not hold. */
  readonly clauses: Readonly<Record<ClauseLabel, readonly number[]>>;
  readonly labels: Labels;
  readonly order: TellingOrder;
  /** The features of the whole answer, by which the labels were weighed. */
  readonly features: readonly string[];
}

export interface Models {
  /** Whether a number is a metric. */
  readonly metric: Bank;
  /** What a clause shows: a column for each of CLAUSE_LABELS. */
  readonly clauses: Bank;
  /** What the whole answer holds: a column for each of LABELS. */
  readonly answers: Bank;
  /** Whether the first observation stands before the first proposal, in an answer that has both. */
  readonly order: Bank;
}

/** The models of a compiled table of weights. */
export const modelsFrom = (table: WeightTable): Models => ({
  metric: bankFrom(table.metric),
  clauses: bankFrom(table.clauses),
  answers: bankFrom(table.answers),
  order: bankFrom(table.order),
});

export const MODELS = modelsFrom(WEIGHTS);

const first = (scores: Float64Array): number => scores[0] ?? 0;

/** The places above 0; where none is and the label holds by the answer as a whole, the best. */
function shown(holds: boolean, scores: readonly number[]): number[] {
  if (!holds || scores.length === 0) return [];
  const above = scores.flatMap((value, at) => (value > 0 ? [at] : []));
  return above.length > 0
    ? above
    : [scores.reduce((most, score, at) => (score > (scores[most] ?? 0) ? at : most), 0)];
}

/** Judges every label: first the numbers, then each clause, then the answer as a whole. */
export function judge(reading: Reading, models: Models = MODELS): Judgement {
  const numbers = numberSites(reading).map((site) => ({
    ...site,
    score: first(scoresOf(models.metric, site.features)),
  }));
  const measured = new Set(numbers.filter((site) => site.score > 0).map((site) => site.first));
  const ofClauses = clauseFeatures(reading, measured).map((own) => scoresOf(models.clauses, own));
  const scores = Object.fromEntries(
    CLAUSE_LABELS.map((label, column) => [label, ofClauses.map((own) => own[column] ?? 0)]),
  ) as unknown as ClauseScores;
  const features = answerFeatures(reading, numbers, scores);
  const whole = scoresOf(models.answers, features);
  const labels = Object.fromEntries(
    LABELS.map((label, column) => [label, reading.units.length > 0 && (whole[column] ?? 0) > 0]),
  ) as Record<Label, boolean>;
  const metrics = shown(
    labels.metric,
    numbers.map((site) => site.score),
  ).map((at) => numbers[at] as Weighed);
  const clauses = Object.fromEntries(
    CLAUSE_LABELS.map((label) => [label, shown(labels[label], scores[label])]),
  ) as Record<ClauseLabel, number[]>;
  const observed = labels.metric || labels.source;
  const told =
    labels.proposal && observed && first(scoresOf(models.order, orderFeatures(reading, numbers, scores))) > 0;
  return {
    metrics,
    clauses,
    labels: { ...labels, evidenceFirst: labels.proposal ? told : null },
    order: tellingOrder(reading, metrics, clauses, scores, told),
    features,
  };
}
