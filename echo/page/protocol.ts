import type { Segment } from '../ssml.ts';

/** What the page and the server at home tell each other. Types only. */

/** Words of the candidate that the analyser found, as offsets into the judged words. */
export interface Evidence {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface JudgedAnswer {
  readonly words: string;
  readonly verdict: string | null;
  readonly evidence: readonly Evidence[];
}

export interface CandidateRow {
  readonly intent: string;
  readonly by: string;
  readonly sample: string;
  readonly slots: string;
  readonly won: boolean;
}

/** What a developer sees of one request. */
export interface Inside {
  readonly request: unknown;
  readonly response: unknown;
  readonly candidates: readonly CandidateRow[];
  /** Why the first of them won, or that two tie. */
  readonly why: string | null;
  readonly timing: readonly { readonly stage: string; readonly milliseconds: number }[];
  readonly attributes: unknown;
}

export interface ToldLine {
  readonly speaker: 'U' | 'A' | '#';
  readonly text: string;
  /** How it is spoken; empty for what is not. */
  readonly speech: readonly Segment[];
  readonly card: { readonly title: string; readonly content: string } | null;
  /** The datasources of a screen, where the response has one. */
  readonly screen: unknown;
  readonly judged: readonly JudgedAnswer[];
  readonly inside: Inside | null;
}

export interface Choice {
  readonly id: string;
  readonly name: string;
}

export interface Choices {
  readonly device: readonly Choice[];
  readonly locale: readonly Choice[];
  readonly mode: readonly Choice[];
  readonly pack: readonly Choice[];
}

export type Chosen = Readonly<Record<keyof Choices, string>>;

/** The answer to everything the page asks for: what is new, and how the device stands. */
export interface Told {
  readonly lines: readonly ToldLine[];
  readonly open: boolean;
  /** Where the log tells of the interview that has just ended; null while it goes on. */
  readonly log: string | null;
}

export interface HomeState extends Told {
  readonly choices: Choices;
  readonly chosen: Chosen;
  readonly launch: string;
}
