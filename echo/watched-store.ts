import type { InterviewStore, TurnRecord } from '../lambda/store/interview-store.ts';

/** What the store did since it was last looked at. */
export interface Watched {
  /** Turns that were kept. */
  readonly kept: readonly TurnRecord[];
  /** Milliseconds that its calls took; those that ran side by side count once each. */
  readonly milliseconds: number;
}

export interface WatchedStore<S> {
  readonly store: S;
  /** Hands over what happened, and begins anew. */
  look(): Watched;
}

/** The same store, with a stopwatch: the page shows what each stage took, and what a turn kept. */
export function watchStore<S extends InterviewStore>(store: S, now: () => number): WatchedStore<S> {
  let kept: TurnRecord[] = [];
  let milliseconds = 0;
  const watched = new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return async (...args: readonly unknown[]) => {
        const began = now();
        try {
          return await method.apply(target, args);
        } finally {
          milliseconds += now() - began;
          if (name === 'keepTurn') kept.push(args[0] as TurnRecord);
        }
      };
    },
  });
  return {
    store: watched,
    look() {
      const seen = { kept, milliseconds };
      kept = [];
      milliseconds = 0;
      return seen;
    },
  };
}
