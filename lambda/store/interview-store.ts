import type { InterviewEvent } from '../interview/event.ts';
import type { Interview } from '../interview/interview.ts';

/** What one turn told. Items are never changed: a turn is written once, under its number. */
export interface TurnRecord {
  /** A keyed hash of Alexa's user id, never the id itself. */
  readonly candidate: string;
  readonly session: string;
  readonly turn: number;
  /** Alexa's request id: a retried request finds its own turn and changes nothing. */
  readonly requestId: string;
  /** ISO time. */
  readonly at: string;
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

/** The newest interview of a candidate with the turns after its snapshot; null for a new candidate. */
export interface Recalled {
  readonly snapshot: Snapshot;
  readonly later: readonly TurnRecord[];
}

/** One page of a candidate's interviews, newest first. */
export interface SnapshotPage {
  readonly snapshots: readonly Snapshot[];
  /** Pass to read on; null at the end. */
  readonly next: string | null;
}

/**
 * The port of the store. Every write is a single-item conditional write; an ordinary turn is one of them and
 * no read. Every method rejects when the store is out of reach; the caller keeps the words.
 */
export interface InterviewStore {
  keepTurn(record: TurnRecord): Promise<Kept>;
  /** Replaces the snapshot of the session unless a newer one stands there. */
  keepSnapshot(snapshot: Snapshot): Promise<void>;
  recall(candidate: string): Promise<Recalled | null>;
  /** The turns of a session from a number on, in order. */
  turnsFrom(candidate: string, session: string, turn: number): Promise<readonly TurnRecord[]>;
  snapshots(candidate: string, after: string | null, limit: number): Promise<SnapshotPage>;
  snapshot(candidate: string, session: string): Promise<Snapshot | null>;
}
