import { randomUUID } from 'node:crypto';
import type { RequestEnvelope } from 'ask-sdk-model';
import { alarmIn } from '../lambda/alarm.ts';
import { createSkill, type SkillSettings } from '../lambda/skill.ts';
import { keyedHash, newHashKey } from '../lambda/store/candidate-hash.ts';
import { dynamoDbStore, type Store } from '../lambda/store/dynamodb-store.ts';
import type { Meter } from '../lambda/store/dynamodb-table.ts';
import { sweepExpired } from '../lambda/store/erasure.ts';
import { alexaPm } from '../models/compiled/guide-alexa-pm.ts';
import { openDataFolder } from './data-folder.ts';
import { startDatabase } from './database.ts';
import type { Endpoint } from './device.ts';
import { type Watched, watchStore } from './watched-store.ts';

/** The one candidate at home. */
export const HOME_USER = 'amzn1.ask.account.home';

export interface Household {
  readonly endpoint: Endpoint;
  readonly store: Store;
  readonly hashKey: string;
  /** What the store did since the last look, and how many milliseconds the whole skill took. */
  look(): Watched & { readonly skill: number };
  /** How many turns the skill failed in. */
  faults(): number;
  close(): Promise<void>;
}

export interface HouseholdSettings {
  /** Where the interviews are kept; null keeps them in memory. */
  readonly folder: string | null;
  readonly clock: () => Date;
  readonly log?: SkillSettings['log'];
  /** Where the log is served, when it is. */
  readonly logAddress?: string;
  /** Told what each call to the table consumes. */
  readonly meter?: Meter;
}

/** The real skill on the embedded database: all that Amazon would run, in one process. */
export async function openHousehold({
  folder,
  clock,
  log,
  logAddress,
  meter,
}: HouseholdSettings): Promise<Household> {
  const data = folder === null ? null : openDataFolder(folder);
  const database = await startDatabase(data?.database ?? null, meter);
  const { store, look } = watchStore(
    dynamoDbStore(
      async () => database.table,
      () => clock().getTime() / 1000,
    ),
    () => performance.now(),
  );
  const hashKey = data?.hashKey ?? newHashKey();
  // DynamoDB removes by itself what has expired; the embedded one never does (docs/decisions/0013).
  if (data !== null)
    await sweepExpired(database.table, keyedHash(hashKey)('user', HOME_USER), clock().getTime() / 1000);
  let faults = 0;
  let taken = 0;
  const skill = createSkill({
    store,
    pack: async () => alexaPm,
    clock,
    alarm: alarmIn,
    companion: { address: logAddress ?? null, codes: false },
    ids: randomUUID,
    hashKey,
    skillId: null,
    log: (line) => {
      if ('fault' in line) faults += 1;
      data?.keepLine({ at: clock().toISOString(), ...line });
      log?.(line);
    },
  });
  return {
    // A copy each way, as over the wire: neither side can keep hold of the other's objects.
    endpoint: async (envelope: RequestEnvelope) => {
      const began = performance.now();
      try {
        return JSON.parse(JSON.stringify(await skill.invoke(JSON.parse(JSON.stringify(envelope)))));
      } finally {
        taken += performance.now() - began;
      }
    },
    store,
    hashKey,
    look: () => {
      const seen = { ...look(), skill: taken };
      taken = 0;
      return seen;
    },
    faults: () => faults,
    close: async () => {
      await database.close();
      data?.close();
    },
  };
}
