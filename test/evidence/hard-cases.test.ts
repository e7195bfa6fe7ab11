import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../lambda/evidence/analyse.ts';
import type { Label } from '../../lambda/evidence/findings.ts';
import { everyKnownMiss, knownMisses } from './known-misses.ts';

interface HardCase {
  readonly answer: string;
  readonly holds: readonly Label[];
  readonly not: readonly Label[];
}

const cases: readonly HardCase[] = readFileSync(join(__dirname, 'hard-cases.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [labels = '', answer = ''] = line.split('|').map((part) => part.trim());
    const [holds = '', not = ''] = labels.split(/\s*\bnot\b\s*/);
    const names = (list: string) => list.split(' ').filter(Boolean) as Label[];
    return { answer, holds: names(holds), not: names(not) };
  });

/** Whether the analyser judges a case as the standard does. */
function isRight({ answer, holds, not }: HardCase): boolean {
  const { labels } = analyse(answer);
  return holds.every((label) => labels[label]) && not.every((label) => !labels[label]);
}

describe("the standard's own hard cases", () => {
  const known = knownMisses('hard case');

  test.each(cases.filter(({ answer }) => !known.has(answer)))('"$answer"', ({ answer, holds, not }) => {
    const { labels } = analyse(answer);
    expect(holds.filter((label) => !labels[label])).toEqual([]);
    expect(not.filter((label) => labels[label])).toEqual([]);
  });
});

describe('known misses must still be missed, and go from the file when they are mended', () => {
  const misses = everyKnownMiss();

  test('are of a kind that a suite reads', () => {
    const kinds = ['hard case', 'silence metric', 'silence source', 'silence change'];
    expect(misses.filter(({ what }) => !kinds.includes(what))).toEqual([]);
  });

  test('still miss', () => {
    const mended = misses.filter(({ what, answer }) => {
      if (what === 'hard case') {
        const found = cases.find((item) => item.answer === answer);
        return !found || isRight(found);
      }
      return !analyse(answer).labels[what.replace('silence ', '') as Label];
    });
    expect(mended).toEqual([]);
  });
});
