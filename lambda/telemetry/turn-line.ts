import type { Counts } from './counts.ts';
import type { StageTimes } from './stopwatch.ts';

/** What is logged of a turn: kinds, counts and timings. It has no place for a word that somebody said. */
export interface TurnLine {
  readonly command: string;
  readonly from: string;
  readonly to: string;
  readonly kept: 'kept' | 'taken' | 'failed';
  readonly events: number;
  readonly counts: Counts;
  /** How it was said: intent, and the size of free speech (npm run device-test). */
  readonly shape: {
    readonly intent: string;
    readonly words: number;
    readonly characters: number;
    readonly digits: boolean;
    readonly percentSign: boolean;
  };
  /** Milliseconds, by stage. */
  readonly times: StageTimes;
  readonly milliseconds: number;
}

/** What is logged of an error: where and of what kind. The message is left out: it may quote the request. */
export interface FaultLine {
  readonly fault: string;
  readonly request: string;
}

/** What is logged of an event that is no turn: the skill was disabled, and everything erased. */
export interface EventLine {
  readonly event: string;
}

export type LogLine = TurnLine | FaultLine | EventLine;

export function faultLine(error: unknown, request: string): FaultLine {
  return { fault: error instanceof Error ? error.name : typeof error, request };
}
