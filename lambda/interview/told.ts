import type { Pack } from '../../models/compiled/pack-types.ts';
import type { EventKind, InterviewEvent } from './event.ts';
import type { Interview, OpenAnswer } from './interview.ts';
import { lastWordsOf } from './open-answer.ts';
import { openAsk } from './open-ask.ts';
import { type Line, line, quoted, type Said } from './reply.ts';

/** A turn as the reply sees it: the state before and after, and what happened between. */
export interface Told {
  readonly before: Interview;
  readonly after: Interview;
  readonly events: readonly InterviewEvent[];
  readonly pack: Pack;
  /** ISO time of the turn. */
  readonly at: string;
}

/** A reply that keeps the session open: it tells, then asks one thing. */
export interface Open {
  readonly tell: readonly Line[];
  readonly ask: Line;
}

export const answerOf = ({ phase }: Interview): OpenAnswer | null =>
  'answer' in phase ? phase.answer : null;

export const happened = (told: Told, kind: EventKind): boolean =>
  told.events.some((event) => event.kind === kind);

/** What is being asked, said again. */
export const again = (told: Told): Said => ({ line: openAsk(told.after, told.pack) });

/** A phrase that quotes the last words heard, or another where nothing was heard yet. */
export function withLastWords(
  told: Told,
  phrase: 'missed-piece' | 'finish-it' | 'resume-answer',
  otherwise: Line,
): Line {
  const answer = answerOf(told.after);
  const words = answer === null ? null : lastWordsOf(answer);
  return words === null ? otherwise : line(phrase, { quote: quoted(words) });
}

/** Back to what was open: within an answer to its last words, else to the question. */
export function backTo(told: Told): Line {
  const open = openAsk(told.after, told.pack);
  return told.after.phase.kind === 'answering' ? withLastWords(told, 'finish-it', open) : open;
}
