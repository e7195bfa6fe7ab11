/** Words of the answer, letter for letter: `text` is always `answer.slice(start, end)`. */
export interface Quote {
  /** Offset of the first character (UTF-16 code units, as JavaScript counts). */
  readonly start: number;
  /** Offset after the last character. */
  readonly end: number;
  readonly text: string;
}

/**
 * The only way to make a quote: it slices the answer itself, so a quote cannot be invented.
 * @throws RangeError when the span does not lie within the answer or is empty.
 */
export function quoteFrom(answer: string, start: number, end: number): Quote {
  if (
    !Number.isInteger(start) ||
    !Number.isInteger(end) ||
    start < 0 ||
    end > answer.length ||
    start >= end
  ) {
    throw new RangeError(`no quote at [${start}, ${end}) of an answer of ${answer.length} characters`);
  }
  return { start, end, text: answer.slice(start, end) };
}
