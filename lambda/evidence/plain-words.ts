import { type Lexeme, lexemeOf, lexemeOfKey } from './lexemes.ts';
import { KEY_PRIME, KEY_START } from './network/keys.ts';

const APOSTROPHE = 0x27;
const LOWER = 0x20;
const ASCII = 0x80;

/** Whether a character (lower case) is one of a to z. */
export const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** A word of plain letters: its end, and the number of its text in lower case. */
interface PlainWord {
  end: number;
  key: number;
}

/**
 * Reads on from a letter to the end of its word; false where the word holds or touches what is no plain letter (an accent, a
 * curly apostrophe, a number glued to it).
 */
export function readPlainWord(answer: string, start: number, into: PlainWord): boolean {
  let key = KEY_START;
  let at = start;
  for (; at < answer.length; at++) {
    const code = answer.charCodeAt(at);
    const letter = code | LOWER;
    if (code < ASCII && isLetter(letter)) key = Math.imul(key ^ letter, KEY_PRIME);
    else if (code === APOSTROPHE && isPlainLetterAt(answer, at + 1)) key = Math.imul(key ^ code, KEY_PRIME);
    else if (code >= ASCII || isDigit(code) || (code === APOSTROPHE && answer.charCodeAt(at + 1) >= ASCII))
      return false;
    else break;
  }
  into.end = at;
  into.key = key | 0;
  return true;
}

function isPlainLetterAt(answer: string, at: number): boolean {
  const code = answer.charCodeAt(at);
  return code < ASCII && isLetter(code | LOWER);
}

/** The lexeme of a plain word: found by its number where it stands in lower case as it was met before. */
export function lexemeAt(answer: string, start: number, { end, key }: PlainWord): Lexeme {
  const met = lexemeOfKey(key);
  if (met !== undefined && met.text.length === end - start && answer.startsWith(met.text, start)) return met;
  return lexemeOf(answer.slice(start, end).toLowerCase(), key);
}
