import fc from 'fast-check';
import { analyse } from '../../lambda/evidence/analyse.ts';
import { readCues } from '../../models/evidence/compile-cues.ts';
import { readAnswers } from '../../tools/training/answers.ts';

const WORDS = readCues()
  .flatMap((cue) => [...cue.hits, ...cue.misses])
  .flatMap((sentence) => sentence.split(' '))
  .concat(
    'thirty',
    'five',
    'percent',
    '35%',
    'of',
    'the',
    'to',
    'from',
    'and',
    'twelve',
    'point',
    '2.8',
    'i',
    'we',
    'no',
    'sorry',
  );

const spoken = fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((words) => words.join(' '));

function checked(answer: string): void {
  const findings = analyse(answer);
  for (const { quotes } of findings.findings) {
    expect(quotes.length).toBeGreaterThan(0);
    for (const { start, end, text } of quotes) expect(answer.slice(start, end)).toBe(text);
  }
  expect(findings.labels.evidenceFirst === null).toBe(!findings.labels.proposal);
  expect(findings.labels.metric).toBe(findings.wordsToFirstMetric !== null);
}

describe('any answer at all', () => {
  test('of cue words in any order is judged, with quotes that are slices of it', () => {
    fc.assert(fc.property(spoken, checked), { numRuns: 300 });
  });

  test('of any characters is judged, with quotes that are slices of it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), checked), { numRuns: 300 });
  });

  test('without a word is judged', () => {
    for (const answer of ['', ' ', '...', '\u{1f600}', '%', "'"]) checked(answer);
  });

  test('is judged alike every time', () => {
    fc.assert(
      fc.property(spoken, (answer) => {
        expect(analyse(answer)).toEqual(analyse(answer));
      }),
      { numRuns: 50 },
    );
  });
});

describe('time grows with the length and no faster', () => {
  const REPEATS = 40;
  const GENEROUS = 4;
  const told = readAnswers('development')
    .slice(0, REPEATS)
    .map((answer) => answer.text)
    .join(' ');
  const shapes: readonly (readonly [string, string])[] = [
    ['answers in a row', told],
    ['one number after another', 'thirty five percent '.repeat(1200)],
    ['one word again and again', 'if '.repeat(5000)],
    ['from and to', 'from ten to '.repeat(1600)],
    ['one letter', 'a'.repeat(20_000)],
    ['no sorry', 'thirty no sorry '.repeat(1600)],
  ];

  const best = (answer: string): number => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      analyse(answer);
      return performance.now() - start;
    });
    return Math.min(...times);
  };

  test.each(shapes)('%s: twice the length takes at most four times as long', (_, shape) => {
    best(shape);
    const once = Math.max(best(shape), 2);
    expect(best(`${shape} ${shape}`) / once).toBeLessThan(GENEROUS);
  });
});
