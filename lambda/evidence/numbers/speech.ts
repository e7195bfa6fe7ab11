import type { Token } from '../tokens.ts';
import type { Word } from './words.ts';
import { FILLER, LEXICON, PLAIN } from './words.ts';

const SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);
/** The unknown word in "abc12" begins a name. */
const GLUED_NAME: Word = { ...PLAIN, start: 'namer' };
const POINT = 0x2e;

/**
 * An answer's words as the number grammar reads them: fillers are out, figures have their value, "21st" is an
 * ordinal, and "l5" has come apart into "l" and "5", so that it reads as "l five" does.
 */
export class Speech {
  readonly #tokens: readonly Token[];
  readonly #words: Word[] = [];
  /** The token that each word begins in. */
  readonly #first: number[] = [];
  /** The texts of words that are but a part of their token. */
  readonly #pieces = new Map<number, string>();
  /** The words that take two tokens ("21" and "st"). */
  readonly #double = new Set<number>();

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    for (let i = 0; i < tokens.length; i += 1) this.#add(tokens[i] as Token, i);
  }

  get length(): number {
    return this.#words.length;
  }

  /** The word there; one that says nothing beyond the ends. */
  word(i: number): Word {
    return this.#words[i] ?? PLAIN;
  }

  /** The text there; empty beyond the ends. */
  text(i: number): string {
    const first = this.#first[i];
    return first === undefined ? '' : (this.#pieces.get(i) ?? this.#tokens[first]?.text ?? '');
  }

  /** Whether a filler was spoken between the word before and this one. */
  hesitated(i: number): boolean {
    return i > 0 && i < this.length && this.firstToken(i) > this.pastToken(i - 1);
  }

  /** Whether nothing, not even a space, stands between the word before and this one. */
  glued(i: number): boolean {
    const before = this.#tokens[this.pastToken(i - 1) - 1];
    const here = this.#tokens[this.firstToken(i)];
    return (
      i > 0 && before !== undefined && here !== undefined && (before === here || before.end === here.start)
    );
  }

  /** Whether a word boundary at i would cut a token in two ("k" and "9" of "k9"). */
  cuts(i: number): boolean {
    return i > 0 && i < this.length && this.#first[i] === this.#first[i - 1];
  }

  /** Whether word i is the hour of a time in figures: "9" of "9:30". */
  timed(i: number): boolean {
    return this.cuts(i + 1) && (this.#tokens[this.firstToken(i)]?.text.includes(':') ?? false);
  }

  /** The token that word i begins in. */
  firstToken(i: number): number {
    return this.#first[i] ?? this.#tokens.length;
  }

  /** The token after word i. */
  pastToken(i: number): number {
    const first = this.#first[i];
    return first === undefined ? this.#tokens.length : first + (this.#double.has(i) ? 2 : 1);
  }

  #add({ text, lexeme }: Token, i: number): void {
    const code = text.charCodeAt(0);
    if (isFigure(code) || code === POINT) {
      this.#addFigures(text, i);
      return;
    }
    const known = lexeme.number;
    if (known === FILLER) return;
    if (known !== undefined) this.#push(known, i);
    else if (isFigure(text.charCodeAt(text.length - 1))) this.#addGlued(text, i);
    else if (!this.#completesOrdinal(text, i)) this.#push(PLAIN, i);
  }

  #push(word: Word, i: number): void {
    this.#words.push(word);
    this.#first.push(i);
  }

  /** "24/7", "80/20" and "9:30" are two numbers, "3/4" is one. */
  #addFigures(text: string, i: number): void {
    const word = figures(text);
    if (text.includes(':')) this.#addPieces(text.split(':'), i);
    else if (word.form === 'figures' || word.value < 1) this.#push(word, i);
    else this.#addPieces(text.split('/'), i);
  }

  #addPieces(pieces: readonly string[], i: number): void {
    for (const piece of pieces) {
      this.#pieces.set(this.length, piece);
      this.#push(figures(piece), i);
    }
  }

  /** "l5" as "l" and "5". */
  #addGlued(text: string, i: number): void {
    let cut = text.length;
    while (cut > 0 && isFigure(text.charCodeAt(cut - 1))) cut -= 1;
    const name = text.slice(0, cut);
    const number = text.slice(cut);
    this.#pieces.set(this.length, name);
    this.#push(LEXICON.get(name) ?? GLUED_NAME, i);
    this.#addPieces([number], i);
  }

  /** Makes "21" before "st" the ordinal that it is. */
  #completesOrdinal(text: string, i: number): boolean {
    const last = this.length - 1;
    const { form, value } = this.word(last);
    if (form !== 'figures' || !SUFFIXES.has(text) || this.#tokens[i - 1]?.end !== this.#tokens[i]?.start)
      return false;
    this.#words[last] = { ...PLAIN, ordinal: value, part: isNamedPart(value) ? value : 0, start: 'number' };
    this.#double.add(last);
    return true;
  }
}

/** "1200", ".5", "3/4". */
function figures(text: string): Word {
  const slash = text.indexOf('/');
  if (slash < 0) return { ...PLAIN, form: 'figures', value: Number(text), figures: text, start: 'number' };
  const value = Number(text.slice(0, slash)) / Number(text.slice(slash + 1));
  return { ...PLAIN, form: 'ratio', value, figures: text, start: 'number' };
}

/** The ordinals that name a share in words: to the twentieth, then tens, hundreds and thousands. */
function isNamedPart(value: number): boolean {
  if (value <= 20) return value > 2;
  return (value <= 100 && value % 10 === 0) || (value >= 1000 && Number.isInteger(Math.log10(value)));
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
