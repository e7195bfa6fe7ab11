import { type Lexeme, lexemeOf } from './lexemes.ts';
import { isLetter, lexemeAt, readPlainWord } from './plain-words.ts';

/** A word as it was spoken: compared by `text`, quoted by its span. */
export interface Token {
  /** Lower case, straight apostrophes, no punctuation; "1,200" is "1200", "35%" is two tokens "35" and "%". */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What is known of it. */
  readonly lexeme: Lexeme;
}

// In order: currency sign, percent, vulgar fraction · a dash that spans two numbers ("10-15") or is a minus ("-4")
// · ratio ("3/4") or time ("9:30") in figures · number with separators or decimals · word with inner apostrophes, and the whole number
// glued to it ("l5", but "usd3.50" is "usd" and "3.50"). "4k", "10am" and "2.8x" are two tokens: the number and its unit.
const TOKEN =
  /[$£€₹¥₩¢%°½¼¾⅓⅔]|(?<=[\d%]\s?)[-–](?=\s?[$£€₹.]?\d)|(?<!\S)[-−](?=[$£€₹.]?\d)|\d+[/:]\d+|\d+(?:,\d{3})*(?:\.\d+)?|\.\d+|[\p{L}]+(?:['’][\p{L}]+)*(?:\d+(?![.,]?\d))?/gu;

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
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(answer);
    if (match === null) break;
    const lexeme = lexemeOf(plain(match[0]));
    at = TOKEN.lastIndex;
    tokens.push({ text: lexeme.text, start: match.index, end: at, lexeme });
  }
  return tokens;
}

/** "1,200" as "1200", "Don’t" as "don't", a dash of any length as "-". */
function plain(raw: string): string {
  const text = raw.toLowerCase();
  const code = text.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return text.includes(',') ? text.replaceAll(',', '') : text;
  if (text === '–' || text === '−') return '-';
  return text.includes('’') ? text.replaceAll('’', "'") : text;
}
