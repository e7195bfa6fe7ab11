import { analyse } from '../../lambda/evidence/analyse.ts';
import { readAnswers } from '../../tools/training/answers.ts';
import { inWords, MANNERS } from './rewritten.ts';

const LEAST_ALIKE = 0.99;

const judged = (answer: string): string => {
  const { labels, verdict, rung, tooLittle } = analyse(answer);
  return JSON.stringify({ labels, verdict, rung, tooLittle });
};

describe('an answer is judged alike however it is written', () => {
  const answers = readAnswers('development').map((answer) => answer.text);

  test('the pairs differ in their words', () => {
    expect(inWords('35% of 1,200 calls took 2.8 minutes')).toBe(
      'thirty five percent of one thousand two hundred calls took two point eight minutes',
    );
  });

  test.each(MANNERS)('$name', ({ rewrite }) => {
    const pairs = answers.map((answer) => [answer, rewrite(answer)] as const).filter(([a, b]) => a !== b);
    expect(pairs.length).toBeGreaterThan(20);
    const differing = pairs.filter(([a, b]) => judged(a) !== judged(b));
    expect(1 - differing.length / pairs.length).toBeGreaterThanOrEqual(LEAST_ALIKE);
  });
});
