import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from 'hono';
import { handle, type LambdaEvent, streamHandle } from 'hono/aws-lambda';
import { packs } from '../models/compiled/packs.ts';
import { companion } from './companion/companion.ts';
import type { Asset } from './companion/settings.ts';
import { keyedHash } from './store/candidate-hash.ts';
import { dynamoDbStore } from './store/dynamodb-store.ts';

/** The companion log's Lambda entry, behind a function URL. */
function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new Error(`the environment variable ${name} is not set; infra/skill-stack.yaml sets it`);
  }
  return value;
}

const tableName = setting('TABLE_NAME');
let table: Promise<import('./store/table.ts').Table> | undefined;
const openTable = () => {
  table ??= import('./store/dynamodb-table.ts').then(({ dynamoDbTable }) => dynamoDbTable(tableName));
  return table;
};

/** The files that the build puts beside the bundle (tools/build.ts). */
function asset(name: string, type: string): readonly [string, Asset] {
  const body = readFileSync(join(import.meta.dirname, 'assets', name), 'utf8');
  return [name, { body, type: `${type}; charset=utf-8` }];
}

/** Where a request came from, as the function URL tells it; all who cannot be told apart count as one. */
function address({ env }: Context): string {
  const event = (env as { event?: LambdaEvent }).event;
  const http = event !== undefined && 'requestContext' in event ? event.requestContext : undefined;
  return http !== undefined && 'http' in http ? http.http.sourceIp : '';
}

const app = companion({
  store: dynamoDbStore(openTable, () => Date.now() / 1000),
  packs,
  clock: () => new Date(),
  ids: randomUUID,
  hash: keyedHash(setting('HASH_KEY')),
  entrance: { kind: 'pairing', address },
  base: '',
  assets: new Map([
    asset('log.css', 'text/css'),
    asset('icon.svg', 'image/svg+xml'),
    asset('log.js', 'text/javascript'),
    asset('uplot.css', 'text/css'),
    asset('uplot.js', 'text/javascript'),
  ]),
});

/** Searches and exports are streamed where the function URL streams (InvokeMode: RESPONSE_STREAM). */
export const handler = 'awslambda' in globalThis ? streamHandle(app) : handle(app);
