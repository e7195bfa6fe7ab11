/**
 * Signs are looked up by number: a word's number is made once, and the number of a pair from those of its words, so that
 * nothing is written together while an answer is read. Two signs of some tens of thousands share one of the 2^32 numbers
 * about once in a hundred thousand look-ups of a sign that was never learned.
 */

/** The numbers that FNV-1a begins with and multiplies by. */
export const KEY_START = 0x811c9dc5;
export const KEY_PRIME = 0x01000193;

/** The number of a text (FNV-1a, 32 bits). */
export const keyOf = (text: string): number => keyOn(KEY_START, text);

/** The number of a text whose beginning has this number: keyOn(keyOf('we '), 'built') is keyOf('we built'). */
export function keyOn(beginning: number, text: string): number {
  let key = beginning;
  for (let at = 0; at < text.length; at++) key = Math.imul(key ^ text.charCodeAt(at), KEY_PRIME);
  return key | 0;
}

/** The number of two in this order. */
export function keyOfPair(first: number, second: number): number {
  let key = Math.imul(first ^ (second >>> 15), 0x85ebca6b);
  key = Math.imul(key ^ (key >>> 13) ^ second, 0xc2b2ae35);
  return key ^ (key >>> 16);
}

const names = new Map<number, string>();

/** The number of a name that a rule gives. For names of the program's own, made as it loads; never for what was said. */
export function keyOfName(name: string): number {
  const key = keyOf(name);
  names.set(key, name);
  return key;
}

/** The name that has this number, for those who want to read it. */
export const nameOfKey = (key: number): string => names.get(key) ?? '';
