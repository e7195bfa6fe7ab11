import { feature } from './feature.ts';
import type { FeatureList } from './feature-list.ts';

const STEPS = [-3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3] as const;
const WHOLE_STEPS = [-4, -3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4] as const;

/** The features that say how sure the network is of a label's best place, and of the label for the answer as a whole. */
export const stepsNamed = (label: string) => ({
  best: STEPS.map((step) => feature(`best ${label} over ${step}`)),
  inTwoPlaces: feature(`${label} in two places`),
  whole: WHOLE_STEPS.map((step) => feature(`whole ${label} over ${step}`)),
});
export type StepNames = ReturnType<typeof stepsNamed>;

/** Adds how high the best of the scores is, and whether two are above 0. */
export function addSteps(found: FeatureList, names: StepNames, scores: readonly number[]): void {
  let best = Number.NEGATIVE_INFINITY;
  let above = 0;
  for (const score of scores) {
    if (score > best) best = score;
    if (score > 0) above++;
  }
  addPassed(found, STEPS, names.best, best);
  if (above > 1) found.add(names.inTwoPlaces);
}

export function addWhole(found: FeatureList, names: StepNames, score: number): void {
  addPassed(found, WHOLE_STEPS, names.whole, score);
}

/** Adds each step that the score is over; steps ascend. */
function addPassed(
  found: FeatureList,
  steps: readonly number[],
  names: readonly number[],
  score: number,
): void {
  for (let at = 0; at < steps.length && score > (steps[at] as number); at++) found.add(names[at] as number);
}
