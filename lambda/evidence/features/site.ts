import type { Label } from '../findings.ts';

/** A number that may be a metric, with what the signs of the whole answer are made of. */
export interface Site {
  /** Half-open range of units. */
  readonly first: number;
  readonly past: number;
  readonly clause: number;
  /** The hits that cover it, by their place in the list of hits. */
  readonly within: readonly number[];
  /** The cues that begin in its clause. */
  readonly beside: readonly number[];
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
