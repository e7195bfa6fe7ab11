import type { Speech } from './speech.ts';

/**
 * Numbers that count nothing: each as the value that begins it and the words behind it (numbers by their value).
 * "24/7", "fifty fifty", "one on one", "nine to five".
 */
const IDIOMS: readonly (readonly [number, ...(readonly (string | number)[])])[] = [
  [24, 7],
  [24, 'by', 7],
  [2020, 'vision'],
  [2020, 'hindsight'],
  [50, 50],
  [1, 'on', 1],
  [1, 'on', 'ones'],
  [1, 'to', 1],
  [1, 'to', 'many'],
  [1, 'to', 'ones'],
  [1, 'by', 1],
  [1, 'at', 'a', 'time'],
  [1, 'after', 'another'],
  [1, 'after', 'the', 'other'],
  [1, 'size', 'fits'],
  [2, 'by', 2],
  [9, 'to', 5],
  [2, 'way'],
  [2, 'fold', 'reason'],
  [2, 'factor'],
  [3, 'd'],
  [3, 'g'],
  [4, 'g'],
  [5, 'g'],
  [4000, 'tv'],
  [4000, 'video'],
  [4000, 'screen'],
  [360, 'degree', 'view'],
  [360, 'feedback'],
  [0, 'tolerance'],
  [0, 'sum'],
  [0, 'trust'],
  [0, 'in', 'on'],
];

/** "a sixty forty split", "the eighty twenty rule" */
const SPLITS = [60, 65, 70, 75, 80, 85, 90, 95].map((part): readonly [number, number] => [part, 100 - part]);

const BY_VALUE = new Map<number, (readonly (string | number)[])[]>();
for (const [value, ...rest] of [...IDIOMS, ...SPLITS])
  BY_VALUE.set(value, [...(BY_VALUE.get(value) ?? []), rest]);

/** The word after the idiom whose number (of this value) ends at `past`; 0 where there is none. */
export function pastIdiom(speech: Speech, value: number, past: number): number {
  for (const rest of BY_VALUE.get(value) ?? []) {
    if (
      rest.every((part, n) =>
        typeof part === 'string' ? speech.text(past + n) === part : speech.word(past + n).value === part,
      )
    ) {
      return past + rest.length;
    }
  }
  return 0;
}
