import type { LogStore, Owner } from './log-port.ts';

/** A visit of the log may count a month at this moment. */
const TRIES = 3;

/** Deletes one interview, and takes it out of what was counted; gone already is well. */
export async function deleteInterview(
  store: LogStore,
  owner: Owner,
  session: string,
  at: string,
): Promise<void> {
  await store.deleteSession(owner, session, at);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const counted = (await store.months(owner)).find(({ sessions }) =>
      sessions.some((tally) => tally.session === session),
    );
    if (counted === undefined) return;
    const sessions = counted.sessions.filter((tally) => tally.session !== session);
    if (await store.keepMonth(owner, { ...counted, sessions }, at)) return;
  }
}
