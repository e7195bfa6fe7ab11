const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' ]/gu, ' ')
    .split(' ')
    .filter((word) => word !== '');

/** Errors of a recogniser against what was said: words put in, left out or exchanged (Levenshtein, over words). */
export function wordErrors(said: string, heard: string): { readonly errors: number; readonly words: number } {
  const [truth, found] = [wordsOf(said), wordsOf(heard)];
  let row = Array.from({ length: found.length + 1 }, (_, index) => index);
  for (const [index, word] of truth.entries()) {
    const next = [index + 1];
    for (const [column, other] of found.entries()) {
      const exchanged = (row[column] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min(exchanged, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return { errors: row.at(-1) ?? 0, words: truth.length };
}
