import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { companion } from '../lambda/companion/companion.ts';
import { candidateHash } from '../lambda/store/candidate-hash.ts';
import { createDevice } from './device.ts';
import { HOME_USER, type Household } from './household.ts';
import { loadInteractionModel } from './interaction-model.ts';
import { passingClock, playUtterance } from './transcript.ts';

const MOST_UTTERANCE = 12_000;
const asset = (name: string) => readFileSync(join(import.meta.dirname, 'page', name), 'utf8');

/** The addresses that a browser at home may use: any other Host or Origin is somebody else's page (DNS rebinding). */
function isHome(port: number): (host: string | undefined) => boolean {
  const allowed = new Set([`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]);
  return (host) => host !== undefined && allowed.has(host);
}

/** The local page, the device behind it, and the companion log, on one loopback port. */
export function homeServer(household: Household, port: number): Hono {
  const clock = passingClock(() => new Date());
  const device = createDevice({
    endpoint: household.endpoint,
    model: loadInteractionModel('en-US'),
    locale: 'en-US',
    userId: HOME_USER,
    clock: clock.now,
    ids: randomUUID,
  });
  const home = isHome(port);
  const page = { html: asset('index.html'), script: asset('page.js'), style: asset('page.css') };
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'self'"], frameAncestors: ["'none'"], baseUri: ["'none'"] },
    }),
  );
  app.use(async (context, next) => {
    const origin = context.req.header('origin');
    const foreign =
      !home(context.req.header('host')) ||
      (origin !== undefined && !home(origin.replace(/^https?:\/\//, '')));
    if (foreign) return context.text('This page answers to localhost alone.', 403);
    return next();
  });
  app.get('/', (context) => context.html(page.html));
  app.get('/page.js', (context) =>
    context.body(page.script, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/page.css', (context) =>
    context.body(page.style, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  app.post('/say', async (context) => {
    const body: unknown = await context.req.json().catch(() => null);
    const said = typeof body === 'object' && body !== null && 'utterance' in body ? body.utterance : null;
    if (typeof said !== 'string' || said.length > MOST_UTTERANCE)
      return context.json({ error: 'an utterance of text is needed' }, 400);
    const lines = await playUtterance(device, clock, said.trim() || '…');
    return context.json({
      lines: lines.map(({ speaker, text }) => ({ speaker, text })),
      open: device.isOpen(),
    });
  });
  const candidate = candidateHash(household.hashKey)(HOME_USER);
  app.route('/log', companion({ store: household.store, signedIn: async () => candidate, base: '/log' }));
  return app;
}
