import type { Pack } from '../../models/compiled/pack-types.ts';
import type { Snapshot, TurnRecord } from '../store/interview-store.ts';
import type { LogStore, Note, Owner } from '../store/log-port.ts';
import type { Digest, SessionTally } from '../store/tally.ts';
import { type Answer, answersOf } from './answers.ts';
import { digestOf, tallyOf } from './tell-session.ts';

/** Headers read at a time, and sessions counted in one visit at most: the rest waits for the next one. */
const HEADERS = 12;
const COUNTED_AT_ONCE = 40;
/** Within this time (hours) a session may still be spoken in. */
const OPEN_HOURS = 12;

/** A session with all that its candidate said and added. */
export interface Told {
  readonly snapshot: Snapshot;
  readonly turns: readonly TurnRecord[];
  readonly notes: readonly Note[];
  readonly answers: readonly Answer[];
}

export interface Overview {
  /** Newest first. */
  readonly tallies: readonly SessionTally[];
  /** Of the sessions that are not settled yet. */
  readonly recent: readonly Digest[];
  /** False where sessions are left to be counted. */
  readonly whole: boolean;
  /** The newest interview; null before the first. */
  readonly newest: Snapshot | null;
}

export const packOf = (packs: readonly Pack[], id: string): Pack => {
  const pack = packs.find((candidate) => candidate.id === id) ?? packs[0];
  if (pack === undefined) throw new Error('there is no pack');
  return pack;
};

/** A session with its turns and notes; null where it is not there, or not the owner's. */
export async function toldSession(store: LogStore, owner: Owner, session: string): Promise<Told | null> {
  const [snapshot, turns, notes] = await Promise.all([
    store.snapshot(owner, session),
    store.transcript(owner, session),
    store.notes(owner, session),
  ]);
  return snapshot === null ? null : { snapshot, turns, notes, answers: answersOf(turns, notes) };
}

interface Counted {
  readonly tally: SessionTally;
  readonly digest: Digest;
  readonly settled: boolean;
}

function count({ snapshot, turns, answers }: Told, packs: readonly Pack[], now: Date): Counted {
  const { session, startedAt, pack } = snapshot.interview;
  const last = Date.parse(turns.at(-1)?.at ?? snapshot.at);
  return {
    tally: tallyOf(session, startedAt, turns, answers, packOf(packs, pack)),
    digest: digestOf(session, startedAt, answers),
    settled: now.getTime() - last > OPEN_HOURS * 3_600_000,
  };
}

const monthOf = (startedAt: string) => startedAt.slice(0, 7);
const TRIES = 4;

/** Puts tallies into their months, over what stands there for the same sessions; null takes a session out. */
async function keepTallies(
  store: LogStore,
  owner: Owner,
  month: string,
  changes: ReadonlyMap<string, SessionTally | null>,
  at: string,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const standing = (await store.months(owner)).find((one) => one.month === month);
    const kept = (standing?.sessions ?? []).filter(({ session }) => !changes.has(session));
    const added = [...changes.values()].filter((tally) => tally !== null);
    const sessions = [...kept, ...added].toSorted((a, b) => b.session.localeCompare(a.session));
    if (await store.keepMonth(owner, { month, version: standing?.version ?? 0, sessions }, at)) return;
  }
}

async function settle(store: LogStore, owner: Owner, counted: readonly Counted[], at: string): Promise<void> {
  for (const month of new Set(counted.map(({ tally }) => monthOf(tally.startedAt)))) {
    const tallies = counted.map(({ tally }) => tally).filter(({ startedAt }) => monthOf(startedAt) === month);
    await keepTallies(store, owner, month, new Map(tallies.map((tally) => [tally.session, tally])), at);
  }
  await Promise.all(counted.map(({ digest }) => store.keepDigest(owner, digest, at)));
}

/** Counts a session anew after its candidate changed something in it, or took it away. */
export async function recount(
  store: LogStore,
  owner: Owner,
  session: string,
  startedAt: string,
  packs: readonly Pack[],
  now: Date,
): Promise<void> {
  const told = await toldSession(store, owner, session);
  const counted = told === null ? null : count(told, packs, now);
  const change = counted?.settled === true ? counted.tally : null;
  await keepTallies(store, owner, monthOf(startedAt), new Map([[session, change]]), now.toISOString());
  if (counted?.settled === true) await store.keepDigest(owner, counted.digest, now.toISOString());
}

/** Stands among the months while every session that is over has been counted. */
const COMPLETE = '0000-00';

/**
 * Every session as numbers. Sessions that are over were counted before and stand in their months; the walk from the
 * newest on stops where all are. So a page reads a year of months and a few sessions, however many there were.
 */
export async function overview(
  store: LogStore,
  owner: Owner,
  packs: readonly Pack[],
  now: Date,
): Promise<Overview> {
  const months = await store.months(owner);
  const complete = months.find(({ month }) => month === COMPLETE);
  const settled = months.flatMap(({ sessions }) => sessions);
  const known = new Set(settled.map(({ session }) => session));
  const counted: Counted[] = [];
  let newest: Snapshot | null = null;
  let after: string | null = null;
  do {
    const page = await store.snapshots(owner, after, HEADERS);
    newest ??= page.snapshots[0] ?? null;
    const fresh = page.snapshots.filter(({ interview }) => !known.has(interview.session));
    const told = await Promise.all(
      fresh.map(({ interview }) => toldSession(store, owner, interview.session)),
    );
    counted.push(...told.flatMap((one) => (one === null ? [] : [count(one, packs, now)])));
    after = fresh.length === 0 && complete?.whole === true ? null : page.next;
  } while (after !== null && counted.length < COUNTED_AT_ONCE);
  const whole = after === null;
  const over = counted.filter((one) => one.settled);
  if (over.length > 0) await settle(store, owner, over, now.toISOString());
  if (complete?.whole !== whole) {
    const version = complete?.version ?? 0;
    await store.keepMonth(owner, { month: COMPLETE, version, whole, sessions: [] }, now.toISOString());
  }
  const tallies = [...settled, ...counted.map(({ tally }) => tally)];
  return {
    tallies: tallies.toSorted((a, b) => b.session.localeCompare(a.session)),
    recent: counted.filter((one) => !one.settled).map(({ digest }) => digest),
    whole,
    newest,
  };
}
