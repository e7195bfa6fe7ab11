import type { Label } from '../findings.ts';

/** A place in the answer that may show a label, with the features that a person can read and the model weighs. */
export interface Site {
  /** Half-open range of units. */
  readonly first: number;
  readonly past: number;
  readonly features: readonly string[];
  /** Whether a share or a count: the same neighbour means something else beside "forty percent" than beside "forty". */
  readonly manner: 'share' | 'count';
}

/** A place with its weighed sum; above 0 it shows its label. */
export interface Weighed extends Site {
  readonly score: number;
}

export type ClauseLabel = Exclude<Label, 'metric'>;

/** The labels that clauses show; metrics are shown by numbers. */
export const CLAUSE_LABELS: readonly ClauseLabel[] = [
  'source',
  'change',
  'timeframe',
  'experiment',
  'voiceMetric',
  'vanityMetric',
  'ownership',
  'learning',
  'unsupported',
  'proposal',
  'gesture',
];

/** For each label, the weighed sum of each clause. */
export type ClauseScores = Readonly<Record<ClauseLabel, readonly number[]>>;
