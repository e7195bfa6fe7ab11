import type { Findings } from '../evidence/findings.ts';

/** The evidence standard that an answer was judged by; stored with the findings. */
export const STANDARD_VERSION = 1;

export type InterviewLength = 'one' | 'round';

/** Something that was asked for beside the answer; it changes nothing. */
export type Aside = 'help' | 'repeat' | 'moment' | 'recap' | 'unclear' | 'missed' | 'nothing-yet' | 'again';

/** What an answer was judged on: itself, or itself with the words of a probe. */
export type JudgedPart = 'answer' | 'with-probe';

/** What happened in the interview, in the past tense. Stored as told: the log shows these. */
export type InterviewEvent =
  | {
      readonly kind: 'interview-opened';
      readonly session: string;
      readonly at: string;
      readonly pack: string;
      /** The candidate was here before. */
      readonly known: boolean;
    }
  | { readonly kind: 'interview-resumed'; readonly brokenOff: boolean }
  | { readonly kind: 'length-chosen'; readonly length: InterviewLength }
  | { readonly kind: 'question-asked'; readonly question: string; readonly attempt: number }
  | { readonly kind: 'piece-heard'; readonly words: string }
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
  | { readonly kind: 'questions-ran-out' }
  | { readonly kind: 'aside-given'; readonly aside: Aside }
  | { readonly kind: 'no-number-admitted' }
  | { readonly kind: 'declined' }
  | { readonly kind: 'stopped'; readonly how: 'stop' | 'cancel' | 'home' | 'session-ended' };

export type EventKind = InterviewEvent['kind'];
export type EventOf<K extends EventKind> = Extract<InterviewEvent, { kind: K }>;
