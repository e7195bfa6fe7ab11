import type { InterviewStore } from './interview-store.ts';

/** The time that a turn has for its store is used up. What was sent may still arrive: every write can be repeated. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

function before<T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> {
  if (signal.aborted) return Promise.reject(new OutOfTime());
  return new Promise((resolve, reject) => {
    const rings = () => reject(new OutOfTime());
    signal.addEventListener('abort', rings, { once: true });
    call()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', rings));
  });
}

/** The same store, every call of which rejects when the signal aborts: one deadline over the sum of the calls. */
export function inTime(store: InterviewStore, signal: AbortSignal): InterviewStore {
  return {
    keepTurn: (record) => before(signal, () => store.keepTurn(record)),
    keepSnapshot: (snapshot) => before(signal, () => store.keepSnapshot(snapshot)),
    recall: (candidate) => before(signal, () => store.recall(candidate)),
    turnsFrom: (candidate, session, turn) => before(signal, () => store.turnsFrom(candidate, session, turn)),
    profile: (candidate) => before(signal, () => store.profile(candidate)),
    changeProfile: (candidate, at, change) =>
      before(signal, () => store.changeProfile(candidate, at, change)),
    openPairing: (candidate, codeHash, at) =>
      before(signal, () => store.openPairing(candidate, codeHash, at)),
    deleteInterview: (candidate, session, at) =>
      before(signal, () => store.deleteInterview(candidate, session, at)),
    goOnErasing: (candidate, mayGoOn) =>
      before(signal, () => store.goOnErasing(candidate, () => !signal.aborted && mayGoOn())),
    erase: (candidate, at, mayGoOn) =>
      before(signal, () => store.erase(candidate, at, () => !signal.aborted && mayGoOn())),
  };
}
