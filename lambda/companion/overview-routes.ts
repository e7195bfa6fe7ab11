import type { Hono } from 'hono';
import type { DigestPage } from '../store/log-port.ts';
import type { Digest } from '../store/tally.ts';
import { conflicts, type PlacedFigure } from './figures.ts';
import { gridOf } from './grid.ts';
import { type Overview, overview, packOf } from './overview.ts';
import { nightBeforePage } from './pages/night-before.ts';
import { numbersPage } from './pages/numbers.ts';
import { progressPage } from './pages/progress.ts';
import { sessionsPage } from './pages/sessions.ts';
import { storiesPage } from './pages/stories.ts';
import { todayPage } from './pages/today.ts';
import { placeIn } from './place.ts';
import type { CompanionSettings, LogEnv, Reader } from './settings.ts';

const SESSIONS_A_PAGE = 25;
/** Sessions whose figures stand on one page, and are compared with each other: so many, in so many reads. */
const DIGESTS_A_PAGE = 40;
const DIGESTS_A_READ = 10;
/** Or fewer, where they hold this many figures: a page compares what it shows with three pages' worth at the most. */
const FIGURES_COMPARED = 360;
/** Figures on a page: it stays under 60 KB. */
const FIGURES_A_PAGE = 120;
const SESSION = /^[0-9A-Za-z-]{1,80}$/;
const AFTER_DIGEST = /^D#[0-9A-Za-z-]{1,80}$/;

const figureCount = (digests: readonly Digest[]) =>
  digests.flatMap(({ answers }) => answers).reduce((count, { figures }) => count + figures.length, 0);

/** The pages that look over everything. */
export function overviewRoutes(app: Hono<LogEnv>, settings: CompanionSettings): void {
  const { store, packs, clock } = settings;
  const seen = (reader: Reader): Promise<Overview> => overview(store, reader, packs, clock());
  const principlesOf = ({ newest }: Overview) => packOf(packs, newest?.interview.pack ?? '').principles;

  async function someDigests(reader: Reader, after: string | null): Promise<DigestPage> {
    let read: DigestPage = { digests: [], next: after };
    do {
      const { digests, next } = await store.digests(reader, read.next, DIGESTS_A_READ);
      read = { digests: [...read.digests, ...digests], next };
    } while (
      read.next !== null &&
      read.digests.length < DIGESTS_A_PAGE &&
      figureCount(read.digests) < FIGURES_COMPARED
    );
    return read;
  }

  /** The figures from a place on, after those of sessions that are not settled yet. */
  async function figuresAfter(reader: Reader, after: string | null, recent: readonly Digest[]) {
    const page = await someDigests(reader, after);
    const digests = [
      ...recent,
      ...page.digests.filter(({ session }) => !recent.some((one) => one.session === session)),
    ];
    const placed: PlacedFigure[] = digests
      .toSorted((a, b) => b.session.localeCompare(a.session))
      .flatMap(({ session, startedAt, answers }) =>
        answers.flatMap((answer) => answer.figures.map((figure) => ({ figure, answer, session, startedAt }))),
      );
    return { placed, next: page.next };
  }

  app.get('/', async (context) => {
    const reader = context.get('reader');
    return context.html(todayPage(placeIn(settings, 'Today', '/'), reader, await seen(reader), clock()));
  });

  app.get('/numbers', async (context) => {
    const after = context.req.query('after') ?? null;
    if (after !== null && !AFTER_DIGEST.test(after)) return context.notFound();
    const reader = context.get('reader');
    const recent = after === null ? (await seen(reader)).recent : [];
    const { placed, next } = await figuresAfter(reader, after, recent);
    const shown = placed.slice(0, FIGURES_A_PAGE);
    // Where a page is cut short, the next one begins with the session that it ended in.
    const last = placed.length > shown.length ? shown.at(-1)?.session : undefined;
    const whole = last === undefined ? shown : shown.filter(({ session }) => session !== last);
    const cut = whole.length > 0 ? whole : shown;
    const goesOn = last === undefined ? next : `D#${cut.at(-1)?.session ?? last}`;
    const sheet = { placed: cut, moved: conflicts(placed), next: goesOn };
    return context.html(numbersPage(placeIn(settings, 'Your numbers', '/numbers'), sheet, packs));
  });

  app.get('/stories', async (context) => {
    const all = await seen(context.get('reader'));
    const grid = gridOf(all.tallies, principlesOf(all));
    return context.html(storiesPage(placeIn(settings, 'Stories and principles', '/stories'), grid));
  });

  app.get('/sessions', async (context) => {
    const { tallies } = await seen(context.get('reader'));
    const filters = { round: context.req.query('round') ?? '', mode: context.req.query('mode') ?? '' };
    const after = context.req.query('after') ?? '';
    if (after !== '' && !SESSION.test(after)) return context.notFound();
    const chosen = tallies.filter(
      ({ rounds, mode }) =>
        (filters.round === '' || filters.round in rounds) && (filters.mode === '' || mode === filters.mode),
    );
    const older = after === '' ? chosen : chosen.filter(({ session }) => session < after);
    const list = {
      tallies: older.slice(0, SESSIONS_A_PAGE),
      filters,
      modes: [...new Set(tallies.map(({ mode }) => mode))].toSorted(),
      count: chosen.length,
      next: older.length > SESSIONS_A_PAGE ? (older[SESSIONS_A_PAGE - 1]?.session ?? null) : null,
    };
    return context.html(sessionsPage(placeIn(settings, 'Sessions', '/sessions'), list, packs));
  });

  app.get('/progress', async (context) => {
    const { tallies } = await seen(context.get('reader'));
    return context.html(progressPage(placeIn(settings, 'Progress', '/progress'), tallies, packs));
  });

  app.get('/night-before', async (context) => {
    const reader = context.get('reader');
    const all = await seen(reader);
    const { placed } = await figuresAfter(reader, null, all.recent);
    const place = placeIn(settings, 'The night before', '/night-before');
    return context.html(nightBeforePage(place, placed, gridOf(all.tallies, principlesOf(all))));
  });
}
