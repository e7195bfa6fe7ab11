import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { timingSafeEqual } from 'hono/utils/buffer';
import { messagePage } from './pages/message.ts';
import type { LogEnv } from './settings.ts';

/** A note, an answer put right: nothing that is sent here is longer (bytes). */
const MOST_BODY = 64 * 1024;

/** Nothing but our own files, no inline script or style, no frames, no third party; nothing is kept by a cache. */
export const headers: MiddlewareHandler = async (context, next) => {
  const set = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    // With no-referrer a browser would send "Origin: null" with our own forms, too.
    referrerPolicy: 'same-origin',
    strictTransportSecurity: 'max-age=63072000; includeSubDomains',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
  await set(context, next);
  if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store');
};

export const limitBody = (base: string): MiddlewareHandler =>
  bodyLimit({
    maxSize: MOST_BODY,
    onError: (context) =>
      context.html(messagePage(base, 'Too much', 'That is more than the log can take at once.'), 413),
  });

const isOwn = (origin: string, url: URL, host: string | undefined) => {
  try {
    const { host: from } = new URL(origin);
    return from === url.host || from === host;
  } catch {
    return false;
  }
};

/**
 * Nothing is changed by a request from another site: the browser must say that it comes from here (Origin, and
 * Sec-Fetch-Site where it is sent). SameSite=Strict and the form's token stand behind it.
 */
export const ownOrigin =
  (base: string): MiddlewareHandler =>
  async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const own =
      origin !== undefined &&
      isOwn(origin, new URL(context.req.url), context.req.header('host')) &&
      (site === undefined || site === 'same-origin');
    if (own) return next();
    return context.html(
      messagePage(base, 'Not from here', 'This was not sent from a page of your log, so nothing was done.'),
      403,
    );
  };

/** A form must carry the token of the reader whose page it was on. */
export const ownForm =
  (base: string): MiddlewareHandler<LogEnv> =>
  async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
    const form = await context.req.parseBody().catch(() => ({}) as Record<string, unknown>);
    const given = typeof form['token'] === 'string' ? form['token'] : '';
    if (await timingSafeEqual(given, context.get('reader').formToken)) return next();
    return context.html(
      messagePage(base, 'Please reload', 'The page was too old. Go back, reload it, and try once more.'),
      403,
    );
  };
