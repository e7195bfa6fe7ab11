/** A word as it is compared: lower case, a straight apostrophe, no punctuation around it. */
export const plainWord = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[.,!?;:"]+/, '')
    .replace(/[.,!?;:"]+$/, '');

/** The words of an utterance: as they came, and as they are compared. */
export interface Words {
  readonly said: readonly string[];
  readonly plain: readonly string[];
}

export function wordsOf(utterance: string): Words {
  const said = utterance.split(/\s+/).filter((word) => word !== '');
  return { said, plain: said.map(plainWord) };
}

/** One place of a sample: a word that must be said, or a slot. */
export type Token = { readonly word: string } | { readonly slot: string };

export function tokensOf(sample: string): Token[] {
  return sample.split(' ').map((token) => {
    const slot = /^\{(\w+)\}$/.exec(token)?.[1];
    return slot === undefined ? { word: plainWord(token) } : { slot };
  });
}

export interface SampleMatch {
  /** The words said in each slot's place, as they came; the carrier around them is stripped. */
  readonly values: readonly { readonly name: string; readonly value: string }[];
  /** Words of the sample itself. */
  readonly literal: number;
}

type Fits = (slot: string, value: string) => boolean;
type Values = SampleMatch['values'];

/** Fits the tokens from one place on to the words from another on; a slot takes as much as it can. */
function rest(tokens: readonly Token[], at: number, words: Words, from: number, fits: Fits): Values | null {
  const token = tokens[at];
  const left = words.said.length - from;
  if (token === undefined) return left === 0 ? [] : null;
  if ('word' in token)
    return words.plain[from] === token.word ? rest(tokens, at + 1, words, from + 1, fits) : null;
  const later = tokens.length - at - 1;
  // The last token of a sample takes all that is left: no other length could fit.
  const least = later === 0 ? Math.max(1, left) : 1;
  for (let length = left - later; length >= least; length -= 1) {
    const after = rest(tokens, at + 1, words, from + length, fits);
    if (after === null) continue;
    const value = words.said.slice(from, from + length).join(' ');
    if (fits(token.slot, value)) return [{ name: token.slot, value }, ...after];
  }
  return null;
}

/** Whether the first word said is one that the sample may begin with: most samples are out by this alone. */
export function mayBegin([first]: readonly Token[], { plain }: Words): boolean {
  return first === undefined || 'slot' in first || first.word === plain[0];
}

/** Matches a whole utterance with one sample; null where it does not fit. A sample holds few slots, so this is quick. */
export function matchSample(tokens: readonly Token[], words: Words, fits: Fits): SampleMatch | null {
  const values = tokens.length > words.said.length ? null : rest(tokens, 0, words, 0, fits);
  return values === null ? null : { values, literal: tokens.length - values.length };
}
