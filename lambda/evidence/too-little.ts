import type { Token } from './tokens.ts';

/** What was asked for, where that lowers the bound of "too little to judge". */
export interface Expectation {
  /** The fewest content words that can be judged; 8 unless a drill or a probe asks for less. */
  readonly leastContentWords?: number;
}

const LEAST_CONTENT_WORDS = 8;
/**
 * What is no content: articles and fillers. "We felt the labels were confusing so we rewrote them" is an answer that can
 * be judged (and found wanting); "um it was a search thing" is not.
 */
const NO_CONTENT = new Set(['a', 'an', 'the', 'um', 'uh', 'er', 'erm', 'hmm', 'well', 'so', 'like']);
const FUNCTION_SHARE = 0.12;
const ENOUGH_TO_TELL = 8;

/**
 * Whether there is too little to judge: no metric and under the bound of content words, or garbled, which shows in that
 * hardly one word in eight is a function word.
 */
export function isTooLittle(
  words: readonly Token[],
  hasMetric: boolean,
  expected: Expectation = {},
): boolean {
  let functions = 0;
  let content = 0;
  for (const { text, lexeme } of words) {
    if (lexeme.facts.isFunction) functions++;
    if (!NO_CONTENT.has(text)) content++;
  }
  if (words.length >= ENOUGH_TO_TELL && functions < words.length * FUNCTION_SHARE) return true;
  return !hasMetric && content < (expected.leastContentWords ?? LEAST_CONTENT_WORDS);
}
