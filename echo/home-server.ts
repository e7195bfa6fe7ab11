import { randomUUID } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import { companion } from '../lambda/companion/companion.ts';
import { keyedHash } from '../lambda/store/candidate-hash.ts';
import { packs } from '../models/compiled/packs.ts';
import { HOME_USER, type Household } from './household.ts';
import { readLogAssets } from './log-assets.ts';
import type { PageAssets } from './page-assets.ts';
import { openRoom } from './room.ts';

/** A slot of 10,000 characters is legal: a longer utterance is no speech. */
const MOST_UTTERANCE = 12_000;
const MOST_BODY = 64 * 1024;

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** What a part of the house has not set itself (the log has its own). */
const withHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS))
    if (!context.res.headers.has(name)) context.res.headers.set(name, value);
};

/** Only a browser at home is answered: any other Host or Origin is somebody else's page (DNS rebinding). */
function atHomeOnly(port: number): MiddlewareHandler {
  const hosts = new Set(['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${port}`));
  const origins = new Set([...hosts].map((host) => `http://${host}`));
  return async (context, next) => {
    const origin = context.req.header('origin');
    const atHome =
      hosts.has(context.req.header('host') ?? '') && (origin === undefined || origins.has(origin));
    if (!atHome || context.req.header('sec-fetch-site') === 'cross-site')
      return context.text('This page answers to localhost alone.', 403);
    return next();
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The local page, the device behind it, and the companion log, on one loopback port. */
export function homeServer(household: Household, port: number, page: PageAssets): Hono {
  const room = openRoom(household);
  // "/log/" is "/log": the pages name their front page as they would at an address of their own.
  const app = new Hono({ strict: false });
  app.use(withHeaders);
  app.use(atHomeOnly(port));

  const asset = (type: string, text: string) => () =>
    new Response(text, {
      headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' },
    });
  app.get('/', asset('text/html', page.html));
  app.get('/page.js', asset('text/javascript', page.script));
  app.get('/page.css', asset('text/css', page.style));
  app.get('/icon.svg', asset('image/svg+xml', page.icon));

  app.get('/state', (context) => context.json(room.state()));
  app.post('/say', async (context) => {
    const text = await context.req.text();
    const said = text.length > MOST_BODY ? null : readJson(text);
    const utterance = isRecord(said) ? said['utterance'] : null;
    if (typeof utterance !== 'string' || utterance.length > MOST_UTTERANCE)
      return context.json({ error: 'An utterance of text is needed.' }, 400);
    return context.json(await room.play(utterance.trim() || '…'));
  });
  app.post('/choose', async (context) => {
    const wish = readJson(await context.req.text());
    const state = isRecord(wish) ? room.choose(wish) : null;
    return state === null ? context.json({ error: 'There is no such choice.' }, 400) : context.json(state);
  });

  const hash = keyedHash(household.hashKey);
  const log = companion({
    store: household.store,
    packs,
    clock: () => new Date(),
    ids: randomUUID,
    hash,
    entrance: { kind: 'home', candidate: hash('user', HOME_USER) },
    base: '/log',
    assets: readLogAssets(),
  });
  // Mounted whole: so it also says in its own words that there is nothing at an address, or that it cannot be reached.
  app.mount('/log', log.fetch);
  return app;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
