import type { Token } from './tokens.ts';

const SOUNDS = new Set(['um', 'uh', 'er', 'erm', 'ah', 'hmm', 'mm', 'mhm', 'uhm', 'umm', 'eh', 'hm']);
const ASKS = new Set(['what', 'how', 'why', 'who', 'where', 'when', 'whether']);
const NEEDS_KNOW = new Set([
  'do',
  'did',
  'if',
  "don't",
  "didn't",
  'would',
  'should',
  'could',
  'can',
  'will',
  'let',
  'that',
  'as',
  'when',
  'how',
  'because',
  'before',
  'once',
  'than',
]);
const NAMES_A_KIND = new Set([
  'the',
  'this',
  'that',
  'what',
  'some',
  'any',
  'a',
  'same',
  'every',
  'which',
  'one',
  'these',
  'those',
  'all',
  'different',
  'other',
  'certain',
  'new',
  'two',
  'three',
]);
const MAKES_LIKE_A_WORD = new Set([
  'would',
  "i'd",
  "we'd",
  "they'd",
  "you'd",
  "she'd",
  "he'd",
  'look',
  'looks',
  'looked',
  'looking',
  'feel',
  'feels',
  'felt',
  'sound',
  'sounds',
  'sounded',
  'seem',
  'seems',
  'seemed',
  'people',
  'users',
  'they',
  'customers',
  'guests',
  'something',
  'things',
  'stuff',
  "didn't",
  "don't",
  "doesn't",
  'not',
  'to',
  'i',
  'you',
  'we',
  'who',
  'nobody',
  'everyone',
  'everybody',
  'really',
  'patients',
  'kids',
  'also',
  'more',
  'much',
  'exactly',
  'act',
  'acts',
  'worked',
  'works',
  'treat',
  'treated',
  'anything',
  'nothing',
  "it's",
  'is',
  'was',
  'be',
]);

/** A hesitation and how many words it has; 0 where the words carry meaning. */
function fillerAt(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.text ?? '';
  const before = tokens[at - 1]?.text ?? '';
  const next = tokens[at + 1]?.text ?? '';
  const then = tokens[at + 2]?.text ?? '';
  if (SOUNDS.has(word)) return 1;
  if (word === 'you' && next === 'know') return ASKS.has(then) || NEEDS_KNOW.has(before) ? 0 : 2;
  if (word === 'i' && next === 'mean') return then === 'it' || then === 'that' ? 0 : 2;
  if ((word === 'sort' || word === 'kind') && next === 'of') return NAMES_A_KIND.has(before) ? 0 : 2;
  if (word === 'like') return MAKES_LIKE_A_WORD.has(before) || at === 0 ? 0 : 1;
  return 0;
}

/** The words that mean something: hesitations are left out, so that an answer is read alike with and without them. */
export function withoutFillers(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const skip = fillerAt(tokens, at);
    if (skip === 0) kept.push(tokens[at] as Token);
    at += Math.max(1, skip);
  }
  return kept;
}
