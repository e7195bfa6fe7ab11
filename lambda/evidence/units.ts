import { type Places, placesOfQuantity } from './cues/symbols.ts';
import { type Lexeme, markOf } from './lexemes.ts';
import { type Quantity, type QuantityKind, says } from './numbers/quantity.ts';
import type { Token } from './tokens.ts';
import { wordClass } from './word-classes.ts';

/** What the cues are matched on: a word, or a whole quantity however it was spoken ("35 %", "thirty five percent"). */
export interface Unit {
  /** The word; for a quantity of several words, its mark ("#percent"). */
  readonly text: string;
  readonly quantity: Quantity | null;
  /** Half-open span of the answer. */
  readonly start: number;
  readonly end: number;
  /** What is known of the word, or of the mark. */
  readonly lexeme: Lexeme;
  /** Where it may stand in cues. */
  readonly places: Places;
  /** Whether it is a quantity that says how much or how many. */
  readonly counts: boolean;
  /** What the network hears: the word, and for a quantity that says how much its mark. */
  readonly sign: Lexeme;
}

// These kinds span the counted thing too ("four false wakes an hour", "no complaints at all"): its words stay words.
const HOLDS_WORDS: ReadonlySet<QuantityKind> = new Set(['rate', 'none', 'measure']);
const DIGIT = /^[.\d$%]/;
const COUNTING = wordClass('counting');

function pastNumber(words: readonly Token[], quantity: Quantity): number {
  for (let at = quantity.first + 1; at < quantity.past; at++) {
    const word = words[at]?.text ?? '';
    if (!COUNTING.has(word) && !DIGIT.test(word)) return at;
  }
  return quantity.past;
}

/** Puts each quantity's words together as one unit. `quantities` are in order and do not overlap. */
export function toUnits(words: readonly Token[], quantities: readonly Quantity[]): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  for (const quantity of quantities) {
    if (quantity.first < at) continue;
    for (; at < quantity.first; at++) units.push(wordUnit(words[at] as Token));
    const past = HOLDS_WORDS.has(quantity.kind) ? pastNumber(words, quantity) : quantity.past;
    const mark = markOf(quantity.kind);
    const lexeme = past - quantity.first === 1 ? (words[quantity.first]?.lexeme ?? mark) : mark;
    const end = words[past - 1]?.end ?? quantity.end;
    const counts = says(quantity);
    const sign = counts ? mark : lexeme;
    const { text } = lexeme;
    const places = placesOfQuantity(quantity.kind, text);
    units.push({ text, quantity, start: quantity.start, end, lexeme, places, counts, sign });
    at = past;
  }
  for (; at < words.length; at++) units.push(wordUnit(words[at] as Token));
  return units;
}

const wordUnit = (word: Token): Unit => ({
  text: word.text,
  quantity: null,
  start: word.start,
  end: word.end,
  lexeme: word.lexeme,
  places: word.lexeme.places,
  counts: false,
  sign: word.lexeme,
});
