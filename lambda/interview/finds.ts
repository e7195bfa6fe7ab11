import { type Quote, quoteFrom } from '../evidence/quote.ts';
import { cutWords, type SpokenWord } from '../evidence/spoken-words.ts';

/** Words that end a clause: a group never reaches across one of them. */
const CLAUSE_ENDS: ReadonlySet<string> = new Set(['and', 'but', 'so', 'while']);

/** Other words that may stand between two words of a group. */
const BETWEEN = 2;

const fits = (token: SpokenWord, word: string): boolean =>
  word.endsWith('*') ? token.text.startsWith(word.slice(0, -1)) : token.text === word;

/** The place of the group's last word when the group begins at `start`; null when it does not stand there. */
function endOfGroup(tokens: readonly SpokenWord[], start: number, words: readonly string[]): number | null {
  let at = start;
  for (const word of words.slice(1)) {
    let next = at + 1;
    while (next <= at + BETWEEN && !isWord(tokens[next], word) && !isClauseEnd(tokens[next])) next += 1;
    if (!isWord(tokens[next], word)) return null;
    at = next;
  }
  return at;
}

const isWord = (token: SpokenWord | undefined, word: string): boolean =>
  token !== undefined && fits(token, word);
const isClauseEnd = (token: SpokenWord | undefined): boolean =>
  token !== undefined && CLAUSE_ENDS.has(token.text);

/**
 * The first place in the words where one of a pack's word groups stands; of two that begin together the longer.
 * A group's words stand in its order, with at most two others between two of them, within one clause;
 * a word that ends in * matches any ending. Null when none of them is there.
 */
export function findWords(words: string, groups: readonly string[]): Quote | null {
  const tokens = cutWords(words);
  for (const [start, token] of tokens.entries()) {
    const ends = groups
      .map((group) => group.split(' '))
      .filter((group) => isWord(token, group[0] ?? ''))
      .map((group) => endOfGroup(tokens, start, group) ?? -1);
    const last = tokens[Math.max(-1, ...ends)];
    if (last !== undefined) return quoteFrom(words, token.start, last.end);
  }
  return null;
}
