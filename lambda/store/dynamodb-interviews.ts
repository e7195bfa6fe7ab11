import { eraseAll, finishErasure, wantsErasing } from './erasure.ts';
import type {
  InterviewStore,
  Kept,
  ProfileChange,
  Recalled,
  Snapshot,
  TurnRecord,
} from './interview-store.ts';
import { headerFrom, headerItem, isDeleted, turnFrom, turnItem } from './items.ts';
import { RANGES } from './keys.ts';
import { changeProfile, type Profile, readProfile } from './profile.ts';
import { type Item, type Table, wholeRange } from './table.ts';

/** A launch takes an unfinished erasure on for this many pages of 25 items; the log's function does the rest. */
const PAGES_AT_LAUNCH = 4;

/**
 * What a turn keeps and finds again, on one DynamoDB table. `now` gives seconds since 1970: an item past its time is
 * not there, although DynamoDB may take two days to remove it and the embedded one never does.
 */
export function dynamoDbInterviews(table: () => Promise<Table>, now: () => number): InterviewStore {
  const alive = (item: Item) => Number(item['expires']) > now();

  async function turnsFrom(candidate: string, session: string, turn: number): Promise<readonly TurnRecord[]> {
    const items = await wholeRange(await table(), RANGES.turns(candidate, session, turn));
    return items.filter(alive).map((item) => turnFrom(item, candidate));
  }

  /** The newest header that is neither expired nor deleted. */
  async function newestSnapshot(candidate: string, since: string | null): Promise<Snapshot | null> {
    let after: string | null = null;
    do {
      const page = await (await table()).page(
        RANGES.headers(candidate, since),
        after === null ? 1 : 10,
        after,
      );
      const found = page.items.find((item) => alive(item) && !isDeleted(item));
      if (found !== undefined) return headerFrom(found, candidate);
      after = page.next;
    } while (after !== null);
    return null;
  }

  /** What is marked is hidden already: an erasure that cannot go on now does not keep a launch from being answered. */
  async function eraseSome(candidate: string, profile: Profile, at: string): Promise<void> {
    let pages = 0;
    const mayGoOn = () => {
      pages += 1;
      return pages <= PAGES_AT_LAUNCH;
    };
    await finishErasure(await table(), candidate, profile, at, mayGoOn).catch(() => undefined);
  }

  return {
    async keepTurn(record: TurnRecord): Promise<Kept> {
      const kept = await (await table()).put({
        item: turnItem(record),
        condition: 'attribute_not_exists(PK) OR rid = :rid',
        values: { ':rid': record.requestId },
      });
      return kept ? 'kept' : 'taken';
    },

    async keepSnapshot(snapshot: Snapshot): Promise<void> {
      await (await table()).put({
        item: headerItem(snapshot),
        // One as new is the same, or was given up on its way and comes late. What stands in place of a deleted session
        // counts more turns than any session has.
        condition: 'attribute_not_exists(PK) OR turns < :turns',
        values: { ':turns': snapshot.interview.turns },
      });
    },

    turnsFrom,

    async recall(candidate: string): Promise<Recalled> {
      const profile = await readProfile(await table(), candidate, now());
      const at = new Date(now() * 1000).toISOString();
      if (wantsErasing(profile, at)) await eraseSome(candidate, profile, at);
      const snapshot = await newestSnapshot(candidate, profile.erasedUpTo);
      if (snapshot === null) return { profile, newest: null };
      const { session, turns, unsaved } = snapshot.interview;
      const from = Math.min(turns, ...unsaved.map(({ turn }) => turn));
      return { profile, newest: { snapshot, later: await turnsFrom(candidate, session, from) } };
    },

    profile: async (candidate: string) => readProfile(await table(), candidate, now()),

    changeProfile: async (candidate: string, at: string, change: ProfileChange) =>
      changeProfile(await table(), candidate, at, (profile) => ({ ...profile, ...change })),

    async goOnErasing(candidate: string, mayGoOn: () => boolean): Promise<void> {
      const profile = await readProfile(await table(), candidate, now());
      const at = new Date(now() * 1000).toISOString();
      if (profile.erasure === 'running') await finishErasure(await table(), candidate, profile, at, mayGoOn);
    },

    async deleteInterview(candidate: string, session: string, at: string): Promise<void> {
      // Loaded when somebody deletes: a launch has no use for it.
      const [{ deleteInterview }, { logStore }] = await Promise.all([
        import('./deleted-interview.ts'),
        import('./log-store.ts'),
      ]);
      const { erasedUpTo } = await readProfile(await table(), candidate, now());
      await deleteInterview(logStore(table, now), { candidate, erasedUpTo }, session, at);
    },

    async openPairing(candidate: string, codeHash: string, at: string): Promise<boolean> {
      const { signInStore } = await import('./sign-in-store.ts');
      return signInStore(table, now).openPairing(candidate, codeHash, at);
    },

    erase: async (candidate: string, at: string, mayGoOn: () => boolean) =>
      eraseAll(await table(), candidate, at, mayGoOn),
  };
}
