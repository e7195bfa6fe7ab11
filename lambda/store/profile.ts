import { ITEM_VERSION, KEPT_SECONDS, keyed, secondsOf } from './items.ts';
import { KEYS } from './keys.ts';
import type { Item, Table } from './table.ts';

/** Small settings of a candidate, by name. */
export type Preferences = Readonly<Record<string, string | number | boolean>>;

/** What is known of a candidate beside the interviews. */
export interface Profile {
  /** Counts the writes; 0 where nothing is stored yet. A write must name the version that it changes. */
  readonly version: number;
  /** Sign-ins of another epoch are void. */
  readonly epoch: number;
  /** Sessions that began up to this stamp are erased, whatever still stands in the table. */
  readonly erasedUpTo: string | null;
  /** `running` until reading back has shown that nothing is left. */
  readonly erasure: 'none' | 'running' | 'proved';
  /** ISO day of the interview that is practised for. */
  readonly interviewDate: string | null;
  /** The one thing to practise next. */
  readonly practise: string | null;
  readonly preferences: Preferences;
}

export const NEW_PROFILE: Profile = {
  version: 0,
  epoch: 0,
  erasedUpTo: null,
  erasure: 'none',
  interviewDate: null,
  practise: null,
  preferences: {},
};

function profileFrom(item: Item): Profile {
  return { ...NEW_PROFILE, ...(JSON.parse(String(item['profile'])) as Profile) };
}

export async function readProfile(table: Table, candidate: string, now: number): Promise<Profile> {
  const item = await table.get(KEYS.profile(candidate));
  return item === null || Number(item['expires']) <= now ? NEW_PROFILE : profileFrom(item);
}

/** Writes the profile where it still has the version that `profile` was read as; false where it moved on. */
export async function writeProfile(
  table: Table,
  candidate: string,
  profile: Profile,
  at: string,
): Promise<boolean> {
  const next: Profile = { ...profile, version: profile.version + 1 };
  return table.put({
    item: {
      ...keyed(KEYS.profile(candidate)),
      v: ITEM_VERSION,
      version: next.version,
      at,
      profile: JSON.stringify(next),
      expires: secondsOf(at) + KEPT_SECONDS,
    },
    condition: 'attribute_not_exists(PK) OR version = :version OR expires <= :now',
    values: { ':version': profile.version, ':now': secondsOf(at) },
  });
}

const TRIES = 5;

/** Reads, changes and writes the profile, again where another write came between. @throws after five tries. */
export async function changeProfile(
  table: Table,
  candidate: string,
  at: string,
  change: (profile: Profile) => Profile,
): Promise<Profile> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const profile = await readProfile(table, candidate, secondsOf(at));
    const changed = change(profile);
    if (await writeProfile(table, candidate, changed, at))
      return { ...changed, version: profile.version + 1 };
  }
  throw new Error('the profile was changed too often at once');
}
