import { findingsOf } from '../../lambda/evidence/analyse.ts';
import type { Findings } from '../../lambda/evidence/findings.ts';
import type { Models } from '../../lambda/evidence/judge.ts';
import { foldOf, type Learned, type Lesson, learn, type Priors } from './learn.ts';

const FOLDS = 5;

/** Learned weights as models; learned and compiled weights differ only in rounding. */
export const modelsOf = (learned: Learned): Models => learned;

/** Findings for each lesson by weights that were learned without it: what can be expected on answers from outside. */
export function crossValidate(lessons: readonly Lesson[], priors: Priors): Findings[] {
  const findings: Findings[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const models = modelsOf(
      learn(
        lessons.filter((_, at) => foldOf(at, FOLDS) !== fold),
        priors,
      ),
    );
    lessons.forEach((lesson, at) => {
      if (foldOf(at, FOLDS) === fold) findings[at] = findingsOf(lesson.reading, models);
    });
  }
  return findings;
}
