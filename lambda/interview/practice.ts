import type { Interview, PracticeAim } from './interview.ts';
import { total } from './tally.ts';

/** The share below which a thing is worth practising before the next one. */
const ENOUGH = 0.7;

/**
 * The one thing to practise, weakest first: a number at all, the number first, its source, a test of the fix. The
 * question is the one whose answer stood lowest.
 */
export function practiceAim(state: Interview): {
  readonly aim: PracticeAim;
  readonly question: string | null;
} {
  const { judged, metric, first, source, tested } = total(state.tallies);
  const question = state.weakest?.question ?? null;
  const steps: readonly (readonly [PracticeAim, number, number])[] = [
    ['number', metric, judged],
    ['first', first, metric],
    ['source', source, judged],
    ['test', tested, judged],
  ];
  const weak = steps.find(([, held, of]) => of > 0 && held / of < ENOUGH);
  return { aim: weak?.[0] ?? 'keep', question };
}
