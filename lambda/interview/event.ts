import type { Findings } from '../evidence/findings.ts';
import type { DrillKind, Erasing, InterviewLength, InterviewMode, PracticeAim } from './interview.ts';

/** The evidence standard that an answer was judged by; stored with the findings. */
export const STANDARD_VERSION = 1;

/** Something that was asked for beside the answer; it changes nothing. */
export type Aside =
  | 'help'
  | 'repeat'
  | 'moment'
  | 'recap'
  | 'unclear'
  | 'missed'
  | 'nothing-yet'
  | 'again'
  | 'example'
  | 'key-point'
  | 'why'
  | 'progress'
  | 'suggest'
  | 'log'
  | 'kept';

/** What an answer was judged on: itself, or itself with the words of a probe. */
export type JudgedPart = 'answer' | 'with-probe';

/** A part of an answer in a stronger order: the candidate's own words, or the gap where a fact is missing. */
export interface StrongerPart {
  readonly part: 'observation' | 'source' | 'change' | 'proposal' | 'test';
  readonly quote: string | null;
}

/** What happened in the interview, in the past tense. Stored as told: the log shows these. */
export type InterviewEvent =
  | {
      readonly kind: 'interview-opened';
      readonly session: string;
      readonly at: string;
      readonly pack: string;
      /** The interview before this one. */
      readonly previous?: string | null;
      /** The candidate was here before. */
      readonly known: boolean;
      /** The round that comes next after the last interview; null for the first of the loop. */
      readonly round: string | null;
      readonly lastTime: { readonly judged: number; readonly metric: number } | null;
      readonly about: { readonly date: string; readonly background: boolean } | null;
      /** Questions of earlier interviews, the latest last: they come again only when the round has no other. */
      readonly asked: readonly string[];
    }
  | { readonly kind: 'interview-resumed'; readonly brokenOff: boolean; readonly minutesAway: number }
  | { readonly kind: 'interview-planned'; readonly length: InterviewLength; readonly mode: InterviewMode }
  | { readonly kind: 'round-begun'; readonly round: string }
  | {
      readonly kind: 'question-asked';
      readonly question: string;
      readonly round: string;
      readonly attempt: number;
    }
  | { readonly kind: 'piece-heard'; readonly words: string }
  | { readonly kind: 'words-corrected'; readonly heard: string; readonly meant: string }
  | { readonly kind: 'answer-continued' }
  | {
      readonly kind: 'answer-judged';
      readonly question: string;
      readonly attempt: number;
      readonly part: JudgedPart;
      readonly words: string;
      /** The words of the probe alone, where there was one. */
      readonly probeWords: string | null;
      readonly findings: Findings;
      readonly standard: number;
    }
  | { readonly kind: 'stronger-told'; readonly parts: readonly StrongerPart[] }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'acquaintance-asked'; readonly asks: 'date' | 'background' }
  | { readonly kind: 'date-told'; readonly words: string }
  /** An ISO date, or '' where no day was named. */
  | { readonly kind: 'date-understood'; readonly date: string }
  | { readonly kind: 'background-told'; readonly words: string }
  | { readonly kind: 'coach-asked'; readonly faq: string }
  | { readonly kind: 'drill-begun'; readonly drill: DrillKind; readonly id: string }
  | { readonly kind: 'drill-heard'; readonly words: string }
  | {
      readonly kind: 'drill-answered';
      readonly drill: DrillKind;
      readonly id: string;
      readonly step: number;
      readonly right: boolean;
      readonly quote: string | null;
      /** Parts that were not said: axes of a corner, sentences of an opening. */
      readonly missing: readonly string[];
      /** The second try at this question: it goes on whatever was said. */
      readonly last: boolean;
    }
  | { readonly kind: 'drill-ended'; readonly next: string }
  | { readonly kind: 'round-ended'; readonly round: string; readonly next: string | null }
  | { readonly kind: 'loop-ended'; readonly practise: PracticeAim; readonly question: string | null }
  | { readonly kind: 'questions-ran-out' }
  | { readonly kind: 'aside-given'; readonly aside: Aside }
  | { readonly kind: 'no-number-admitted' }
  | { readonly kind: 'erasure-asked'; readonly erasing: Erasing }
  | { readonly kind: 'erasure-declined' }
  /** It was deleted; the event itself is never stored. */
  | { readonly kind: 'erased'; readonly erasing: Erasing }
  | { readonly kind: 'declined' }
  | { readonly kind: 'stopped'; readonly how: 'stop' | 'cancel' | 'home' | 'session-ended' };

export type EventKind = InterviewEvent['kind'];
export type EventOf<K extends EventKind> = Extract<InterviewEvent, { kind: K }>;
