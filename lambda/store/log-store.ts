import type { EventOf } from '../interview/event.ts';
import { packEvents, unpackEvents } from './compact-events.ts';
import type { Snapshot } from './interview-store.ts';
import {
  headerFrom,
  headerItem,
  ITEM_VERSION,
  isDeleted,
  KEPT_SECONDS,
  keyed,
  secondsOf,
  tombstone,
  turnFrom,
  turnItem,
} from './items.ts';
import { beganBy, KEYS, RANGES } from './keys.ts';
import type { LogStore, Note, Owner } from './log-port.ts';
import { type Item, PAGE_ITEMS, type Page, type Range, type Table, wholeRange } from './table.ts';
import type { Digest, MonthOfTallies } from './tally.ts';

const ABREAST = 25;
/** Turns that a search or an export holds at a time. */
const TURNS_A_PAGE = 200;

function noteFrom(item: Item, session: string): Note {
  const ats = JSON.parse(String(item['ats'])) as readonly string[];
  const judged = unpackEvents(String(item['corrected'])) as readonly EventOf<'answer-judged'>[];
  return {
    session,
    turn: Number(item['turn']),
    version: Number(item['version']),
    text: String(item['text']),
    story: String(item['story']),
    corrections: judged.map((event, index) => ({ at: ats[index] ?? '', judged: event })),
  };
}

function noteItem(candidate: string, note: Note, at: string): Item {
  return {
    ...keyed(KEYS.note(candidate, note.session, note.turn)),
    v: ITEM_VERSION,
    version: note.version + 1,
    turn: note.turn,
    text: note.text,
    story: note.story,
    ats: JSON.stringify(note.corrections.map((correction) => correction.at)),
    corrected: packEvents(note.corrections.map((correction) => correction.judged)),
    expires: secondsOf(at) + KEPT_SECONDS,
  };
}

async function removeRange(table: Table, range: Range): Promise<void> {
  let after: string | null = null;
  do {
    const page: Page = await table.page(range, ABREAST, after);
    await Promise.all(
      page.items.map((item) => table.remove({ partition: String(item['PK']), sort: String(item['SK']) })),
    );
    after = page.next;
  } while (after !== null);
}

