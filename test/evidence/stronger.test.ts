import { analyse } from '../../lambda/evidence/analyse.ts';
import { movedNumbers } from '../../lambda/evidence/moved-numbers.ts';
import { strongerVersion } from '../../lambda/evidence/stronger.ts';

const ANSWER =
  'my vision is a home that orders for you so i would build a pantry assistant and in our support tickets nineteen percent of reorder requests picked the wrong size';

describe('the stronger version', () => {
  test('puts the observation first and names what is missing', () => {
    const parts = strongerVersion(analyse(ANSWER));
    expect(parts[0]).toMatchObject({
      part: 'observation',
      quote: { text: expect.stringContaining('nineteen percent') },
    });
    expect(parts.at(-1)).toEqual({ part: 'test', gap: true });
    expect(parts.map((part) => part.part)).toContain('proposal');
  });

  test('says nothing but words of the answer', () => {
    for (const part of strongerVersion(analyse(ANSWER))) {
      if ('quote' in part) expect(ANSWER.slice(part.quote.start, part.quote.end)).toBe(part.quote.text);
    }
  });

  test('of an answer without evidence is gaps', () => {
    const parts = strongerVersion(analyse('i like working with people and i like the sea'));
    expect(parts.every((part) => 'gap' in part)).toBe(true);
  });
});

describe('numbers that moved', () => {
  test('the same thing with another figure is a pair of quotes', () => {
    const [pair] = movedNumbers(
      analyse('in the logs thirty one percent of the dead searches were for a size'),
      analyse('in the logs thirty five percent of the dead searches were for a size'),
    );
    expect(pair?.earlier.text).toContain('thirty one percent');
    expect(pair?.later.text).toContain('thirty five percent');
  });

  test('the same figure, in digits or words, did not move', () => {
    const told = analyse('in the logs thirty one percent of the dead searches were for a size');
    expect(movedNumbers(told, analyse('31% of the dead searches were for a size in the logs'))).toEqual([]);
  });

  test('another thing did not move', () => {
    expect(
      movedNumbers(
        analyse('nine of the twelve people gave up at the pairing step'),
        analyse('four of the ten nurses skipped the second check'),
      ),
    ).toEqual([]);
  });
});
