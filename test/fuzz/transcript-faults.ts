import { isDeepStrictEqual } from 'node:util';
import { analyse } from '../../lambda/evidence/analyse.ts';
import { packEvents, unpackEvents } from '../../lambda/store/compact-events.ts';

/** Milliseconds for a piece of any length that is ever spoken; a pattern that backtracks takes seconds. */
const MOST_MILLISECONDS = 1_000;

/** What is wrong with how words are analysed: quotes are letter for letter, and the same words give the same findings. */
export function transcriptFaults(words: string): string[] {
  const began = performance.now();
  const findings = analyse(words);
  const took = performance.now() - began;
  const again = analyse(words);
  const quotes = findings.findings.flatMap((finding) => finding.quotes);
  const event = {
    ...({ kind: 'answer-judged', question: 'q', attempt: 1, part: 'answer' } as const),
    ...{ words, probeWords: null, findings, standard: 1 },
  };
  const stored = unpackEvents(packEvents([event]));
  return [
    ...quotes
      .filter(({ text, start, end }) => words.slice(start, end) !== text)
      .map(({ text }) => `a quote that was not said: ${text}`),
    ...quotes.filter(({ text }) => text.trim() === '').map(() => 'a quote of nothing'),
    ...(JSON.stringify(again) === JSON.stringify(findings) ? [] : ['other findings the second time']),
    ...(isDeepStrictEqual(stored, [event]) ? [] : ['other findings when they are read back']),
    ...(took > MOST_MILLISECONDS ? [`analysed in ${Math.round(took)} ms`] : []),
  ];
}
