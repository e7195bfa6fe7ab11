/** A word as it was spoken: compared by `text`, quoted by its span. */
export interface Token {
  /** Lower case, straight apostrophes, no punctuation; "1,200" is "1200", "35%" is two tokens "35" and "%". */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// In order: currency sign · number with separators or decimals (not glued to letters before it) · percent · word with inner apostrophes.
const TOKEN = /[$£€₹]|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+|%|[\p{L}]+(?:['’][\p{L}]+)*\d*/gu;

/**
 * Cuts an answer into words. Punctuation and case carry nothing here, because speech recognition
 * delivers neither reliably: the same answer must be read the same with and without them.
 */
export function tokenise(answer: string): Token[] {
  const tokens: Token[] = [];
  for (const match of answer.matchAll(TOKEN)) {
    const raw = match[0];
    tokens.push({
      text: raw.replaceAll(',', '').replaceAll('’', "'").toLowerCase(),
      start: match.index,
      end: match.index + raw.length,
    });
  }
  return tokens;
}
