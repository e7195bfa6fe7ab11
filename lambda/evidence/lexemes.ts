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
const known = new Map<string, Lexeme>();

/** What is known of a word. */
export function lexemeOf(text: string): Lexeme {
  const before = known.get(text);
  if (before) return before;
  const number = LEXICON.get(text);
  const lexeme = { text, key: keyOf(text), facts: factsOf(text), number, places: placesOfWord(text) };
  if (number || isInCues(text) || isInClasses(text)) known.set(text, lexeme);
  return lexeme;
}

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
