import type { Label, Rung, Verdict } from './findings.ts';

type Judgement = Readonly<Record<Label, boolean>> & { readonly evidenceFirst: boolean | null };

/** The verdict follows from the labels (the evidence standard, "The verdict"). */
export function verdictOf(labels: Judgement): Verdict {
  if (labels.metric) return 'cited';
  return labels.source || labels.experiment || labels.gesture ? 'partial' : 'none';
}

// The ladder, from the top: the first row that holds (the evidence standard, "The ladder").
const LADDER: readonly (readonly [Rung, (labels: Judgement, onlyReach: boolean) => boolean])[] = [
  [
    5,
    (is, onlyReach) =>
      is.metric && is.source && (is.change || is.experiment) && is.evidenceFirst !== false && !onlyReach,
  ],
  [4, (is, onlyReach) => is.metric && is.source && !onlyReach],
  [3, (is, onlyReach) => is.metric && !onlyReach],
  [2, (is) => is.metric],
  [1, (is) => verdictOf(is) === 'partial'],
];

/**
 * The rung of the ladder.
 * @param allReach whether every quoted metric is one of reach or output; it pulls down only where reach is offered as the proof.
 */
export function rungOf(labels: Judgement, allReach: boolean): Rung {
  const onlyReach = labels.vanityMetric && allReach;
  return LADDER.find(([, holds]) => holds(labels, onlyReach))?.[0] ?? 0;
}
