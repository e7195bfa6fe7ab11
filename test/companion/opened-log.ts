import { randomUUID } from 'node:crypto';
import { type Database, startDatabase } from '../../echo/database.ts';
import { readLogAssets } from '../../echo/log-assets.ts';
import { companion } from '../../lambda/companion/companion.ts';
import type { CompanionSettings } from '../../lambda/companion/settings.ts';
import { keyedHash } from '../../lambda/store/candidate-hash.ts';
import { dynamoDbStore, type Store } from '../../lambda/store/dynamodb-store.ts';
import { pairingCode } from '../../lambda/store/pairing-code.ts';
import type { Table } from '../../lambda/store/table.ts';
import { packs } from '../../models/compiled/packs.ts';

export const NOW = new Date('2026-03-10T12:00:00.000Z');
export const HASH = keyedHash('a key of thirty two characters..');
export const ORIGIN = 'http://log.example';

export interface OpenedLog {
  readonly database: Database;
  readonly store: Store;
  readonly app: ReturnType<typeof companion>;
  readonly now: { at: Date };
  close(): Promise<void>;
}

/** The log on its own address, with a clock that the test moves. */
export async function openLog(
  changed: Partial<CompanionSettings> = {},
  over: (table: Table) => Table = (table) => table,
): Promise<OpenedLog> {
  const database = await startDatabase(null);
  const table = over(database.table);
  const now = { at: NOW };
  const store = dynamoDbStore(
    async () => table,
    () => now.at.getTime() / 1000,
  );
  const app = companion({
    store,
    packs,
    clock: () => now.at,
    ids: randomUUID,
    hash: HASH,
    entrance: { kind: 'pairing', address: (context) => context.req.header('x-test-address') ?? 'here' },
    base: '',
    assets: readLogAssets(),
    ...changed,
  });
  return { database, store, app, now, close: () => database.close() };
}

/** A pairing code for a candidate, as the skill opens one. */
export async function codeFor(log: OpenedLog, candidate: string): Promise<string> {
  const { typed } = pairingCode(randomUUID());
  await log.store.openPairing(candidate, HASH('code', typed), log.now.at.toISOString());
  return typed;
}

export interface Browser {
  get(path: string): Promise<Response>;
  post(
    path: string,
    fields?: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
  cookie(): string;
}

/** A browser without a screen: it keeps its cookie, and sends Origin and the form's token as a browser would. */
export function browserOf({ app }: OpenedLog, address = 'here'): Browser {
  let cookie = '';
  let token = '';
  const take = async (response: Response): Promise<Response> => {
    const given = response.headers.get('set-cookie');
    if (given !== null) cookie = given.split(';')[0] ?? '';
    const text = await response.clone().text();
    token = /name="token" value="([0-9a-f]+)"/.exec(text)?.[1] ?? token;
    return response;
  };
  const common = () => ({ cookie, host: 'log.example', 'x-test-address': address });
  return {
    cookie: () => cookie,
    get: async (path) => take(await app.request(`${ORIGIN}${path}`, { headers: common() })),
    post: async (path, fields = {}, headers = {}) =>
      take(
        await app.request(`${ORIGIN}${path}`, {
          method: 'POST',
          headers: { ...common(), origin: ORIGIN, ...headers },
          body: new URLSearchParams({ token, ...fields }),
        }),
      ),
  };
}

export async function signedIn(log: OpenedLog, candidate: string, address?: string): Promise<Browser> {
  const browser = browserOf(log, address);
  await browser.post('/sign-in', { code: await codeFor(log, candidate) });
  await browser.get('/delete');
  return browser;
}
