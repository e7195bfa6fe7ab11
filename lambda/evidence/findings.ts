import type { Quote } from './quote.ts';

/** The twelve labels that are judged yes or no (the evidence standard, "The labels"). */
export const LABELS = [
  'metric',
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
] as const;

export type Label = (typeof LABELS)[number];

/** The thirteen keys of a labelled record: the twelve labels, and whether the observation was told first. */
export type Labels = Readonly<Record<Label, boolean>> & {
  /** null where the answer proposes nothing. */
  readonly evidenceFirst: boolean | null;
};

export type Verdict = 'cited' | 'partial' | 'none';

/** The ladder that feedback speaks: 0 asserted … 5 evidence first, and tested. */
export type Rung = 0 | 1 | 2 | 3 | 4 | 5;

/** Why a label holds: the words that show it and the rule or features behind it. */
export interface Finding {
  readonly label: Label;
  /** In order of telling; at least one. */
  readonly quotes: readonly Quote[];
  /** The id of the rule, or of the model with its strongest features. */
  readonly rule: string;
  /** One sentence in plain words. */
  readonly reason: string;
}

/** The two places that decided `evidenceFirst`, as offsets into the answer. */
export interface TellingOrder {
  readonly firstObservation: number | null;
  readonly firstProposal: number | null;
}

export interface Findings {
  readonly labels: Labels;
  readonly findings: readonly Finding[];
  /** null when there was too little to judge. */
  readonly verdict: Verdict | null;
  readonly rung: Rung | null;
  /** No metric and under the bound of content words, or hardly a function word: not scored. */
  readonly tooLittle: boolean;
  readonly order: TellingOrder;
  /** Words spoken before the first metric's number; null without a metric. Two and a half words are about a second. */
  readonly wordsToFirstMetric: number | null;
  /** Words in the answer, fillers included. */
  readonly words: number;
}
