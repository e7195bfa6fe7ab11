import { createHash } from 'node:crypto';
import { PAIRING_WORDS } from './pairing-words.ts';

const DIGITS = 100;
/** Words are told apart by so many letters: whoever mistypes the end of one is let in. */
const TELLING_LETTERS = 4;
const DIGIT_NAMES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** How many codes there are, as bits: over 28. */
export const PAIRING_BITS = 2 * Math.log2(PAIRING_WORDS.length) + Math.log2(DIGITS);

export interface PairingCode {
  /** "maple river four two". */
  readonly spoken: string;
  /** As it is shown, to be typed: "maple river 42". */
  readonly typed: string;
}

/** Two common words and two digits, evenly drawn from a fresh, unguessable id. */
export function pairingCode(freshId: string): PairingCode {
  const bytes = createHash('sha256').update(`pairing:${freshId}`).digest();
  const at = (offset: number, count: number) => bytes.readUIntBE(offset, 6) % count;
  const words = [at(0, PAIRING_WORDS.length), at(6, PAIRING_WORDS.length)].map((n) => PAIRING_WORDS[n] ?? '');
  const digits = String(at(12, DIGITS)).padStart(2, '0');
  const spokenDigits = [...digits].map((digit) => DIGIT_NAMES[Number(digit)] ?? digit);
  return { spoken: [...words, ...spokenDigits].join(' '), typed: `${words.join(' ')} ${digits}` };
}

const BY_LETTERS = new Map(PAIRING_WORDS.map((word) => [word.slice(0, TELLING_LETTERS), word]));
const DIGIT_OF = new Map<string, string>(DIGIT_NAMES.map((name, digit) => [name, String(digit)]));

/**
 * A typed code as it was given out: capitals, hyphens and spaces do not matter, digits may be spelt, and a word may
 * end differently. What is no code comes out as it came in, shortened, and fits nobody's.
 */
export function readPairingCode(typed: string): string {
  const parts =
    typed
      .toLowerCase()
      .slice(0, 80)
      .match(/[a-z]+|\d/g) ?? [];
  const digits = parts.flatMap((part) => (/^\d$/.test(part) ? [part] : (DIGIT_OF.get(part) ?? [])));
  const words = parts.filter((part) => /^[a-z]/.test(part) && !DIGIT_OF.has(part));
  const known = words.map((word) => BY_LETTERS.get(word.slice(0, TELLING_LETTERS)) ?? word);
  return `${known.join(' ')} ${digits.join('')}`;
}
