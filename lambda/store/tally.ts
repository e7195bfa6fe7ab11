import type { Label, Rung } from '../evidence/findings.ts';

/** What one round of a session came to. */
export interface RoundTally {
  readonly judged: number;
  /** Answers that held an observed number without being asked for it. */
  readonly unprompted: number;
  /** The sum of the rungs. */
  readonly rungs: number;
}

/** What a session came to, small enough that a year of them is read at once. */
export interface SessionTally {
  readonly session: string;
  readonly startedAt: string;
  /** How the session was held: its length, and its mode where there are several. */
  readonly mode: string;
  /** Turns that were told when this was counted. */
  readonly turns: number;
  readonly answers: number;
  readonly judged: number;
  readonly unprompted: number;
  /** How many answers reached each rung, 0 to 5, with their probes. */
  readonly rungs: readonly number[];
  /** Answers with a plan, and those of them that told an observation before it. */
  readonly withPlan: number;
  readonly evidenceFirst: number;
  /** The median of seconds to the first number; null where there was none. */
  readonly seconds: number | null;
  readonly kinds: Readonly<Partial<Record<Label, number>>>;
  readonly rounds: Readonly<Record<string, RoundTally>>;
  /** Story, principle, times told. The story is '' where the candidate has not named it. */
  readonly stories: readonly (readonly [string, string, number])[];
}

/** The sessions that began in a month. */
export interface MonthOfTallies {
  /** "2026-03". */
  readonly month: string;
  /** Counts the writes; 0 where nothing is stored yet. */
  readonly version: number;
  readonly sessions: readonly SessionTally[];
  /** Of the entry that stands for all months: whether every session that is over has been counted. */
  readonly whole?: boolean;
}

/** A figure that an answer used, in its own words. */
export interface Figure {
  readonly quote: string;
  /** Where it comes from, in the answer's own words; null where none was named. */
  readonly source: string | null;
  /** The numbers in the quote, and what they are counted in: what a conflict is looked for by. */
  readonly values: readonly string[];
  readonly measure: string;
}

export interface DigestedAnswer {
  /** The turn in which it was asked for. */
  readonly turn: number;
  readonly question: string;
  readonly story: string;
  readonly rung: Rung | null;
  readonly figures: readonly Figure[];
}

export interface Digest {
  readonly session: string;
  readonly startedAt: string;
  readonly answers: readonly DigestedAnswer[];
}
