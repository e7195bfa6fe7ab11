import type { Rung } from '../evidence/findings.ts';
import type { InterviewEvent } from './event.ts';
import type { RoundTally } from './tally.ts';
import type { Wording } from './wording.ts';

/** One question; one round; two questions a round; the whole loop. */
export type InterviewLength = 'one' | 'round' | 'express' | 'full';
/** Practice gives feedback after each answer, real after each round. */
export type InterviewMode = 'practice' | 'real';

/** What a judgement left behind: to compare a second try with, and to count. */
export interface Judged {
  readonly rung: Rung | null;
  readonly metric: boolean;
  readonly source: boolean;
  /** A change or an experiment was told. */
  readonly tested: boolean;
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
  /** The judgement that stands in the round's tally for this question. */
  readonly counted: Judged | null;
}

/** What a probe asks for; `follow-up` is the interviewer's own next question, which tells no verdict. */
export type ProbeAim = 'observation' | 'figure' | 'use' | 'source' | 'first-measure' | 'follow-up' | 'result';

/** What a judged answer is followed by. */
export type Offer = 'add-or-next' | 'next' | 'retry' | 'retry-or-next' | 'stronger' | 'one-done';

/** What would help most in the next practice. */
export type PracticeAim = 'number' | 'first' | 'source' | 'test' | 'keep';

export type DrillKind = 'mistake' | 'reframe' | 'matrix' | 'opening' | 'failure';

/** Where the conversation stands, but for a question that was put in between. */
export type PlainPhase =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'answering'; readonly answer: OpenAnswer }
  | { readonly kind: 'probing'; readonly answer: OpenAnswer; readonly aim: ProbeAim; readonly heard: string }
  | {
      readonly kind: 'offering';
      readonly answer: OpenAnswer;
      readonly offer: Offer;
      readonly judged: Judged;
      /** Where the probe's words begin in the answer's; null without a probe. */
      readonly probeAt: number | null;
    }
  /** Back after a broken-off answer: judge it, or finish it? */
  | { readonly kind: 'returning'; readonly answer: OpenAnswer }
  /** Before the second question: when is the interview, and what does the candidate do? */
  | { readonly kind: 'acquainting'; readonly asks: 'date' | 'background' }
  /** A round is over and summed up; `next` is null where the interview was that round alone. */
  | { readonly kind: 'between'; readonly ended: string; readonly next: string | null }
  | { readonly kind: 'debriefed'; readonly practise: PracticeAim; readonly question: string | null }
  | {
      readonly kind: 'drilling';
      readonly drill: DrillKind;
      readonly id: string;
      /** The question of the exercise that is open; past the last one another exercise is offered. */
      readonly step: number;
      readonly missed: boolean;
      /** Pieces of an opening, until it is closed. */
      readonly heard: string;
    }
  | { readonly kind: 'closed' };

/** What is to be deleted: all there is, or this interview; where nothing was asked in it yet, the one before. */
export type Erasing = 'everything' | 'newest';

/** While it is asked whether that shall be deleted, the conversation waits in `back`. */
export type Phase =
  | PlainPhase
  | { readonly kind: 'confirming'; readonly erasing: Erasing; readonly back: PlainPhase };

export type PhaseKind = Phase['kind'];
export type PhaseOf<K extends PhaseKind> = Extract<Phase, { kind: K }>;

/** A turn whose write failed: the next turn writes it again under its own number and request id. */
export interface UnsavedTurn {
  readonly turn: number;
  readonly requestId: string;
  readonly at: string;
  readonly sent?: string;
  readonly events: readonly InterviewEvent[];
}

/** The whole state of an interview: it rides in the session attributes, under 4 KB. */
export interface Interview {
  readonly schema: 1;
  readonly session: string;
  readonly startedAt: string;
  /** The session of the interview before this one; null, or missing in an older state, where none is known. */
  readonly previous?: string | null;
  /** Turns told so far; the next turn's number. */
  readonly turns: number;
  readonly pack: string;
  readonly length: InterviewLength;
  readonly mode: InterviewMode;
  /** The round that is being held, and how many of its questions were asked. */
  readonly round: string | null;
  readonly inRound: number;
  /** Ids of the questions asked, in order. */
  readonly asked: readonly string[];
  readonly judged: number;
  readonly tallies: readonly RoundTally[];
  /** The best line of this round, letter for letter. */
  readonly clearest: { readonly rung: number; readonly quote: string } | null;
  /** The answer that the debrief would take as its example: lowest on the ladder. */
  readonly weakest: { readonly rung: number; readonly quote: string; readonly question: string } | null;
  /** Questions of drills that were answered, and of them the right ones. */
  readonly drills: { readonly tried: number; readonly right: number };
  /** What was told about oneself; null until asked. An unknown date is ''. */
  readonly about: { readonly date: string; readonly background: boolean } | null;
  /** Answers judged and with a number, the last loop; null before the first. */
  readonly lastTime: { readonly judged: number; readonly metric: number } | null;
  /** Which phrasings were said: none comes twice while there is another. */
  readonly wording: Wording;
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
    mode: 'practice',
    round: null,
    inRound: 0,
    asked: [],
    judged: 0,
    tallies: [],
    clearest: null,
    weakest: null,
    drills: { tried: 0, right: 0 },
    about: null,
    lastTime: null,
    wording: '',
    phase: { kind: 'welcome' },
    unsaved: [],
  };
}

/** Something was asked in this interview: it is more than a launch. */
export const isUnderWay = ({ inRound, drills, phase }: Interview): boolean =>
  inRound > 0 || drills.tried > 0 || phase.kind === 'drilling';

/** An answer is being given, and a piece of it was heard. */
export const isHalfSaid = ({ phase }: Interview): boolean =>
  phase.kind === 'answering' && phase.answer.pieces > 0;
