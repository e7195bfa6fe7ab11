import type { RequestEnvelope } from 'ask-sdk-model';
import { createDevice, type Device, type Endpoint } from '../../echo/device.ts';
import { loadInteractionModel } from '../../echo/interaction-model.ts';
import { type Alarm, alarmIn } from '../../lambda/alarm.ts';
import type { InterviewEvent } from '../../lambda/interview/event.ts';
import { createSkill } from '../../lambda/skill.ts';
import { keyedHash } from '../../lambda/store/candidate-hash.ts';
import { dynamoDbStore, type Store } from '../../lambda/store/dynamodb-store.ts';
import type { Table } from '../../lambda/store/table.ts';
import { alexaPm } from '../../models/compiled/guide-alexa-pm.ts';

export const HASH_KEY = 'a key of thirty two characters..';
const START = Date.parse('2026-03-02T19:00:00.000Z');
const model = loadInteractionModel('en-US');

export const candidateOf = (userId: string): string => keyedHash(HASH_KEY)('user', userId);

/** A clock that moves on by a second whenever it is read, so that no two turns are at one time. */
export function tickingClock(): () => Date {
  let ticks = 0;
  return () => {
    ticks += 1;
    return new Date(START + ticks * 1000);
  };
}

/** Alarms that ring when a test says so: a slow machine cannot make a turn late, and a silent database cannot hang it. */
export interface HandAlarms {
  readonly alarm: (milliseconds: number) => Alarm;
  /** Time passes until the first of them rings, or until all of them have. */
  ring(which: 'first' | 'all'): void;
  /** The longest time (milliseconds) that any turn has allowed itself. */
  longest(): number;
}

export function handAlarms(): HandAlarms {
  let longest = 0;
  let waiting: { readonly milliseconds: number; readonly controller: AbortController }[] = [];
  return {
    alarm: (milliseconds) => {
      longest = Math.max(longest, milliseconds);
      const controller = new AbortController();
      waiting.push({ milliseconds, controller });
      return {
        signal: controller.signal,
        clear: () => {
          waiting = waiting.filter((other) => other.controller !== controller);
        },
      };
    },
    ring: (which) => {
      const due = waiting.toSorted((a, b) => a.milliseconds - b.milliseconds);
      const rung = which === 'first' ? due.slice(0, 1) : due;
      waiting = waiting.filter((other) => !rung.includes(other));
      for (const { controller } of rung) controller.abort();
    },
    longest: () => longest,
  };
}

/** The real skill on a table. */
export function skillOn(
  table: Table,
  clock: () => Date,
  alarm: (milliseconds: number) => Alarm = alarmIn,
): { endpoint: Endpoint; store: Store } {
  const store = dynamoDbStore(
    async () => table,
    () => START / 1000,
  );
  let count = 0;
  const skill = createSkill({
    store,
    pack: async () => alexaPm,
    clock,
    alarm,
    ids: () => {
      count += 1;
      return `id-${count}`;
    },
    companion: { address: 'https://log.example', codes: true },
    hashKey: HASH_KEY,
    skillId: null,
    log: () => undefined,
  });
  return {
    store,
    endpoint: async (envelope: RequestEnvelope) =>
      JSON.parse(JSON.stringify(await skill.invoke(JSON.parse(JSON.stringify(envelope))))),
  };
}

export function deviceOf(endpoint: Endpoint, userId: string, name: string, clock: () => Date): Device {
  let count = 0;
  return createDevice({
    endpoint,
    model,
    locale: 'en-US',
    userId,
    clock,
    ids: () => {
      count += 1;
      return `${name}-${count}`;
    },
  });
}

/** Every piece that stands in the table for a user, by session, in order. */
export async function piecesOf(store: Store, userId: string): Promise<Map<string, string[]>> {
  const owner = { candidate: candidateOf(userId), erasedUpTo: null };
  const sessions = new Map<string, string[]>();
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['snapshots']>> = await store.snapshots(owner, after, 50);
    for (const { interview } of page.snapshots) {
      const turns = await store.transcript(owner, interview.session);
      sessions.set(
        interview.session,
        turns.flatMap(({ events }) => wordsOf(events)),
      );
    }
    after = page.next;
  } while (after !== null);
  return sessions;
}

export const wordsOf = (events: readonly InterviewEvent[]): string[] =>
  events.flatMap((event) => (event.kind === 'piece-heard' ? [event.words] : []));
