/** What is logged of a turn: kinds, counts and timings. It has no place for a word that somebody said. */
export interface TurnLine {
  readonly command: string;
  readonly from: string;
  readonly to: string;
  readonly kept: 'kept' | 'taken' | 'failed';
  readonly events: number;
  readonly milliseconds: number;
}

/** What is logged of an error: where and of what kind. The message is left out: it may quote the request. */
export interface FaultLine {
  readonly fault: string;
  readonly request: string;
}

export function faultLine(error: unknown, request: string): FaultLine {
  return { fault: error instanceof Error ? error.name : typeof error, request };
}
