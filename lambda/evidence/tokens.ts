import { type Lexeme, lexemeOf } from './lexemes.ts';

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

/**
 * Cuts an answer into words. Punctuation and case carry nothing here, because speech recognition
 * delivers neither reliably: the same answer must be read the same with and without them.
 */
export function tokenise(answer: string): Token[] {
  const tokens: Token[] = [];
  for (const match of answer.matchAll(TOKEN)) {
    const raw = match[0];
    const lexeme = lexemeOf(plain(raw));
    tokens.push({ text: lexeme.text, start: match.index, end: match.index + raw.length, lexeme });
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
