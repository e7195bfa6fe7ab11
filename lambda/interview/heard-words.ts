import { CONTROL_OF_PHRASE, type Control } from '../../models/compiled/speech.ts';
import type { Command } from './command.ts';

const FINISH_PHRASES = [...CONTROL_OF_PHRASE]
  .filter(([, control]) => control === 'finish')
  .map(([phrase]) => phrase.split(' '));

/** The words of a piece as they are compared: lower case, straight apostrophes, single spaces. */
function plain(words: string): string[] {
  return words
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{N}'%$£€]+/u)
    .filter((word) => word !== '');
}

/** Courtesy around a control phrase; it never changes what is meant. */
const BEFORE = new Set(['alexa', 'please', 'okay', 'ok', 'um', 'uh', 'well', 'sorry', 'wait', 'no']);
const AFTER = new Set(['please', 'alexa']);

function withoutCourtesy(words: readonly string[]): readonly string[] {
  const leads = words.findIndex((word) => !BEFORE.has(word));
  const from = leads === -1 ? words.length - 1 : leads;
  const to = words.length - from > 1 && AFTER.has(words.at(-1) ?? '') ? -1 : words.length;
  return words.slice(from, to);
}

/** The control that a whole utterance says, or null: inside a longer answer the same words are the answer. */
export function controlOf(words: string): Control | null {
  const said = plain(words);
  return (
    CONTROL_OF_PHRASE.get(said.join(' ')) ?? CONTROL_OF_PHRASE.get(withoutCourtesy(said).join(' ')) ?? null
  );
}

const sameWord = (heard: string | undefined, phrase: string) =>
  heard === phrase || heard === phrase.replaceAll("'", '');

/** Where the closing phrase begins, as an offset into the words; null where the piece does not end with one. */
function closingAt(words: string): number | null {
  const spoken = [...words.matchAll(/[\p{L}\p{N}'’]+/gu)];
  const texts = spoken.map((match) => match[0].toLowerCase().replaceAll('’', "'"));
  for (const phrase of FINISH_PHRASES) {
    const from = texts.length - phrase.length;
    if (from < 0 || !phrase.every((word, index) => sameWord(texts[from + index], word))) continue;
    const joined = texts[from - 1] === 'and' || texts[from - 1] === 'so' ? from - 1 : from;
    return spoken[joined]?.index ?? null;
  }
  return null;
}

/**
 * Reads free speech: a control phrase when it is the whole utterance (Alexa delivers "stop" either as an
 * intent or inside the elicited slot), a piece that closes the answer when it ends with the closing phrase,
 * or a piece. The closing phrase is cut; every other word is kept as it came.
 */
export function readWords(raw: string): Command {
  const words = raw.trim();
  if (words === '') return { kind: 'missed' };
  const control = controlOf(words);
  if (control !== null) return { kind: control };
  const closing = closingAt(words);
  if (closing === null) return { kind: 'words', words, closes: false };
  const kept = words.slice(0, closing).trim();
  return kept === '' ? { kind: 'finish' } : { kind: 'words', words: kept, closes: true };
}
