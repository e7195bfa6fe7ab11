import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../lambda/evidence/analyse.ts';
import type { Label } from '../../lambda/evidence/findings.ts';
import { knownMisses } from './known-misses.ts';

const lines = (file: string): string[] =>
  readFileSync(join(__dirname, 'silence', `${file}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

const LEAST = 100;

describe.each(['metric', 'source', 'change'] as const)('answers that must yield no %s', (label: Label) => {
  const known = knownMisses(`silence ${label}`);
  const answers = [...lines('all'), ...lines(label)];

  test('are a hundred at the least', () => {
    expect(new Set(answers).size).toBeGreaterThanOrEqual(LEAST);
  });

  test.each(answers.filter((answer) => !known.has(answer)))('"%s"', (answer) => {
    expect(analyse(answer).labels[label]).toBe(false);
  });
});
