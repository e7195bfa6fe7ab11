import type { InterviewStore } from './interview-store.ts';
import { ITEM_VERSION, keyed, secondsOf } from './items.ts';
import { KEYS, RANGES } from './keys.ts';
import { changeProfile, type Profile, readProfile } from './profile.ts';
import { type Item, type Table, wholeRange } from './table.ts';

/** A pairing code holds for ten minutes, a sign-in for ninety days (seconds). */
export const PAIRING_SECONDS = 10 * 60;
export const SIGN_IN_SECONDS = 90 * 24 * 60 * 60;
/** A token that was replaced still counts this long (seconds), for the requests that were under way. */
const OVERLAP_SECONDS = 60;

/** Who is signed in, by which token, and since when. */
export interface SignedIn {
  readonly candidate: string;
  readonly profile: Profile;
  readonly tokenHash: string;
  /** ISO time at which this token was given out. */
  readonly at: string;
}

export interface SignInEntry {
  readonly tokenHash: string;
  readonly at: string;
  /** What the browser calls itself, shortened; shown to its owner alone. */
  readonly browser: string;
}

export interface NewSignIn {
  readonly candidate: string;
  readonly epoch: number;
  readonly tokenHash: string;
  readonly at: string;
  readonly browser: string;
}

/** Codes and tokens are known here by their keyed hashes alone. */
export interface SignInStore extends Pick<InterviewStore, 'openPairing'> {
  /** Takes the code away for good and tells whose it was; null where it is wrong, used, expired or void. */
  redeem(codeHash: string, at: string): Promise<{ candidate: string; epoch: number } | null>;
  signIn(entry: NewSignIn): Promise<void>;
  signedIn(tokenHash: string): Promise<SignedIn | null>;
  /** Gives a sign-in a fresh token; false where another request has just done so. */
  rotate(from: SignedIn, entry: NewSignIn): Promise<boolean>;
  signIns(candidate: string, epoch: number): Promise<readonly SignInEntry[]>;
  /** Ends one sign-in of the candidate. */
  signOut(candidate: string, tokenHash: string): Promise<void>;
  /** Ends all of them with one write. */
  signOutEverywhere(candidate: string, at: string): Promise<void>;
  /** Counts an attempt in the window that `at` lies in, and gives how many there were. */
  attempt(what: string, at: string, windowSeconds: number): Promise<number>;
}

const FREE = 'attribute_not_exists(PK) OR expires <= :now';

export function signInStore(table: () => Promise<Table>, now: () => number): SignInStore {
  const alive = (item: Item | null): item is Item => item !== null && Number(item['expires']) > now();

  async function put(entry: NewSignIn): Promise<void> {
    const { candidate, epoch, tokenHash, at, browser } = entry;
    const fields = { v: ITEM_VERSION, epoch, at, expires: secondsOf(at) + SIGN_IN_SECONDS };
    const values = { ':now': secondsOf(at) };
    const open = await table();
    await open.put({
      item: { ...keyed(KEYS.signInPointer(candidate, tokenHash)), ...fields, hash: tokenHash, browser },
      condition: FREE,
      values,
    });
    await open.put({
      item: { ...keyed(KEYS.signIn(tokenHash)), ...fields, candidate },
      condition: FREE,
      values,
    });
  }

  return {
    async openPairing(candidate, codeHash, at) {
      const open = await table();
      const [profile, earlier] = await Promise.all([
        readProfile(open, candidate, now()),
        open.get(KEYS.pairingPointer(candidate)),
      ]);
      const fields = { v: ITEM_VERSION, expires: secondsOf(at) + PAIRING_SECONDS };
      const free = await open.put({
        item: { ...keyed(KEYS.pairing(codeHash)), ...fields, candidate, epoch: profile.epoch },
        condition: FREE,
        values: { ':now': secondsOf(at) },
      });
      if (!free) return false;
      if (earlier !== null) await open.remove(KEYS.pairing(String(earlier['hash'])));
      await open.put({
        item: { ...keyed(KEYS.pairingPointer(candidate)), ...fields, hash: codeHash },
        condition: 'attribute_not_exists(PK) OR expires <= :expires',
        values: { ':expires': fields.expires },
      });
      return true;
    },

    async redeem(codeHash, at) {
      const open = await table();
      const taken = await open.remove(KEYS.pairing(codeHash), {
        condition: 'attribute_exists(PK) AND expires > :now',
        values: { ':now': secondsOf(at) },
      });
      // Asked for whether or not there was a code, so that a wrong one takes as long as a void one.
      const candidate = String(taken?.['candidate'] ?? '');
      const profile = await readProfile(open, candidate, now());
      if (taken === null || Number(taken['epoch']) !== profile.epoch) return null;
      return { candidate, epoch: profile.epoch };
    },

    signIn: put,

    async signedIn(tokenHash) {
      const open = await table();
      const item = await open.get(KEYS.signIn(tokenHash));
      if (!alive(item)) return null;
      const candidate = String(item['candidate']);
      const profile = await readProfile(open, candidate, now());
      if (Number(item['epoch']) !== profile.epoch) return null;
      return { candidate, profile, tokenHash, at: String(item['at']) };
    },

    async rotate(from, entry) {
      const open = await table();
      const expires = secondsOf(entry.at) + OVERLAP_SECONDS;
      const mine = await open.put({
        item: {
          ...keyed(KEYS.signIn(from.tokenHash)),
          v: ITEM_VERSION,
          epoch: entry.epoch,
          at: from.at,
          candidate: from.candidate,
          replaced: 1,
          expires,
        },
        condition: 'attribute_exists(PK) AND attribute_not_exists(replaced)',
        values: {},
      });
      if (!mine) return false;
      await open.remove(KEYS.signInPointer(from.candidate, from.tokenHash));
      await put(entry);
      return true;
    },

    async signIns(candidate, epoch) {
      const items = await wholeRange(await table(), RANGES.signIns(candidate));
      return items
        .filter((item) => alive(item) && Number(item['epoch']) === epoch)
        .map((item) => ({
          tokenHash: String(item['hash']),
          at: String(item['at']),
          browser: String(item['browser']),
        }))
        .toSorted((a, b) => b.at.localeCompare(a.at));
    },

    async signOut(candidate, tokenHash) {
      const open = await table();
      const pointer = await open.remove(KEYS.signInPointer(candidate, tokenHash));
      // Only what stands among one's own sign-ins can be ended.
      if (pointer !== null) await open.remove(KEYS.signIn(tokenHash));
    },

    async signOutEverywhere(candidate, at) {
      const open = await table();
      await changeProfile(open, candidate, at, (profile) => ({ ...profile, epoch: profile.epoch + 1 }));
      for (const item of await wholeRange(open, RANGES.signIns(candidate))) {
        await open.remove(KEYS.signIn(String(item['hash'])));
        await open.remove({ partition: String(item['PK']), sort: String(item['SK']) });
      }
    },

    attempt: async (what, at, windowSeconds) => {
      const window = Math.floor(secondsOf(at) / windowSeconds);
      return (await table()).count(KEYS.attempts(what, String(window)), (window + 2) * windowSeconds);
    },
  };
}
