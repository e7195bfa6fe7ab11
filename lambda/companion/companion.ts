import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Store } from '../store/dynamodb-store.ts';
import { interviewPage, interviewsPage, signInPage } from './pages.ts';

export interface CompanionSettings {
  readonly store: Store;
  /** The candidate whose log this request may read; null where nobody is signed in. */
  readonly signedIn: (request: Request) => Promise<string | null>;
  /** Where the log is mounted: "" at its own address, "/log" at home. */
  readonly base: string;
}

const PAGE_SIZE = 20;
const SESSION = /^[0-9A-Za-z-]{1,80}$/;

/** The companion log: one's interviews and their transcripts, for their candidate alone. */
export function companion({ store, signedIn, base }: CompanionSettings): Hono {
  const app = new Hono();

  app.get('/', async (context) => {
    const candidate = await signedIn(context.req.raw);
    if (candidate === null) return context.html(signInPage(), 401);
    const after = context.req.query('after') ?? null;
    if (after !== null && !after.startsWith('H#')) return context.notFound();
    return context.html(
      interviewsPage(await store.snapshots({ candidate, erasedUpTo: null }, after, PAGE_SIZE), base),
    );
  });

  app.get('/interviews/:session', async (context) => {
    const candidate = await signedIn(context.req.raw);
    if (candidate === null) return context.html(signInPage(), 401);
    const session = context.req.param('session');
    const found = SESSION.test(session)
      ? await store.snapshot({ candidate, erasedUpTo: null }, session)
      : null;
    if (found === null) return context.notFound();
    return context.html(interviewPage(found, await store.turnsFrom(candidate, session, 0), base));
  });

  app.notFound((context) =>
    context.html(html`<!doctype html><title>Not here</title><p>There is nothing at this address.</p>`, 404),
  );
  app.onError((_, context) =>
    context.html(
      html`<!doctype html><title>Not now</title><p>Your log cannot be read just now. Nothing is lost; please try again.</p>`,
      503,
    ),
  );
  return app;
}
