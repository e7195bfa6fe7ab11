import { CARRIED_CHARACTERS, type Judged, type OpenAnswer } from './interview.ts';

/** Words that a reminder quotes at most: enough to find the place again. */
const REMINDER_WORDS = 12;

/** Begins an answer to a question; `before` is the judgement of the try before it. */
export function beginAnswer(
  question: string,
  attempt: number,
  fromTurn: number,
  before: Judged | null,
): OpenAnswer {
  return { question, attempt, fromTurn, pieces: 0, words: '', spilled: false, shorts: 0, before };
}

/** Adds a piece; what no longer fits the session stays in the store alone. */
export function withPiece(answer: OpenAnswer, words: string): OpenAnswer {
  if (words === '') return answer;
  const all = answer.words === '' ? words : `${answer.words} ${words}`;
  const spilled = answer.spilled || all.length > CARRIED_CHARACTERS;
  return { ...answer, pieces: answer.pieces + 1, spilled, words: all.slice(-CARRIED_CHARACTERS) };
}

/** The last words heard, letter for letter, for "the last I have is …"; null where nothing was heard. */
export function lastWordsOf(answer: OpenAnswer): string | null {
  const words = [...answer.words.matchAll(/\S+/g)];
  const from = words[Math.max(0, words.length - REMINDER_WORDS)];
  return from === undefined ? null : answer.words.slice(from.index).trim();
}
