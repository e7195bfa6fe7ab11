import type { Rung } from '../evidence/findings.ts';
import type { InterviewEvent, InterviewLength } from './event.ts';

/** How much of an open answer rides in the session (characters); the rest is read back from the store. */
export const CARRIED_CHARACTERS = 2_500;

/** What a judged answer left to compare a second try with. */
export interface Judged {
  readonly rung: Rung | null;
  readonly metric: boolean;
  readonly evidenceFirst: boolean | null;
}

/** The answer that is being given. Its words are the end of it where it has `spilled`. */
export interface OpenAnswer {
  readonly question: string;
  /** 1 is the first try. */
  readonly attempt: number;
  /** The first turn that may hold a piece of it. */
  readonly fromTurn: number;
  readonly pieces: number;
  readonly words: string;
  readonly spilled: boolean;
  /** How often it was found too short to judge. */
  readonly shorts: number;
  /** The last judgement of the try before this one. */
  readonly before: Judged | null;
}

/** What a probe asks for. */
export type ProbeAim = 'observation' | 'figure' | 'use' | 'source' | 'first-measure';

/** What a judged answer is followed by. */
export type Offer = 'add-or-next' | 'next' | 'retry' | 'retry-or-next' | 'stop-or-next';

export type Phase =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'answering'; readonly answer: OpenAnswer }
  | { readonly kind: 'probing'; readonly answer: OpenAnswer; readonly aim: ProbeAim; readonly heard: string }
  | { readonly kind: 'offering'; readonly answer: OpenAnswer; readonly offer: Offer; readonly judged: Judged }
  /** Back after a broken-off answer: judge it, or finish it? */
  | { readonly kind: 'returning'; readonly answer: OpenAnswer }
  | { readonly kind: 'closed' };

export type PhaseKind = Phase['kind'];
export type PhaseOf<K extends PhaseKind> = Extract<Phase, { kind: K }>;

/** A turn whose write failed: the next turn writes it again under its own number and request id. */
export interface UnsavedTurn {
  readonly turn: number;
  readonly requestId: string;
  readonly at: string;
  readonly events: readonly InterviewEvent[];
}

/** The whole state of an interview: it rides in the session attributes, under 4 KB. */
export interface Interview {
  readonly schema: 1;
  readonly session: string;
  readonly startedAt: string;
  /** Turns told so far; the next turn's number. */
  readonly turns: number;
  readonly pack: string;
  readonly length: InterviewLength;
  /** Ids of the questions asked, in order. */
  readonly asked: readonly string[];
  readonly judged: number;
  /** Replies given; turns phrasings round. */
  readonly replies: number;
  readonly phase: Phase;
  readonly unsaved: readonly UnsavedTurn[];
}

export function newInterview(session: string, startedAt: string, pack: string): Interview {
  return {
    schema: 1,
    session,
    startedAt,
    turns: 0,
    pack,
    length: 'round',
    asked: [],
    judged: 0,
    replies: 0,
    phase: { kind: 'welcome' },
    unsaved: [],
  };
}
