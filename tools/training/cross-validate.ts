import { findingsOf } from '../../lambda/evidence/analyse.ts';
import type { Findings } from '../../lambda/evidence/findings.ts';
import type { Models } from '../../lambda/evidence/judge.ts';
import type { Bank } from '../../lambda/evidence/model.ts';
import { foldOf, type Learned, learn, type Priors } from './learn.ts';
import type { Lesson } from './lesson.ts';
import type { Fitted } from './logistic.ts';

const FOLDS = 3;

function bankOf(models: Readonly<Record<string, Fitted>>): Bank {
  const labels = Object.keys(models);
  const rows = new Map<string, number>();
  for (const { weights } of Object.values(models))
    for (const name of weights.keys()) if (!rows.has(name)) rows.set(name, rows.size);
  const weights = new Float64Array(rows.size * labels.length);
  for (const [name, row] of rows) {
    labels.forEach((label, column) => {
      weights[row * labels.length + column] = models[label]?.weights.get(name) ?? 0;
    });
  }
  return { labels, bias: Float64Array.from(labels, (label) => models[label]?.bias ?? 0), rows, weights };
}

/** Learned weights as models; learned and compiled weights differ only in rounding. */
export const modelsOf = (learned: Learned): Models => ({
  network: learned.network,
  answers: bankOf(learned.answers),
  order: bankOf({ evidenceFirst: learned.order }),
});

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
