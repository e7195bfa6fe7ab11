import type { PhraseId } from '../../models/compiled/phrases.ts';
import type { Findings } from '../evidence/findings.ts';

/** A value in a line: the candidate's own words are quotes, a nested line is another phrase. */
export type Said =
  | { readonly quote: string }
  | { readonly text: string }
  | { readonly number: number }
  | { readonly line: Line };

/** Whose voice speaks: the coach is the device's own, an interviewer has the voice of a round. */
export type Speaker = { readonly kind: 'coach' } | { readonly kind: 'interviewer'; readonly voice: string };

/** One phrase with its values. Data: rendering chooses the phrasing and makes the speech. */
export interface Line {
  readonly phrase: PhraseId;
  readonly values: Readonly<Record<string, Said>>;
  readonly speaker: Speaker;
}

/** What the Alexa app shows: a log of the answer. */
export interface AnswerCard {
  readonly question: string;
  readonly words: string;
  readonly findings: Findings | null;
}

/** Something to be looked at: an address, a code. */
export interface NoteCard {
  readonly title: string;
  readonly text: string;
}

/**
 * An open turn asks exactly one thing and says what to do in a silence; a closed one asks nothing
 * (certification: an open session ends with a question and has a reprompt).
 */
export type Reply =
  | {
      readonly tell: readonly Line[];
      readonly ask: Line;
      readonly reprompt: Line;
      readonly card: AnswerCard | NoteCard | null;
    }
  | { readonly tell: readonly Line[]; readonly ask: null; readonly card: AnswerCard | NoteCard | null };

export const COACH: Speaker = { kind: 'coach' };

export function line(phrase: PhraseId, values: Line['values'] = {}, speaker: Speaker = COACH): Line {
  return { phrase, values, speaker };
}

export const quoted = (words: string): Said => ({ quote: words });
export const text = (words: string): Said => ({ text: words });