/** The log's side of the store on one DynamoDB table. */
export function logStore(table: () => Promise<Table>, now: () => number): LogStore {
  const alive = (item: Item) => Number(item['expires']) > now();
  const isErased = ({ erasedUpTo }: Owner, session: string) => beganBy(session, erasedUpTo);

  /** A session marked as deleted loses what is left of it, and is done with. */
  async function finishDeletion(candidate: string, session: string, at: string): Promise<void> {
    const open = await table();
    await removeRange(open, RANGES.turns(candidate, session, 0));
    await removeRange(open, RANGES.notes(candidate, session));
    await open.remove(KEYS.digest(candidate, session));
    await open.put({
      item: tombstone(candidate, session, at, true),
      condition: 'attribute_exists(PK)',
      values: {},
    });
  }

  async function header({ candidate }: Owner, session: string): Promise<Item | null> {
    const item = await (await table()).get(KEYS.header(candidate, session));
    return item !== null && alive(item) && !isDeleted(item) ? item : null;
  }

  return {
    async snapshots(owner, after, limit) {
      const { candidate, erasedUpTo } = owner;
      const found: Snapshot[] = [];
      let from: string | null = after;
      do {
        const page: Page = await (await table()).page(RANGES.headers(candidate, erasedUpTo), limit + 1, from);
        for (const item of page.items.filter((one) => alive(one) && isDeleted(one) && one['done'] === 0))
          await finishDeletion(candidate, String(item['SK']).slice(2), String(item['at']));
        found.push(
          ...page.items
            .filter((item) => alive(item) && !isDeleted(item))
            .map((item) => headerFrom(item, candidate)),
        );
        from = page.next;
      } while (from !== null && found.length <= limit);
      const snapshots = found.slice(0, limit);
      const last = snapshots.at(-1);
      const more = found.length > limit && last !== undefined;
      return { snapshots, next: more ? KEYS.header(candidate, last.interview.session).sort : null };
    },

    async snapshot(owner, session) {
      if (isErased(owner, session)) return null;
      const item = await header(owner, session);
      return item === null ? null : headerFrom(item, owner.candidate);
    },

    async transcript(owner, session) {
      if (isErased(owner, session)) return [];
      const [item, turns] = await Promise.all([
        header(owner, session),
        table().then((open) => wholeRange(open, RANGES.turns(owner.candidate, session, 0))),
      ]);
      return item === null ? [] : turns.filter(alive).map((turn) => turnFrom(turn, owner.candidate));
    },

    async turnsBackwards({ candidate, erasedUpTo }, after) {
      const page = await (await table()).page(RANGES.allTurns(candidate, erasedUpTo), TURNS_A_PAGE, after);
      return { turns: page.items.filter(alive).map((item) => turnFrom(item, candidate)), next: page.next };
    },

    async notes(owner, session) {
      if (isErased(owner, session)) return [];
      const items = await wholeRange(await table(), RANGES.notes(owner.candidate, session));
      return items.filter(alive).map((item) => noteFrom(item, session));
    },

    keepNote: async ({ candidate }, note, at) =>
      (await table()).put({
        item: noteItem(candidate, note, at),
        condition: 'attribute_not_exists(PK) OR version = :version',
        values: { ':version': note.version },
      }),

    async withoutAnswer(owner, { session, turns, note, forget }) {
      const open = await table();
      for (const { record, events } of turns) {
        await open.put({
          item: turnItem({ ...record, events }),
          condition: 'attribute_exists(PK) AND rid = :rid',
          values: { ':rid': record.requestId },
        });
      }
      await open.remove(KEYS.note(owner.candidate, session, note));
      await open.remove(KEYS.digest(owner.candidate, session));
      const item = await header(owner, session);
      if (item === null) return;
      const snapshot = headerFrom(item, owner.candidate);
      await open.put({
        item: headerItem({ ...snapshot, interview: forget(snapshot.interview) }),
        condition: 'attribute_exists(PK) AND turns = :turns',
        values: { ':turns': snapshot.interview.turns },
      });
    },

    async deleteSession(owner, session, at) {
      if (isErased(owner, session) || (await header(owner, session)) === null) return false;
      const marked = await (await table()).put({
        item: tombstone(owner.candidate, session, at, false),
        condition: 'attribute_exists(PK) AND turns < :most',
        values: { ':most': Number.MAX_SAFE_INTEGER },
      });
      if (marked) await finishDeletion(owner.candidate, session, at);
      return marked;
    },

    async months({ candidate, erasedUpTo }) {
      const items = await wholeRange(await table(), RANGES.months(candidate));
      return items.filter(alive).map((item) => {
        const month = JSON.parse(String(item['tallies'])) as MonthOfTallies;
        const sessions = month.sessions.filter(({ session }) => !beganBy(session, erasedUpTo));
        return { ...month, version: Number(item['version']), sessions };
      });
    },

    keepMonth: async ({ candidate }, month, at) =>
      (await table()).put({
        item: {
          ...keyed(KEYS.month(candidate, month.month)),
          v: ITEM_VERSION,
          version: month.version + 1,
          tallies: JSON.stringify(month),
          expires: secondsOf(at) + KEPT_SECONDS,
        },
        condition: 'attribute_not_exists(PK) OR version = :version',
        values: { ':version': month.version },
      }),

    async digests({ candidate, erasedUpTo }, after, limit) {
      const most = Math.min(limit, PAGE_ITEMS);
      const page = await (await table()).page(RANGES.digests(candidate, erasedUpTo), most, after);
      const digests = page.items.filter(alive).map((item) => JSON.parse(String(item['digest'])) as Digest);
      return { digests, next: page.next };
    },

    async keepDigest({ candidate }, digest, at) {
      await (await table()).put({
        item: {
          ...keyed(KEYS.digest(candidate, digest.session)),
          v: ITEM_VERSION,
          digest: JSON.stringify(digest),
          expires: secondsOf(at) + KEPT_SECONDS,
        },
        condition: 'attribute_not_exists(PK) OR v <= :v',
        values: { ':v': ITEM_VERSION },
      });
    },
  };
}
