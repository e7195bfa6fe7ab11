import type { Erased } from './interview-store.ts';
import { secondsOf } from './items.ts';
import { beganBy, KEYS, RANGES, sessionOfSort } from './keys.ts';
import { changeProfile, NEW_PROFILE, type Profile } from './profile.ts';
import { stampAt } from './session-id.ts';
import type { Item, Page, Table } from './table.ts';

/** Deletions that run side by side, and the size of the pages that they are found in. */
const ABREAST = 25;
/** A session that was open while its candidate erased may still write for a while (hours). */
const LATE_HOURS = 24;

const sortOf = (item: Item) => String(item['SK']);

/** Whether an item in the candidate's own partition falls to the erasure. */
function isDoomed(item: Item, profile: Profile): boolean {
  const sort = sortOf(item);
  if (sort === KEYS.profile('').sort) return false;
  const session = sessionOfSort(sort);
  if (session !== null) return beganBy(session, profile.erasedUpTo);
  // A sign-in of this epoch came after the erasure; all else there is derived from what is erased.
  return !(sort.startsWith('L#') && Number(item['epoch']) === profile.epoch);
}

/** Removes an item, and before it the one outside the partition that it points to. */
async function removeWith(table: Table, item: Item): Promise<void> {
  const sort = sortOf(item);
  const hash = String(item['hash'] ?? '');
  if (sort.startsWith('L#')) await table.remove(KEYS.signIn(hash));
  if (sort === KEYS.pairingPointer('').sort) await table.remove(KEYS.pairing(hash));
  await table.remove({ partition: String(item['PK']), sort });
}

/** Deletes what `falls` in a candidate's partition, in pages; false when it was told to stop before the end. */
async function deleteWhere(
  table: Table,
  candidate: string,
  falls: (item: Item) => boolean,
  mayGoOn: () => boolean,
): Promise<boolean> {
  let after: string | null = null;
  do {
    if (!mayGoOn()) return false;
    const page: Page = await table.page(RANGES.everything(candidate), ABREAST, after);
    await Promise.all(page.items.filter(falls).map((item) => removeWith(table, item)));
    after = page.next;
  } while (after !== null);
  return true;
}

/** Whether anything that should be gone is still there. */
async function anythingLeft(table: Table, candidate: string, profile: Profile): Promise<boolean> {
  let after: string | null = null;
  do {
    const page: Page = await table.page(RANGES.everything(candidate), ABREAST, after);
    if (page.items.some((item) => isDoomed(item, profile))) return true;
    after = page.next;
  } while (after !== null);
  return false;
}

/** Whether an erasure has yet to be finished, or may have been written behind. */
export function wantsErasing({ erasure, erasedUpTo }: Profile, at: string): boolean {
  if (erasure === 'running') return true;
  const late = stampAt(new Date((secondsOf(at) - LATE_HOURS * 3600) * 1000));
  return erasure === 'proved' && erasedUpTo !== null && erasedUpTo > late;
}

/** Goes on with an erasure that is marked: deletes, then proves by reading back. */
export async function finishErasure(
  table: Table,
  candidate: string,
  profile: Profile,
  at: string,
  mayGoOn: () => boolean,
): Promise<Erased> {
  const whole = await deleteWhere(table, candidate, (item) => isDoomed(item, profile), mayGoOn);
  if (!whole || (await anythingLeft(table, candidate, profile))) return 'unfinished';
  if (profile.erasure === 'running')
    await changeProfile(table, candidate, at, (now) =>
      now.erasedUpTo === profile.erasedUpTo ? { ...now, erasure: 'proved' } : now,
    );
  return 'proved';
}

/** Marks with one conditional write, which ends every sign-in and hides every interview, and then deletes. */
export async function eraseAll(
  table: Table,
  candidate: string,
  at: string,
  mayGoOn: () => boolean,
): Promise<Erased> {
  const marked = await changeProfile(table, candidate, at, ({ version, epoch }) => ({
    ...NEW_PROFILE,
    version,
    epoch: epoch + 1,
    erasedUpTo: stampAt(new Date(at)),
    erasure: 'running',
  }));
  return finishErasure(table, candidate, marked, at, mayGoOn);
}

/** Removes what has expired: DynamoDB does it by itself; the embedded one at home never does. */
export const sweepExpired = (table: Table, candidate: string, now: number): Promise<boolean> =>
  deleteWhere(
    table,
    candidate,
    (item) => Number(item['expires']) <= now,
    () => true,
  );
