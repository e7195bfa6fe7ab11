import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Label } from '../../lambda/evidence/findings.ts';

/** A single statement with the labels it shows, and where the numbers stand that measure nothing. */
export interface Statement {
  readonly text: string;
  readonly labels: ReadonlySet<Label>;
  /** Offsets of the numbers that are marked as measuring nothing. */
  readonly unmeasured: readonly number[];
}

const LETTERS: Readonly<Record<string, Label>> = {
  M: 'metric',
  S: 'source',
  C: 'change',
  T: 'timeframe',
  X: 'experiment',
  V: 'voiceMetric',
  Y: 'vanityMetric',
  O: 'ownership',
  L: 'learning',
  U: 'unsupported',
  P: 'proposal',
  G: 'gesture',
};
const FILE = 'models/evidence/statements/own.txt';

function statementFrom(line: string, at: number): Statement {
  const [letters = '', marked = ''] = line.split('|');
  const labels = [...letters].filter((letter) => letter !== '-').map((letter) => LETTERS[letter]);
  if (marked === '' || labels.some((label) => label === undefined)) {
    throw new Error(
      `${FILE}:${at + 1}: "${line}" is no statement. Remedy: write letters of ${Object.keys(LETTERS).join('')} or -, then |, then the words`,
    );
  }
  const unmeasured: number[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '~') unmeasured.push(text.length);
    else text += character;
  }
  return { text, labels: new Set(labels as Label[]), unmeasured };
}

/** Every statement of our own, in the order of the file. */
export function readStatements(): Statement[] {
  return readFileSync(join(import.meta.dirname, '../..', FILE), 'utf8')
    .split('\n')
    .map((line, at) => [line, at] as const)
    .filter(([line]) => line !== '' && !line.startsWith('#'))
    .map(([line, at]) => statementFrom(line, at));
}
