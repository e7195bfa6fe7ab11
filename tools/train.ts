import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readAnswers } from './training/answers.ts';
import { DRILLS, type Learned, learn, type Priors } from './training/learn.ts';
import { lessonFrom } from './training/lesson.ts';
import type { Fitted } from './training/logistic.ts';
import { networkFile } from './training/network-file.ts';

/**
 * Learns the analyser's weights from the development part alone and writes them to models/evidence/weights.json
 * and network.tsv: the same answers and cues give the same file, bit for bit. Afterwards: npm run compile.
 */

const folder = join(import.meta.dirname, '../models/evidence');
const PLACES = 1000;
// What hardly weighs is left out: it costs reading time and says nothing.
const LEAST = 0.02;
const round = (weight: number) => Math.round(weight * PLACES) / PLACES;

const shown = (fitted: Fitted) => ({
  bias: round(fitted.bias),
  weights: Object.fromEntries(
    [...fitted.weights]
      .map(([name, weight]) => [name, round(weight)] as const)
      .filter(([, weight]) => Math.abs(weight) >= LEAST)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
});

const every = <Name extends string>(models: Readonly<Record<Name, Fitted>>) =>
  Object.fromEntries(Object.entries<Fitted>(models).map(([name, fitted]) => [name, shown(fitted)]));

export const readPriors = (): Priors => parse(readFileSync(join(folder, 'priors.yaml'), 'utf8')) as Priors;

export function weightsFile(learned: Learned): string {
  return `${JSON.stringify(
    {
      answers: every(learned.answers),
      order: every({ evidenceFirst: learned.order }),
    },
    null,
    2,
  )}
`;
}

if (process.argv[1] === import.meta.filename) {
  const lessons = readAnswers('development').map(lessonFrom);
  const learned = learn(lessons, readPriors());
  writeFileSync(join(folder, 'weights.json'), weightsFile(learned));
  writeFileSync(join(folder, 'network.tsv'), networkFile(learned.network, [...DRILLS, ...lessons]));
  console.log(`learned from ${lessons.length} answers`);
}
