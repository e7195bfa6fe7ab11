/** Where the time of a turn goes: each stage from the end of the one before it. */
export type Stage = 'Stand' | 'Judge' | 'Store' | 'Render';
export type StageTimes = Readonly<Partial<Record<Stage, number>>>;

/** Times stages in milliseconds of the given clock. */
export interface Stopwatch {
  lap(stage: Stage): void;
  readonly times: StageTimes;
  /** Since it was started. */
  total(): number;
}

export function stopwatch(now: () => number): Stopwatch {
  const began = now();
  let last = began;
  const times: Partial<Record<Stage, number>> = {};
  return {
    times,
    lap(stage) {
      const time = now();
      times[stage] = time - last;
      last = time;
    },
    total: () => now() - began,
  };
}
