import type { InterviewEvent } from '../interview/event.ts';
import type { Interview } from '../interview/interview.ts';
import type { Preferences, Profile } from './profile.ts';

/** What one turn told. Items are never changed by a turn: a turn is written once, under its number. */
export interface TurnRecord {
  /** A keyed hash of Alexa's user id, never the id itself. */
  readonly candidate: string;
  readonly session: string;
  readonly turn: number;
  /** Alexa's request id: a retried request finds its own turn and changes nothing. */
  readonly requestId: string;
  /** ISO time. */
  readonly at: string;
  /** When Alexa sent the request, by her own clock: which of two was first, whatever ours say. Missing in older items. */
  readonly sent?: string;
  readonly events: readonly InterviewEvent[];
}

/** Where an interview stood: replaying the turns from `interview.turns` on gives where it stands. */
export interface Snapshot {
  readonly candidate: string;
  readonly at: string;
  readonly status: 'open' | 'closed';
  readonly interview: Interview;
}

/**
 * - `kept`: this turn is stored (also when the same request stored it before);
 * - `taken`: another request has told this turn, on another device: nothing was written.
 */
export type Kept = 'kept' | 'taken';

/** The candidate's profile, and the newest interview with the turns after its snapshot, and those that it brings along. */
export interface Recalled {
  readonly profile: Profile;
  readonly newest: { readonly snapshot: Snapshot; readonly later: readonly TurnRecord[] } | null;
}

/** One page of a candidate's interviews, newest first. */
export interface SnapshotPage {
  readonly snapshots: readonly Snapshot[];
  /** Pass to read on; null at the end. */
  readonly next: string | null;
}

/** What may be changed of a profile from outside: the epoch and the erasure marker are the store's own. */
export interface ProfileChange {
  readonly interviewDate?: string | null;
  readonly practise?: string | null;
  readonly preferences?: Preferences;
}

/**
 * The port of the store as a turn sees it. Every write is a single-item conditional write; an ordinary turn is one
 * of them and no read. Every method rejects when the store is out of reach; the caller keeps the words.
 */
export interface InterviewStore {
  keepTurn(record: TurnRecord): Promise<Kept>;
  /** Replaces the snapshot of the session unless one as new stands there, or the session was deleted. */
  keepSnapshot(snapshot: Snapshot): Promise<void>;
  recall(candidate: string): Promise<Recalled>;
  /** The turns of a session from a number on, in order. */
  turnsFrom(candidate: string, session: string, turn: number): Promise<readonly TurnRecord[]>;
  profile(candidate: string): Promise<Profile>;
  changeProfile(candidate: string, at: string, change: ProfileChange): Promise<Profile>;
  /** Opens a pairing, and ends the candidate's earlier one. False where another candidate has this very code. */
  openPairing(candidate: string, codeHash: string, at: string): Promise<boolean>;
  /**
   * Erases every interview that began up to `at`. Marks first, so that no read finds them again; then deletes in
   * pages until it is done or `mayGoOn` says no; what is left is taken up by the next erase, launch or visit.
   */
  erase(candidate: string, at: string, mayGoOn: () => boolean): Promise<Erased>;
  /** Deletes one interview of the candidate, as often as it is asked to. */
  deleteInterview(candidate: string, session: string, at: string): Promise<void>;
  /** Goes on with an erasure that was marked and not finished. */
  goOnErasing(candidate: string, mayGoOn: () => boolean): Promise<void>;
}

/** `proved`: nothing was found in reading back. `unfinished`: marked, and there is more to delete. */
export type Erased = 'proved' | 'unfinished';
