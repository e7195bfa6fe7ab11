/** Rings once; cleared when it is no longer needed, so that nothing is left waiting. */
export interface Alarm {
  readonly signal: AbortSignal;
  clear(): void;
}

/** The alarm of the entries: the only timer in the house. Everything below takes it as an argument. */
export function alarmIn(milliseconds: number): Alarm {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), milliseconds);
  return { signal: controller.signal, clear: () => clearTimeout(timer) };
}

/** Waits until it rings. */
export const rung = ({ signal }: Alarm): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
