import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { stream } from 'hono/streaming';
import { everythingAsJson, everythingAsText } from './export.ts';
import { confirmPage, dataPage } from './pages/data.ts';
import { day, pageFoot, pageHead } from './pages/layout.ts';
import { messagePage } from './pages/message.ts';
import { searchForm } from './pages/sessions.ts';
import { placeIn } from './place.ts';
import { MOST_HITS, search } from './search.ts';
import type { CompanionSettings, LogEnv } from './settings.ts';

/** A visit deletes for so long (milliseconds); what is left is hidden, and the next visit goes on. */
const ERASING_BUDGET = 20_000;
/** Searches and exports a minute: they read everything. */
const MOST_A_MINUTE = 20;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Words as pieces of a response, one after the other. */
const sent = (context: Context, pieces: AsyncGenerator<string>) =>
  stream(context, async (out) => {
    for await (const piece of pieces) await out.write(piece);
  });

/** Searching, taking along and taking away. */
export function dataRoutes(app: Hono<LogEnv>, settings: CompanionSettings): void {
  const { store, base, clock, packs, entrance } = settings;
  const at = () => clock().toISOString();

  async function tooOften(context: Context<LogEnv>): Promise<boolean> {
    if (entrance.kind === 'home') return false;
    const { candidate } = context.get('reader');
    if ((await store.attempt(`reads#${candidate}`, at(), 60)) <= MOST_A_MINUTE) return false;
    context.header('retry-after', '60');
    return true;
  }
  const wait = (context: Context<LogEnv>) =>
    context.html(messagePage(base, 'One moment', 'That was asked very often. Try again in a minute.'), 429);

  app.get('/search', async (context) => {
    const words = (context.req.query('words') ?? '').slice(0, 100);
    if (words.trim() === '') return context.redirect(`${base}/sessions`, 303);
    if (await tooOften(context)) return wait(context);
    const place = placeIn(settings, 'Search', '/sessions');
    const reader = context.get('reader');
    async function* pieces(): AsyncGenerator<string> {
      yield String(
        await html`${pageHead(place)}<h1>“${words}”</h1>${searchForm(base, words)}<ul class="cards" aria-live="polite">`,
      );
      let hits = 0;
      for await (const { session, at: when, before, match, after } of search(store, reader, words)) {
        hits += 1;
        yield String(
          await html`<li><p><a href="${base}/sessions/${session}">${day(when)}</a></p><p class="words">…${before}<strong>${match}</strong>${after}…</p></li>\n`,
        );
      }
      const end =
        hits === 0
          ? 'Nothing of that was said.'
          : hits >= MOST_HITS
            ? `The newest ${MOST_HITS} places.`
            : `${hits} in all.`;
      yield String(await html`</ul><p>${end}</p>${pageFoot(base)}`);
    }
    context.header('content-type', 'text/html; charset=utf-8');
    return sent(context, pieces());
  });

  app.get('/data', (context) => context.html(dataPage(placeIn(settings, 'Your data', '/data'))));

  app.get('/export.json', async (context) => {
    if (await tooOften(context)) return wait(context);
    context.header('content-type', 'application/json; charset=utf-8');
    context.header('content-disposition', 'attachment; filename="evidence-coach.json"');
    return sent(context, everythingAsJson(store, context.get('reader'), packs, at()));
  });
  app.get('/export.md', async (context) => {
    if (await tooOften(context)) return wait(context);
    context.header('content-type', 'text/markdown; charset=utf-8');
    context.header('content-disposition', 'attachment; filename="evidence-coach.md"');
    return sent(context, everythingAsText(store, context.get('reader'), packs, at()));
  });

  app.post('/interview-date', async (context) => {
    const given = (await context.req.parseBody())['date'];
    const date =
      typeof given === 'string' && DATE.test(given) && !Number.isNaN(Date.parse(given)) ? given : null;
    await store.changeProfile(context.get('reader').candidate, at(), { interviewDate: date });
    return context.redirect(`${base}/`, 303);
  });

  app.get('/delete', (context) => {
    const text =
      'Every interview, every note, every sign-in: nothing can bring them back. Take them along first if you like.';
    const asks = { title: 'Delete everything?', text, action: `${base}/delete`, back: `${base}/data` };
    return context.html(
      confirmPage(placeIn(settings, 'Delete everything', '/data'), context.get('reader'), asks),
    );
  });
  app.post('/delete', async (context) => {
    const began = clock().getTime();
    const mayGoOn = () => clock().getTime() - began < ERASING_BUDGET;
    await store.erase(context.get('reader').candidate, at(), mayGoOn);
    const gone =
      'Your interviews, your notes and your sign-ins are deleted. Cards in the Alexa app and Alexa’s own voice history are for you to delete there.';
    return context.html(messagePage(base, 'Everything is deleted', gone));
  });
}
