import { Hono } from 'hono';
import { dataRoutes } from './data-routes.ts';
import { headers, limitBody, ownForm, ownOrigin } from './guard.ts';
import { overviewRoutes } from './overview-routes.ts';
import { messagePage } from './pages/message.ts';
import { privacyPage } from './pages/privacy.ts';
import { sessionRoutes } from './session-routes.ts';
import type { CompanionSettings, LogEnv } from './settings.ts';
import { onlyReaders, signInRoutes, signOutRoutes } from './sign-in.ts';

/** Files may be kept for an hour: a new release is seen soon. */
const HOUR = 'public, max-age=3600';

/**
 * The companion log. In order: what every response carries, what everybody may see, the way in; then nothing without a
 * reader, nothing changed but by a form of the reader's own page, and nothing shown but the reader's own.
 */
export function companion(settings: CompanionSettings): Hono<LogEnv> {
  const { base, assets } = settings;
  const app = new Hono<LogEnv>();
  app.use(headers);
  app.use(limitBody(base));
  app.use(ownOrigin(base));

  app.get('/assets/:name', (context) => {
    const asset = assets.get(context.req.param('name'));
    if (asset === undefined) return context.notFound();
    return context.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': HOUR });
  });
  app.get('/privacy', (context) => context.html(privacyPage(base)));
  signInRoutes(app, settings);

  app.use(onlyReaders(settings));
  app.use(ownForm(base));
  overviewRoutes(app, settings);
  sessionRoutes(app, settings);
  dataRoutes(app, settings);
  signOutRoutes(app, settings);

  app.notFound((context) =>
    context.html(messagePage(base, 'Not here', 'There is nothing at this address.'), 404),
  );
  app.onError((_, context) => {
    context.header('retry-after', '30');
    const text = 'Your log cannot be reached just now. Nothing is lost; please try again in a moment.';
    return context.html(messagePage(base, 'Not now', text), 503);
  });
  return app;
}
