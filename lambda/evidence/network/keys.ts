/**
 * Features are looked up by number: a word's number is made once, and the number of a pair from those of its words, so that
 * nothing is written together while an answer is read. Two features of some tens of thousands share one of the 2^32 numbers
 * about once in a hundred thousand look-ups of a feature that was never learned.
 */

const START = 0x811c9dc5;
const PRIME = 0x01000193;

/** The number of a text (FNV-1a, 32 bits). */
export function keyOf(text: string): number {
  let key = START;
  for (let at = 0; at < text.length; at++) key = Math.imul(key ^ text.charCodeAt(at), PRIME);
  return key >>> 0;
}

/** The number of two in this order. */
export function keyOfPair(first: number, second: number): number {
  let key = Math.imul(first ^ (second >>> 15), 0x85ebca6b);
  key = Math.imul(key ^ (key >>> 13) ^ second, 0xc2b2ae35);
  return (key ^ (key >>> 16)) >>> 0;
}

const known = new Map<string, number>();

/** The same of a name that comes again and again: made once. For names of the program's own only, never for what was said. */
export function keyOfName(name: string): number {
  let key = known.get(name);
  if (key === undefined) {
    key = keyOf(name);
    known.set(name, key);
  }
  return key;
}
