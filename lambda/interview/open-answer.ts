import { bytesOf, CARRIED_BYTES, endWithin } from './carried-words.ts';
import type { InterviewEvent } from './event.ts';
import type { Judged, OpenAnswer } from './interview.ts';
import { lastWords, PIECE_BREAK } from './quoting.ts';

/** Begins an answer to a question; on a second try with what the first one left to compare. */
export function beginAnswer(
  question: string,
  attempt: number,
  fromTurn: number,
  first: { readonly before: Judged | null; readonly counted: Judged | null } = {
    before: null,
    counted: null,
  },
): OpenAnswer {
  return { question, attempt, fromTurn, pieces: 0, words: '', spilled: false, shorts: 0, ...first };
}

/** Adds a piece; what no longer fits the session stays in the store alone. */
export function withPiece(answer: OpenAnswer, words: string): OpenAnswer {
  if (words === '') return answer;
  const all = answer.words === '' ? words : `${answer.words}${PIECE_BREAK}${words}`;
  const spilled = answer.spilled || bytesOf(all) > CARRIED_BYTES;
  return { ...answer, pieces: answer.pieces + 1, spilled, words: endWithin(all, CARRIED_BYTES) };
}

/** Replaces what was misheard. The piece as it was heard stays in the store. */
export function withCorrection(answer: OpenAnswer, heard: string, meant: string): OpenAnswer {
  const at = answer.words.lastIndexOf(heard);
  if (at === -1) return answer;
  return { ...answer, words: `${answer.words.slice(0, at)}${meant}${answer.words.slice(at + heard.length)}` };
}

/** The last words heard, letter for letter, for "the last I have is …"; null where nothing was heard. */
export const lastWordsOf = (answer: OpenAnswer): string | null => lastWords(answer.words);

/**
 * The words of an answer from its stored events: its pieces, corrected. While a probe is open its own pieces, which
 * come after the judgement, are left out.
 */
export function wordsTold(events: readonly InterviewEvent[], probing: boolean): string {
  const judgedAt = events.findLastIndex((event) => event.kind === 'answer-judged');
  const told = probing && judgedAt !== -1 ? events.slice(0, judgedAt) : events;
  return told.reduce((words, event) => {
    if (event.kind === 'piece-heard')
      return words === '' ? event.words : `${words}${PIECE_BREAK}${event.words}`;
    if (event.kind !== 'words-corrected') return words;
    const at = words.lastIndexOf(event.heard);
    return at === -1 ? words : `${words.slice(0, at)}${event.meant}${words.slice(at + event.heard.length)}`;
  }, '');
}
