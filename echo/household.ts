import { randomUUID } from 'node:crypto';
import type { RequestEnvelope } from 'ask-sdk-model';
import { alarmIn } from '../lambda/alarm.ts';
import { createSkill, type SkillSettings } from '../lambda/skill.ts';
import { keyedHash, newHashKey } from '../lambda/store/candidate-hash.ts';
import { dynamoDbStore, type Store } from '../lambda/store/dynamodb-store.ts';
import type { Meter } from '../lambda/store/dynamodb-table.ts';
import { sweepExpired } from '../lambda/store/erasure.ts';
import type { Pack } from '../models/compiled/pack-types.ts';
import { packs } from '../models/compiled/packs.ts';
import { openDataFolder } from './data-folder.ts';
import { startDatabase } from './database.ts';
import type { Endpoint } from './device.ts';
import { type Watched, watchStore } from './watched-store.ts';

/** The pack that is asked where nobody chose another: the one that Lambda asks. */
export const FIRST_PACK = packs[0]?.id ?? '';

/** The one candidate at home. */
export const HOME_USER = 'amzn1.ask.account.home';

export interface Household {
  readonly endpoint: Endpoint;
  readonly store: Store;
  readonly hashKey: string;
  /** From the next request on the skill asks the questions of this pack. */
  choosePack(id: string): void;
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
  /** The pack whose questions are asked; the first one where none is named. */
  readonly pack?: string;
  readonly log?: SkillSettings['log'];
  /** Where the log is served, when it is. */
  readonly logAddress?: string;
  /** Told what each call to the table consumes. */
  readonly meter?: Meter;
}

/** @throws when no pack is called that. */
function packNamed(id: string): Pack {
  const found = packs.find((pack) => pack.id === id);
  if (found === undefined)
    throw new Error(`There is no pack ${id}. There is ${packs.map((pack) => pack.id).join(', ')}.`);
  return found;
}

/** The real skill on the embedded database: all that Amazon would run, in one process. */
export async function openHousehold({
  folder,
  clock,
  pack: firstPack = FIRST_PACK,
  log,
  logAddress,
  meter,
}: HouseholdSettings): Promise<Household> {
  let pack = packNamed(firstPack);
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
    pack: async () => pack,
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
    choosePack: (id) => {
      pack = packNamed(id);
    },
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
