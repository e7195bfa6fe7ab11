import { type Lexeme, lexemeOf } from './lexemes.ts';
import { isLetter, lexemeAt, readPlainWord } from './plain-words.ts';
import { plain, type SpokenWord, TOKEN } from './spoken-words.ts';

/** A spoken word, with what is known of it. */
export interface Token extends SpokenWord {
  readonly lexeme: Lexeme;
}

/** Of the characters under 0x80 those that begin a token which is no plain word. */
const BEGINS = Uint8Array.from({ length: 0x80 }, (_, code) =>
  '$%-.0123456789'.includes(String.fromCharCode(code)) ? 1 : 0,
);
const LOWER = 0x20;

/**
 * Cuts an answer into words. Punctuation and case carry nothing here, because speech recognition
 * delivers neither reliably: the same answer must be read the same with and without them.
 * Most words are plain letters and are read as such; TOKEN says what all others are.
 */
export function tokenise(answer: string): Token[] {
  const tokens: Token[] = [];
  // A copy, because a pattern that is shared must not remember where it was.
  const next = new RegExp(TOKEN);
  const word = { end: 0, key: 0 };
  for (let at = 0; at < answer.length; ) {
    const code = answer.charCodeAt(at);
    if (code < 0x80 && isLetter(code | LOWER)) {
      if (readPlainWord(answer, at, word)) {
        const lexeme = lexemeAt(answer, at, word);
        tokens.push({ text: lexeme.text, start: at, end: word.end, lexeme });
        at = word.end;
        continue;
      }
    } else if (code < 0x80 && BEGINS[code] === 0) {
      at++;
      continue;
    }
    next.lastIndex = at;
    const match = next.exec(answer);
    if (match === null) break;
    const lexeme = lexemeOf(plain(match[0]));
    at = next.lastIndex;
    tokens.push({ text: lexeme.text, start: match.index, end: at, lexeme });
  }
  return tokens;
}
