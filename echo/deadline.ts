/** Runs a call to the skill; `late` when it took longer than Alexa waits. */
export type Deadline = <T>(call: () => Promise<T>) => Promise<T | 'late'>;

/** Alexa gives a skill eight seconds (alexa-platform notes §2). */
const PATIENCE = 8_000;

/** A deadline by the real clock, of `milliseconds`. */
export function deadlineOf(milliseconds: number): Deadline {
  return async (call) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), milliseconds);
    });
    try {
      return await Promise.race([call(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

export const withinDeadline: Deadline = deadlineOf(PATIENCE);
