import type { InterviewEvent } from '../interview/event.ts';
import type { Interview } from '../interview/interview.ts';
import type {
  InterviewStore,
  Kept,
  Recalled,
  Snapshot,
  SnapshotPage,
  TurnRecord,
} from './interview-store.ts';
import type { Item, Table } from './table.ts';

/** What a person said is kept for a year. */
const KEPT_SECONDS = 365 * 24 * 60 * 60;
const ITEM_VERSION = 1;
/** Sorts after every session id. */
const LAST = '\uffff';

const partitionOf = (candidate: string) => `C#${candidate}`;
const snapshotKey = (session: string) => `H#${session}`;
/** Zero-padded, so that turns sort by number. */
const turnKey = (session: string, turn: number) => `T#${session}#${String(turn).padStart(6, '0')}`;
const expiry = (at: string) => Math.floor(Date.parse(at) / 1000) + KEPT_SECONDS;

function turnFrom(item: Item, candidate: string, session: string): TurnRecord {
  return {
    candidate,
    session,
    turn: Number(item['turn']),
    requestId: String(item['rid']),
    at: String(item['at']),
    events: JSON.parse(String(item['events'])) as InterviewEvent[],
  };
}

function snapshotFrom(item: Item, candidate: string): Snapshot {
  return {
    candidate,
    at: String(item['at']),
    status: item['status'] === 'closed' ? 'closed' : 'open',
    interview: JSON.parse(String(item['interview'])) as Interview,
  };
}

/**
 * The store on one DynamoDB table. `now` gives seconds since 1970: an item past its time is not there, although
 * DynamoDB may take two days to remove it and the embedded one never does.
 */
export function dynamoDbStore(table: () => Promise<Table>, now: () => number): InterviewStore {
  const alive = (item: Item) => Number(item['expires']) > now();

  async function turnsFrom(candidate: string, session: string, turn: number): Promise<readonly TurnRecord[]> {
    const items = await (await table()).query({
      partition: partitionOf(candidate),
      from: turnKey(session, turn),
      to: `T#${session}#${LAST}`,
      newestFirst: false,
      limit: null,
    });
    return items.filter(alive).map((item) => turnFrom(item, candidate, session));
  }

  async function snapshots(candidate: string, after: string | null, limit: number): Promise<SnapshotPage> {
    const items = await (await table()).query({
      partition: partitionOf(candidate),
      from: 'H#',
      to: after === null ? `H#${LAST}` : after,
      newestFirst: true,
      limit: limit + 2,
    });
    const found = items
      .filter((item) => alive(item) && item['SK'] !== after)
      .map((item) => snapshotFrom(item, candidate));
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const more = found.length > limit && last !== undefined;
    return { snapshots: page, next: more ? snapshotKey(last.interview.session) : null };
  }

  return {
    async keepTurn(record: TurnRecord): Promise<Kept> {
      const kept = await (await table()).put({
        item: {
          PK: partitionOf(record.candidate),
          SK: turnKey(record.session, record.turn),
          v: ITEM_VERSION,
          rid: record.requestId,
          at: record.at,
          turn: record.turn,
          events: JSON.stringify(record.events),
          expires: expiry(record.at),
        },
        condition: 'attribute_not_exists(PK) OR rid = :rid',
        values: { ':rid': record.requestId },
      });
      return kept ? 'kept' : 'taken';
    },

    async keepSnapshot({ candidate, at, status, interview }: Snapshot): Promise<void> {
      await (await table()).put({
        item: {
          PK: partitionOf(candidate),
          SK: snapshotKey(interview.session),
          v: ITEM_VERSION,
          at,
          status,
          turns: interview.turns,
          interview: JSON.stringify(interview),
          expires: expiry(at),
        },
        condition: 'attribute_not_exists(PK) OR turns <= :turns',
        values: { ':turns': interview.turns },
      });
    },

    turnsFrom,
    snapshots,

    async snapshot(candidate: string, session: string): Promise<Snapshot | null> {
      const item = await (await table()).get(partitionOf(candidate), snapshotKey(session));
      return item !== null && alive(item) ? snapshotFrom(item, candidate) : null;
    },

    async recall(candidate: string): Promise<Recalled | null> {
      const [snapshot] = (await snapshots(candidate, null, 1)).snapshots;
      if (snapshot === undefined) return null;
      const { session, turns } = snapshot.interview;
      return { snapshot, later: await turnsFrom(candidate, session, turns) };
    },
  };
}
