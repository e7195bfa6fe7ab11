import { isInCues, type Places, placesOfWord } from './cues/symbols.ts';
import { keyOf } from './network/keys.ts';
import type { QuantityKind } from './numbers/quantity.ts';
import { LEXICON, type Word } from './numbers/words.ts';
import { factsOf, isInClasses, type WordFacts } from './word-facts.ts';

/** All that the program knows of a word, found once as the word is cut out of the answer. */
export interface Lexeme {
  readonly text: string;
  /** Its number among the signs. */
  readonly key: number;
  readonly facts: WordFacts;
  /** What the number grammar knows of it; undefined of most. */
  readonly number: Word | undefined;
  /** Where it may stand in cues. */
  readonly places: Places;
}

// Grows up to the vocabulary and no further: what nobody taught the program is never kept.
const known = new Map<number, Lexeme>();

/** What is known of a word whose number is known; the first of two known words that share one is kept. */
export function lexemeOf(text: string, key = keyOf(text)): Lexeme {
  const before = known.get(key);
  if (before !== undefined && before.text === text) return before;
  const number = LEXICON.get(text);
  const lexeme = { text, key, facts: factsOf(text), number, places: placesOfWord(text) };
  if (before === undefined && (number || isInCues(text) || isInClasses(text))) known.set(key, lexeme);
  return lexeme;
}

/** The lexeme of a number, where it was met before: what stands in the answer need not be copied to be found. */
export const lexemeOfKey = (key: number): Lexeme | undefined => known.get(key);

const marks = new Map<QuantityKind, Lexeme>();

/** What stands for a quantity of a kind: "#percent". */
export function markOf(kind: QuantityKind): Lexeme {
  let mark = marks.get(kind);
  if (!mark) {
    mark = lexemeOf(`#${kind}`);
    marks.set(kind, mark);
  }
  return mark;
}
