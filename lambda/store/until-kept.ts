import type { InterviewStore } from './interview-store.ts';

/** Rings once, later; an alarm (lambda/alarm.ts), handed in so that the store reaches for no timer. */
type Later = () => Promise<void>;

async function again<T>(signal: AbortSignal, later: Later, call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (signal.aborted) throw error;
      await later();
    }
  }
}

/**
 * The same store, whose writes are tried again until the signal aborts: for a turn with which the session
 * ends. Nobody waits for more than a goodbye, and what is not written then is written never.
 */
export function untilKept(store: InterviewStore, signal: AbortSignal, later: Later): InterviewStore {
  return {
    ...store,
    keepTurn: (record) => again(signal, later, () => store.keepTurn(record)),
    keepSnapshot: (snapshot) => again(signal, later, () => store.keepSnapshot(snapshot)),
  };
}
