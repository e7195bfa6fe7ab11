import type { InterviewEvent } from '../interview/event.ts';
import { type Interview, newInterview } from '../interview/interview.ts';
import { packEvents, unpackEvents } from './compact-events.ts';
import type { Snapshot, TurnRecord } from './interview-store.ts';
import { KEYS } from './keys.ts';
import type { Item, Key } from './table.ts';

/** What a person said is kept for a year (seconds). */
export const KEPT_SECONDS = 365 * 24 * 60 * 60;

/** What is written today. Items of earlier versions are migrated where they are read. */
export const ITEM_VERSION = 2;

/** A newer release wrote this item: it is not guessed at. */
export class NewerItem extends Error {
  override readonly name = 'NewerItem';
}

export const secondsOf = (at: string): number => Math.floor(Date.parse(at) / 1000);
export const keyed = ({ partition, sort }: Key): Item => ({ PK: partition, SK: sort });

/** The fields of an item from this version on, by the version that it was written as. */
const EVENTS_OF: Readonly<Record<number, (text: string) => readonly InterviewEvent[]>> = {
  // Version 1 held the events as they are, with every quote spelt out.
  1: (text) => JSON.parse(text) as readonly InterviewEvent[],
  2: unpackEvents,
};

function versioned<T>(item: Item, readers: Readonly<Record<number, T>>): T {
  const reader = readers[Number(item['v'])];
  if (reader === undefined) throw new NewerItem(`an item of version ${item['v']}`);
  return reader;
}

export function turnItem({ candidate, session, turn, requestId, at, sent, events }: TurnRecord): Item {
  return {
    ...keyed(KEYS.turn(candidate, session, turn)),
    v: ITEM_VERSION,
    rid: requestId,
    at,
    ...(sent === undefined ? {} : { sent }),
    turn,
    events: packEvents(events),
    expires: secondsOf(at) + KEPT_SECONDS,
  };
}

export function turnFrom(item: Item, candidate: string): TurnRecord {
  return {
    candidate,
    session: String(item['SK']).split('#')[1] ?? '',
    turn: Number(item['turn']),
    requestId: String(item['rid']),
    at: String(item['at']),
    ...(item['sent'] === undefined ? {} : { sent: String(item['sent']) }),
    events: versioned(item, EVENTS_OF)(String(item['events'])),
  };
}

/** What earlier versions of an interview did not have yet takes the value that a new interview has. */
function migratedInterview(text: string): Interview {
  const stored = JSON.parse(text) as Interview;
  return { ...newInterview(stored.session, stored.startedAt, stored.pack), ...stored };
}

const INTERVIEW_OF: Readonly<Record<number, (text: string) => Interview>> = {
  1: migratedInterview,
  2: migratedInterview,
};

export function headerItem({ candidate, at, status, interview }: Snapshot): Item {
  return {
    ...keyed(KEYS.header(candidate, interview.session)),
    v: ITEM_VERSION,
    at,
    status,
    turns: interview.turns,
    interview: JSON.stringify(interview),
    expires: secondsOf(at) + KEPT_SECONDS,
  };
}

export function headerFrom(item: Item, candidate: string): Snapshot {
  return {
    candidate,
    at: String(item['at']),
    status: item['status'] === 'closed' ? 'closed' : 'open',
    interview: versioned(item, INTERVIEW_OF)(String(item['interview'])),
  };
}

/** What stands in place of a deleted session, so that a session still open elsewhere cannot bring it back. */
export function tombstone(candidate: string, session: string, at: string, done: boolean): Item {
  return {
    ...keyed(KEYS.header(candidate, session)),
    v: ITEM_VERSION,
    at,
    status: DELETED,
    done: done ? 1 : 0,
    turns: Number.MAX_SAFE_INTEGER,
    expires: secondsOf(at) + TOMBSTONE_SECONDS,
  };
}

const DELETED = 'deleted';
/** A voice session does not stay open for longer. */
const TOMBSTONE_SECONDS = 2 * 24 * 60 * 60;
export const isDeleted = (item: Item): boolean => item['status'] === DELETED;
