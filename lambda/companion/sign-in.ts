import type { Context, Hono, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { readPairingCode } from '../store/pairing-code.ts';
import { SIGN_IN_SECONDS } from '../store/sign-in-store.ts';
import { messagePage } from './pages/message.ts';
import { signInPage, signInsPage } from './pages/sign-in.ts';
import type { CompanionSettings, LogEnv, Reader } from './settings.ts';

/** `__Host-`: the browser sends it over TLS alone, to this host alone. */
const COOKIE = '__Host-log';
/** Attempts in a window of ten minutes: at one code, from one address, and from everywhere. */
const WINDOW_SECONDS = 600;
const MOST = { code: 5, address: 10, everywhere: 2_000 } as const;
/** A token that is older than this is replaced. */
const ROTATE_AFTER_SECONDS = 24 * 60 * 60;
/** Milliseconds of a visit that go into finishing an erasure. */
const ERASING_BUDGET = 2_000;
const TOKEN = /^[0-9A-Za-z-]{40,100}$/;

const browserOf = (context: Context): string =>
  (context.req.header('user-agent') ?? 'a browser').replace(/[^\x20-\x7e]/g, '').slice(0, 120);

function giveCookie(context: Context, token: string): void {
  setCookie(context, COOKIE, token, {
    httpOnly: true,
    secure: true,
    sameSite: 'Strict',
    path: '/',
    maxAge: SIGN_IN_SECONDS,
  });
}

/** Whether one more attempt at this code from this address is one too many. All three are counted, whatever they say. */
async function tooMany(
  { store, hash, clock }: CompanionSettings,
  code: string,
  address: string,
): Promise<boolean> {
  const at = clock().toISOString();
  const counts = await Promise.all([
    store.attempt(`code#${hash('code', code)}`, at, WINDOW_SECONDS),
    store.attempt(`address#${hash('address', address)}`, at, WINDOW_SECONDS),
    store.attempt('everywhere', at, WINDOW_SECONDS),
  ]);
  return counts[0] > MOST.code || counts[1] > MOST.address || counts[2] > MOST.everywhere;
}

/** A fresh token for a candidate; the table knows its hash alone. */
async function signIn(
  context: Context,
  settings: CompanionSettings,
  who: { candidate: string; epoch: number },
) {
  const token = `${settings.ids()}${settings.ids()}`;
  const tokenHash = settings.hash('token', token);
  const at = settings.clock().toISOString();
  await settings.store.signIn({ ...who, tokenHash, at, browser: browserOf(context) });
  giveCookie(context, token);
}

async function rotate(context: Context, settings: CompanionSettings, reader: Reader, since: string) {
  const { store, ids, hash, clock } = settings;
  const { candidate, profile, tokenHash } = reader;
  if (tokenHash === null || clock().getTime() - Date.parse(since) < ROTATE_AFTER_SECONDS * 1000) return;
  const token = `${ids()}${ids()}`;
  const entry = {
    candidate,
    epoch: profile.epoch,
    tokenHash: hash('token', token),
    at: clock().toISOString(),
    browser: browserOf(context),
  };
  if (await store.rotate({ candidate, profile, tokenHash, at: since }, entry)) giveCookie(context, token);
}

/** Who the request's cookie says it is; null where it says nothing that counts. */
async function readerOf(context: Context, settings: CompanionSettings): Promise<Reader | null> {
  const { store, hash, entrance } = settings;
  if (entrance.kind === 'home') {
    const { candidate } = entrance;
    const profile = await store.profile(candidate);
    const formToken = hash('form', candidate);
    return { candidate, erasedUpTo: profile.erasedUpTo, profile, tokenHash: null, formToken };
  }
  const token = getCookie(context, COOKIE);
  if (token === undefined || !TOKEN.test(token)) return null;
  const signed = await store.signedIn(hash('token', token));
  if (signed === null) return null;
  const { candidate, profile, tokenHash, at } = signed;
  // The same over a rotation, so that a form on an open page is not refused.
  const formToken = hash('form', `${candidate} ${profile.epoch}`);
  const reader: Reader = { candidate, erasedUpTo: profile.erasedUpTo, profile, tokenHash, formToken };
  if (context.req.method === 'GET') await rotate(context, settings, reader, at);
  return reader;
}

/** What an earlier visit or a turn could not delete in its time; this one waits for a little of it. */
async function goOnErasing({ store, clock }: CompanionSettings, { candidate }: Reader): Promise<void> {
  const began = clock().getTime();
  await store.goOnErasing(candidate, () => clock().getTime() - began < ERASING_BUDGET).catch(() => undefined);
}

/** Lets in whoever is signed in; everybody else comes to the sign-in page, which says nothing about anybody. */
export const onlyReaders =
  (settings: CompanionSettings): MiddlewareHandler<LogEnv> =>
  async (context, next) => {
    const reader = await readerOf(context, settings);
    if (reader === null) return context.html(signInPage(settings.base, null), 401);
    context.set('reader', reader);
    if (reader.profile.erasure === 'running') await goOnErasing(settings, reader);
    return next();
  };

/** The routes by which one comes in. */
export function signInRoutes(app: Hono<LogEnv>, settings: CompanionSettings): void {
  const { entrance, store, hash, clock, base } = settings;
  if (entrance.kind === 'home') return;
  app.get('/sign-in', (context) => context.html(signInPage(base, null)));
  app.post('/sign-in', async (context) => {
    const form = await context.req.parseBody().catch(() => ({}) as Record<string, unknown>);
    const code = readPairingCode(typeof form['code'] === 'string' ? form['code'] : '');
    if (await tooMany(settings, code, entrance.address(context))) {
      context.header('retry-after', String(WINDOW_SECONDS));
      const wait = 'That was tried too often. Wait ten minutes, then ask Alexa for a new code.';
      return context.html(messagePage(base, 'Too many tries', wait), 429);
    }
    const who = await store.redeem(hash('code', code), clock().toISOString());
    if (who === null) return context.html(signInPage(base, 'wrong'), 401);
    await signIn(context, settings, who);
    return context.redirect(`${base}/`, 303);
  });
}

/** The routes by which one goes out again, here or everywhere. */
export function signOutRoutes(app: Hono<LogEnv>, { store, clock, base, entrance }: CompanionSettings): void {
  if (entrance.kind === 'home') return;
  app.get('/sign-ins', async (context) => {
    const reader = context.get('reader');
    return context.html(
      signInsPage(base, reader, await store.signIns(reader.candidate, reader.profile.epoch)),
    );
  });
  app.post('/sign-ins/:hash/end', async (context) => {
    const { candidate, profile } = context.get('reader');
    const tokenHash = context.req.param('hash');
    const own = (await store.signIns(candidate, profile.epoch)).some(
      (entry) => entry.tokenHash === tokenHash,
    );
    if (!own) return context.notFound();
    await store.signOut(candidate, tokenHash);
    return context.redirect(`${base}/sign-ins`, 303);
  });
  app.post('/sign-out', async (context) => {
    const { candidate, tokenHash } = context.get('reader');
    if (tokenHash !== null) await store.signOut(candidate, tokenHash);
    deleteCookie(context, COOKIE, { path: '/', secure: true });
    return context.redirect(`${base}/sign-in`, 303);
  });
  app.post('/sign-out-everywhere', async (context) => {
    await store.signOutEverywhere(context.get('reader').candidate, clock().toISOString());
    deleteCookie(context, COOKIE, { path: '/', secure: true });
    return context.redirect(`${base}/sign-in`, 303);
  });
}
