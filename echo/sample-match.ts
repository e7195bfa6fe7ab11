/** A word as it is compared: lower case, a straight apostrophe, no punctuation around it. */
export const plainWord = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[.,!?;:"]+/, '')
    .replace(/[.,!?;:"]+$/, '');

export interface SampleMatch {
  /** The words said in each slot's place, as they came; the carrier around them is stripped. */
  readonly values: readonly { readonly name: string; readonly value: string }[];
  /** Words of the sample itself. */
  readonly literal: number;
}

type Fits = (slot: string, value: string) => boolean;
type Values = SampleMatch['values'];

const SLOT = /^\{(\w+)\}$/;

/** Fits the rest of a sample to the rest of the words; a slot takes as much as it can. */
function rest(tokens: readonly string[], words: readonly string[], fits: Fits): Values | null {
  const [token, ...later] = tokens;
  if (token === undefined) return words.length === 0 ? [] : null;
  const name = SLOT.exec(token)?.[1];
  if (name === undefined) {
    const [word] = words;
    return word !== undefined && plainWord(word) === token ? rest(later, words.slice(1), fits) : null;
  }
  // The last token of a sample takes all that is left: no other length could fit.
  const least = later.length === 0 ? words.length : 1;
  for (let length = words.length - later.length; length >= Math.max(1, least); length -= 1) {
    const value = words.slice(0, length).join(' ');
    if (!fits(name, value)) continue;
    const found = rest(later, words.slice(length), fits);
    if (found !== null) return [{ name, value }, ...found];
  }
  return null;
}

/** Matches a whole utterance with one sample; null where it does not fit. A sample holds few slots, so this is quick. */
export function matchSample(sample: string, words: readonly string[], fits: Fits): SampleMatch | null {
  const tokens = sample.split(' ').map((token) => (SLOT.test(token) ? token : plainWord(token)));
  const values = rest(tokens, words, fits);
  return values === null ? null : { values, literal: tokens.length - values.length };
}
