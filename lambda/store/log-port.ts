import type { EventOf, InterviewEvent } from '../interview/event.ts';
import type { Interview } from '../interview/interview.ts';
import type { Snapshot, SnapshotPage, TurnRecord } from './interview-store.ts';
import type { Digest, MonthOfTallies } from './tally.ts';

/** Whose log is read. Sessions that began up to the marker are erased, whatever still stands in the table. */
export interface Owner {
  readonly candidate: string;
  readonly erasedUpTo: string | null;
}

/** An answer as its candidate corrected it, judged again. The words that were heard stay in their turns. */
export interface Correction {
  readonly at: string;
  readonly judged: EventOf<'answer-judged'>;
}

/** What the candidate added in the log to an answer, which is named by the turn in which it was asked for. */
export interface Note {
  readonly session: string;
  readonly turn: number;
  /** Counts the writes; 0 where nothing is stored yet. */
  readonly version: number;
  readonly text: string;
  /** The candidate's name for the story that this answer tells; '' where it has none. */
  readonly story: string;
  /** The oldest first. */
  readonly corrections: readonly Correction[];
}

export interface TurnPage {
  /** Newest session first; within a session, the last turn first. */
  readonly turns: readonly TurnRecord[];
  readonly next: string | null;
}

/** The port of the store as the companion log sees it. A read shows nothing of anybody but the owner. */
export interface LogStore {
  snapshots(owner: Owner, after: string | null, limit: number): Promise<SnapshotPage>;
  snapshot(owner: Owner, session: string): Promise<Snapshot | null>;
  /** All turns of a session, in order; none where it was erased or deleted. */
  transcript(owner: Owner, session: string): Promise<readonly TurnRecord[]>;
  /** One page of all turns, newest first: for searching and exporting without holding everything. */
  turnsBackwards(owner: Owner, after: string | null): Promise<TurnPage>;
  notes(owner: Owner, session: string): Promise<readonly Note[]>;
  /** Writes a note over the version that it was read as; false where it moved on. */
  keepNote(owner: Owner, note: Note, at: string): Promise<boolean>;
  /** Replaces the events of turns, and the snapshot, by ones without the words of an answer. */
  withoutAnswer(owner: Owner, kept: WithoutAnswer): Promise<void>;
  /** False where it is gone already. */
  deleteSession(owner: Owner, session: string, at: string): Promise<boolean>;
  months(owner: Owner): Promise<readonly MonthOfTallies[]>;
  /** False where it moved on since it was read. */
  keepMonth(owner: Owner, month: MonthOfTallies, at: string): Promise<boolean>;
  digests(owner: Owner, after: string | null, limit: number): Promise<DigestPage>;
  keepDigest(owner: Owner, digest: Digest, at: string): Promise<void>;
}

export interface DigestPage {
  readonly digests: readonly Digest[];
  readonly next: string | null;
}

export interface WithoutAnswer {
  readonly session: string;
  readonly turns: readonly { readonly record: TurnRecord; readonly events: readonly InterviewEvent[] }[];
  /** The turn that the answer is named by: its note goes too. */
  readonly note: number;
  /** Takes the words of the answer out of where the interview stands. */
  readonly forget: (interview: Interview) => Interview;
}
