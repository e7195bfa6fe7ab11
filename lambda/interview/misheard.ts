/** Words beside each other that a correction may replace, as a slice of what was heard. */
interface Slice {
  readonly from: number;
  readonly to: number;
  readonly shared: number;
  readonly fit: number;
}

const wordsOf = (text: string) => [...text.matchAll(/\S+/g)];
const same = (a: string, b: string) =>
  a.toLowerCase().replace(/[^\p{L}\p{N}']/gu, '') === b.toLowerCase().replace(/[^\p{L}\p{N}']/gu, '');

/** How well a slice fits what was meant: by its words, then by their places, then by its length. */
function fitOf(slice: readonly string[], target: readonly string[], shared: number): number {
  const inPlace = target.filter((word, at) => same(word, slice[at] ?? '')).length;
  const fromTheEnd = target.filter((word, at) =>
    same(word, slice[slice.length - target.length + at] ?? ''),
  ).length;
  const placed = Math.max(inPlace, fromTheEnd) / (target.length + 1);
  return shared + placed + (slice.length === target.length ? 0.5 / (target.length + 1) : 0);
}

/**
 * Finds what was misheard: the stretch of the answer's last words that shares the most words with what was meant, of
 * the same length give or take one. Null where hardly a word agrees: then nothing is replaced.
 */
export function misheardFor(answer: string, meant: string): string | null {
  const heard = wordsOf(answer);
  const target = wordsOf(meant).map((match) => match[0]);
  let best: Slice | null = null;
  for (const length of [target.length, target.length + 1, target.length - 1]) {
    for (
      let from = Math.max(0, heard.length - length - 200);
      length > 0 && from + length <= heard.length;
      from += 1
    ) {
      const slice = heard.slice(from, from + length).map((match) => match[0]);
      const shared = target.filter((word) => slice.some((other) => same(word, other))).length;
      const fit = fitOf(slice, target, shared);
      if (shared > 0 && fit >= (best?.fit ?? 0)) best = { from, to: from + length, shared, fit };
    }
  }
  if (best === null || best.shared * 2 < target.length) return null;
  const first = heard[best.from];
  const last = heard[best.to - 1];
  if (first === undefined || last === undefined) return null;
  return answer.slice(first.index, last.index + last[0].length);
}
