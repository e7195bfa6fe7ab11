import { WEIGHTS } from '../../models/compiled/evidence-weights.ts';
import { answerFeatures } from './features/answer-features.ts';
import { nameOfFeature } from './features/feature.ts';
import { orderOf } from './features/order-features.ts';
import type { ClauseLabel, ClauseScores, Weighed } from './features/site.ts';
import { CLAUSE_LABELS } from './features/site.ts';
import { LABELS, type Label, type Labels, type TellingOrder } from './findings.ts';
import { type Bank, bankFrom, scoresOf } from './model.ts';
import { NETWORK } from './network/compiled-network.ts';
import { CLAUSE_WIDTH, type Network, type Weighing, weigh } from './network/network.ts';
import { type Signs, signsOf } from './network/signs.ts';
import { tellingOrder } from './order.ts';
import type { Reading } from './reading.ts';

export { CLAUSE_LABELS, type ClauseLabel, type ClauseScores } from './features/site.ts';

/** What is judged of an answer: its numbers, its clauses, and the labels of the whole. */
export interface Judgement {
  /** The numbers that are metrics; empty where the label does not hold. */
  readonly metrics: readonly Weighed[];
  /** The numbers to quote: these, and those that are nearly as likely, because a metric left out is worse than a clause too many. */
  readonly quoted: readonly Weighed[];
  /** For each label that clauses show: the clauses that show it, in order; empty where the label does not hold. */
  readonly clauses: Readonly<Record<ClauseLabel, readonly number[]>>;
  readonly labels: Labels;
  readonly order: TellingOrder;
  /** The features of the whole answer, by which the labels were weighed. */
  readonly features: readonly number[];
}

export interface Models {
  /** What the places of an answer show: its numbers and its clauses. */
  readonly network: Network;
  /** What the whole answer holds: a column for each of LABELS. */
  readonly answers: Bank;
  /** Whether the first observation stands before the first proposal, in an answer that has both. */
  readonly order: Bank;
}

export const MODELS: Models = {
  network: NETWORK,
  answers: bankFrom(WEIGHTS.answers),
  order: bankFrom(WEIGHTS.order),
};

const first = (scores: Float64Array): number => scores[0] ?? 0;

const NEARLY = -0.7;

/** The places above `least`; where none is and the label holds by the answer as a whole, the best. */
function shown(holds: boolean, scores: readonly number[], least = 0): number[] {
  if (!holds || scores.length === 0) return [];
  const above = scores.flatMap((value, at) => (value > least ? [at] : []));
  return above.length > 0
    ? above
    : [scores.reduce((most, score, at) => (score > (scores[most] ?? 0) ? at : most), 0)];
}

/** What the network said of an answer, place by place. */
interface Heard {
  readonly numbers: readonly Weighed[];
  readonly scores: ClauseScores;
  readonly features: readonly number[];
}

/** Reads off what the network says of each number and each clause, and the features of the whole that follow from it. */
function heardIn(reading: Reading, signs: Signs, weighing: Weighing): Heard {
  const numbers = signs.sites.map((site, at) => ({ ...site, score: weighing.numbers[at] ?? 0 }));
  const scores = Object.fromEntries(
    CLAUSE_LABELS.map((label, column) => [
      label,
      reading.clauses.map((_, at) => weighing.clauses[at * CLAUSE_WIDTH + column] ?? 0),
    ]),
  ) as unknown as ClauseScores;
  return { numbers, scores, features: answerFeatures(reading, numbers, scores, weighing.answer) };
}

/** What is learned from: the same, with the features by name. */
export interface Places extends Omit<Heard, 'features'> {
  readonly features: readonly string[];
}

export function placesOf(reading: Reading, signs: Signs, weighing: Weighing): Places {
  const heard = heardIn(reading, signs, weighing);
  return { ...heard, features: heard.features.map(nameOfFeature) };
}

/** Judges every label: first the numbers and clauses, then the answer as a whole. */
export function judge(reading: Reading, models: Models = MODELS): Judgement {
  const signs = signsOf(reading);
  return judged(reading, heardIn(reading, signs, weigh(models.network, signs)), models);
}

function judged(reading: Reading, { numbers, scores, features }: Heard, models: Models): Judgement {
  const whole = scoresOf(models.answers, features);
  const labels = Object.fromEntries(
    LABELS.map((label, column) => [label, reading.units.length > 0 && (whole[column] ?? 0) > 0]),
  ) as Record<Label, boolean>;
  const ofNumbers = numbers.map((site) => site.score);
  const pick = (at: number) => numbers[at] as Weighed;
  const metrics = shown(labels.metric, ofNumbers).map(pick);
  const quoted = shown(labels.metric, ofNumbers, NEARLY).map(pick);
  const clauses = Object.fromEntries(
    CLAUSE_LABELS.map((label) => [label, shown(labels[label], scores[label])]),
  ) as Record<ClauseLabel, number[]>;
  const observed = labels.metric || labels.source;
  const told =
    labels.proposal && observed && first(scoresOf(models.order, orderOf(reading, numbers, scores))) > 0;
  return {
    metrics,
    quoted,
    clauses,
    labels: { ...labels, evidenceFirst: labels.proposal ? told : null },
    order: tellingOrder(reading, metrics, clauses, scores, told),
    features,
  };
}
