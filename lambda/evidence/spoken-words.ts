/** A word as it was spoken: compared by `text`, quoted by its span. */
export interface SpokenWord {
  /** Lower case, straight apostrophes, no punctuation; "1,200" is "1200", "35%" is two words "35" and "%". */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// In order: currency sign, percent, vulgar fraction · a dash that spans two numbers ("10-15") or is a minus ("-4")
// · ratio ("3/4") or time ("9:30") in figures · number with separators or decimals · word with inner apostrophes, and the whole number
// glued to it ("l5", but "usd3.50" is "usd" and "3.50"). "4k", "10am" and "2.8x" are two tokens: the number and its unit.
export const TOKEN =
  /[$£€₹¥₩¢%°½¼¾⅓⅔]|(?<=[\d%]\s?)[-–](?=\s?[$£€₹.]?\d)|(?<!\S)[-−](?=[$£€₹.]?\d)|\d+[/:]\d+|\d+(?:,\d{3})*(?:\.\d+)?|\.\d+|[\p{L}]+(?:['’][\p{L}]+)*(?:\d+(?![.,]?\d))?/gu;

/** "1,200" as "1200", "Don’t" as "don't", a dash of any length as "-". */
export function plain(raw: string): string {
  const text = raw.toLowerCase();
  const code = text.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return text.includes(',') ? text.replaceAll(',', '') : text;
  if (text === '–' || text === '−') return '-';
  return text.includes('’') ? text.replaceAll('’', "'") : text;
}

/** The words of an answer and no more: what the analyser knows of them need not be loaded to find some of them. */
export function cutWords(answer: string): SpokenWord[] {
  return [...answer.matchAll(TOKEN)].map((match) => ({
    text: plain(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
