import type { Token } from '../tokens.ts';
import type { Word } from './words.ts';
import { LEXICON, PLAIN } from './words.ts';

const FILLERS: ReadonlySet<string> = new Set('um uh er erm hmm hm uhm umm uhh mm ah eh err'.split(' '));
const SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/**
 * An answer's words as the number grammar reads them: fillers are out, figures have their value, and
 * "l5" has come apart into "l" and "5", so that it reads as "l five" does.
 */
export class Speech {
  readonly #tokens: readonly Token[];
  readonly words: Word[] = [];
  readonly #texts: string[] = [];
  /** For each word, the token that it begins with, and the one after it. */
  readonly #first: number[] = [];
  readonly #past: number[] = [];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    for (let i = 0; i < tokens.length; i += 1) {
      const text = textOf(tokens, i);
      const known = LEXICON.get(text);
      if (known !== undefined) this.#push(known, text, i);
      else if (isFigure(text.charCodeAt(0)) || text.charCodeAt(0) === POINT) this.#pushFigures(text, i);
      else if (isFigure(text.charCodeAt(text.length - 1))) this.#pushGlued(text, i);
      else if (this.#isOrdinalSuffix(text, i)) this.#makeOrdinal(i);
      else if (!FILLERS.has(text)) this.#push(PLAIN, text, i);
    }
  }

  get length(): number {
    return this.words.length;
  }

  /** The word there; one that says nothing beyond the ends. */
  word(i: number): Word {
    return this.words[i] ?? PLAIN;
  }

  /** The text there; empty beyond the ends. */
  text(i: number): string {
    return this.#texts[i] ?? '';
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

  firstToken(i: number): number {
    return this.#first[i] ?? this.#tokens.length;
  }

  /** The token after word i. */
  pastToken(i: number): number {
    return this.#past[i] ?? this.#tokens.length;
  }

  #push(word: Word, text: string, i: number): void {
    this.words.push(word);
    this.#texts.push(text);
    this.#first.push(i);
    this.#past.push(i + 1);
  }

  #pushFigures(text: string, i: number): void {
    const slash = text.indexOf('/');
    if (slash < 0) {
      this.#push({ ...PLAIN, form: 'figures', value: Number(text), figures: text, start: 'number' }, text, i);
      return;
    }
    const value = Number(text.slice(0, slash)) / Number(text.slice(slash + 1));
    this.#push({ ...PLAIN, form: 'ratio', value, figures: text, start: 'number' }, text, i);
  }

  #pushGlued(text: string, i: number): void {
    let cut = text.length;
    while (cut > 0 && isFigure(text.charCodeAt(cut - 1))) cut -= 1;
    const name = text.slice(0, cut);
    this.#push(LEXICON.get(name) ?? GLUED_NAME, name, i);
    this.#pushFigures(text.slice(cut), i);
  }

  #isOrdinalSuffix(text: string, i: number): boolean {
    return (
      SUFFIXES.has(text) &&
      this.word(this.length - 1).form === 'figures' &&
      this.#tokens[i - 1]?.end === this.#tokens[i]?.start
    );
  }

  /** "21" becomes "21st". */
  #makeOrdinal(i: number): void {
    const last = this.length - 1;
    const value = this.word(last).value;
    this.words[last] = {
      ...PLAIN,
      ordinal: value,
      part: isNamedPart(value) ? value : 0,
      start: 'number',
      figures: this.text(last),
    };
    this.#past[last] = i + 1;
  }
}

/** The unknown word in "abc12" begins a name. */
const GLUED_NAME: Word = { ...PLAIN, start: 'namer' };
const POINT = 0x2e;

/** The ordinals that name a share in words: to the twentieth, then tens, hundreds and thousands. */
function isNamedPart(value: number): boolean {
  return (
    (value > 2 && value <= 20) ||
    (value <= 100 && value % 10 === 0) ||
    (value >= 1000 && Number.isInteger(Math.log10(value)))
  );
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function textOf(tokens: readonly Token[], i: number): string {
  return tokens[i]?.text ?? '';
}
