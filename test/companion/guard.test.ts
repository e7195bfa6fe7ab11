import { faultyTable } from '../store/faulty-table.ts';
import { live } from './lived.ts';
import {
  type Browser,
  browserOf,
  codeFor,
  HASH,
  type OpenedLog,
  ORIGIN,
  openLog,
  signedIn,
} from './opened-log.ts';

const ADA = 'candidate-ada';
const EVE = 'candidate-eve';
let log: OpenedLog;
let session: string;
beforeEach(async () => {
  log = await openLog();
  session = await live(log.store, ADA, new Date('2026-03-02T19:00:00.000Z'));
});
afterEach(() => log.close());

/** No call here waits for a time to pass. */
const noTime = () => undefined;
const text = (response: Response) => response.text();
const minutesLater = (minutes: number) => {
  log.now.at = new Date(log.now.at.getTime() + minutes * 60_000);
};

/** Every route that names something of somebody. `:session` and `:turn` are Ada's. */
const OWNED: readonly (readonly ['get' | 'post', string])[] = [
  ['get', '/sessions/:session'],
  ['get', '/sessions/:session?part=2'],
  ['get', '/sessions/:session/export.json'],
  ['get', '/sessions/:session/export.md'],
  ['get', '/sessions/:session/delete'],
  ['post', '/sessions/:session/delete'],
  ['get', '/sessions/:session/answers/2/delete'],
  ['post', '/sessions/:session/answers/2/delete'],
  ['post', '/sessions/:session/answers/2/note'],
  ['post', '/sessions/:session/answers/2/correct'],
  ['post', '/sign-ins/:sign-in/end'],
];

describe('another person’s ids', () => {
  test.each(OWNED)('%s %s: 404, and nothing is changed', async (method, route) => {
    await signedIn(log, ADA);
    const [entry] = await log.store.signIns(ADA, 0);
    const eve = await signedIn(log, EVE, 'elsewhere');
    const path = route.replace(':session', session).replace(':sign-in', entry?.tokenHash ?? '');
    const response =
      method === 'get'
        ? await eve.get(path)
        : await eve.post(path, { version: '0', words: 'eve', text: 'eve' });
    expect(response.status).toBe(404);
    expect(await text(response)).not.toContain('reorder');
    const owner = { candidate: ADA, erasedUpTo: null };
    expect(await log.store.transcript(owner, session)).toHaveLength(14);
    expect(await log.store.notes(owner, session)).toEqual([]);
    expect(await log.store.signIns(ADA, 0)).toHaveLength(1);
  });

  test('the table names every route that the log has with an id in it', () => {
    const routes = log.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.includes(':') && !path.startsWith('/assets/'))
      .map(
        ({ method, path }) =>
          `${method.toLowerCase()} ${path.replace(':turn', '2').replace(':hash', ':sign-in')}`,
      );
    const named = OWNED.map(([method, route]) => `${method} ${route.replace(/\?.*/, '')}`);
    expect([...new Set(routes)].toSorted()).toEqual([...new Set(named)].toSorted());
  });

  test.each([
    '/',
    '/numbers',
    '/stories',
    '/sessions',
    '/progress',
    '/night-before',
    '/export.json',
    '/search?words=reorder',
  ])('%s shows a stranger nothing of hers', async (path) => {
    const eve = await signedIn(log, EVE);
    const words = (await text(await eve.get(path))).replace(/“reorder”|value="reorder"/g, '');
    expect(words).not.toMatch(/reorder|thirty one/);
    expect(words).not.toContain(session);
  });

  test('who is not signed in sees the sign-in page, whatever is asked for', async () => {
    for (const [method, route] of [
      ...OWNED,
      ['get', '/'],
      ['get', '/export.json'],
      ['post', '/delete'],
    ] as const) {
      const nobody = browserOf(log);
      const path = route.replace(':session', session);
      const response = method === 'get' ? await nobody.get(path) : await nobody.post(path);
      expect(response.status).toBe(401);
      expect(await text(response)).not.toContain('reorder');
    }
  });

  test.each(['..%2f..', 'x'.repeat(500), '%00', '__proto__', '20260302T190000000-zzz'])(
    'an id like %.30s is not there',
    async (id) => {
      const browser = await signedIn(log, ADA);
      expect((await browser.get(`/sessions/${id}`)).status).toBe(404);
    },
  );
});

describe('codes', () => {
  const tried = async (browser: Browser, code: string) => {
    const response = await browser.post('/sign-in', { code });
    return { status: response.status, text: await text(response), cookie: browser.cookie() };
  };

  test('wrong, used and expired codes are answered alike, and set no cookie', async () => {
    const wrong = await tried(browserOf(log, 'a'), 'maple river 42');
    const code = await codeFor(log, ADA);
    await tried(browserOf(log, 'b'), code);
    const used = await tried(browserOf(log, 'c'), code);
    const late = await codeFor(log, ADA);
    minutesLater(11);
    const expired = await tried(browserOf(log, 'd'), late);
    expect(wrong).toEqual({ status: 401, text: expect.stringContaining('does not open a log'), cookie: '' });
    expect(used).toEqual(wrong);
    expect(expired).toEqual(wrong);
  });

  test('wrong and expired codes ask the table for the same things', async () => {
    let calls: string[] = [];
    const watched = await openLog({}, (table) =>
      faultyTable(
        table,
        (call) => {
          calls.push(call);
          return 'done';
        },
        noTime,
      ),
    );
    const late = await codeFor(watched, ADA);
    watched.now.at = new Date(watched.now.at.getTime() + 660_000);
    const callsOf = async (code: string) => {
      calls = [];
      await browserOf(watched, code).post('/sign-in', { code });
      return calls;
    };
    const expired = await callsOf(late);
    expect(await callsOf('maple river 42')).toEqual(expired);
    expect(expired).toHaveLength(5);
    await watched.close();
  });

  test('of ten browsers with one code one gets in', async () => {
    const code = await codeFor(log, ADA);
    const all = await Promise.all(Array.from({ length: 5 }, (_, n) => tried(browserOf(log, `n${n}`), code)));
    expect(all.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  test('eleven tries from one address are one too many, for right codes too', async () => {
    const browser = browserOf(log, 'attacker');
    for (let n = 0; n < 10; n += 1) expect((await tried(browser, `maple river ${10 + n}`)).status).toBe(401);
    const response = await browser.post('/sign-in', { code: await codeFor(log, ADA) });
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('600');
    expect((await tried(browserOf(log, 'other'), await codeFor(log, ADA))).status).toBe(303);
    minutesLater(11);
    expect((await tried(browser, await codeFor(log, ADA))).status).toBe(303);
  });

  test('one code cannot be tried from many addresses for ever', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 7; n += 1)
      statuses.push((await tried(browserOf(log, `n${n}`), 'maple river 42')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  });

  test('the table holds no code and no token, only keyed hashes', async () => {
    const code = await codeFor(log, ADA);
    const browser = browserOf(log);
    await browser.post('/sign-in', { code });
    const token = browser.cookie().split('=')[1] ?? '';
    expect(token.length).toBeGreaterThan(60);
    expect(await log.database.table.get({ partition: `LOGIN#${token}`, sort: 'ONE' })).toBeNull();
    const kept = await log.database.table.get({ partition: `LOGIN#${HASH('token', token)}`, sort: 'ONE' });
    expect(JSON.stringify(kept)).not.toContain(token);
  });
});

describe('cookies', () => {
  test('are for this host alone, over TLS alone, and out of reach of scripts and of other sites', async () => {
    const response = await browserOf(log).post('/sign-in', { code: await codeFor(log, ADA) });
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-log=[^;]+; Max-Age=7776000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  test.each([
    '',
    '__Host-log=',
    '__Host-log=%',
    '__Host-log="',
    ';;;=;',
    `__Host-log=${'a'.repeat(5_000)}`,
    '__Host-log=ümläut',
    `__Host-log=${'0'.repeat(72)}`,
  ])('a broken one (%.30s) signs nobody in', async (cookie) => {
    const response = await log.app.request(`${ORIGIN}/`, { headers: { cookie: encodeURI(cookie) } });
    expect(response.status).toBe(401);
  });

  test('a token is replaced after a day; the old one works for a minute, for what was under way', async () => {
    const browser = await signedIn(log, ADA);
    const old = browser.cookie();
    minutesLater(25 * 60);
    await browser.get('/data');
    expect(browser.cookie()).not.toBe(old);
    const withOld = () => log.app.request(`${ORIGIN}/data`, { headers: { cookie: old } });
    expect((await withOld()).status).toBe(200);
    minutesLater(2);
    expect((await withOld()).status).toBe(401);
    expect((await browser.get('/data')).status).toBe(200);
  });
});

describe('requests that are not from a page of the log', () => {
  const changes = ['/delete', '/interview-date', '/sign-out', '/sign-out-everywhere'];
  test.each(changes)('%s without the form’s token does nothing', async (path) => {
    const browser = await signedIn(log, ADA);
    expect((await browser.post(path, { token: 'f'.repeat(32) })).status).toBe(403);
    expect((await browser.get(`/sessions/${session}`)).status).toBe(200);
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a page that says it is cross-site', { 'sec-fetch-site': 'cross-site' }],
  ])('from %s: 403', async (_, headers) => {
    const browser = await signedIn(log, ADA);
    expect((await browser.post('/delete', {}, headers)).status).toBe(403);
    expect((await browser.get(`/sessions/${session}`)).status).toBe(200);
  });

  test('the token of another reader is no use', async () => {
    const ada = await signedIn(log, ADA);
    const eve = await signedIn(log, EVE, 'elsewhere');
    const token = /name="token" value="(\w+)"/.exec(await text(await ada.get('/delete')))?.[1] ?? '';
    expect((await eve.post('/delete', { token })).status).toBe(403);
  });
});

describe('what is too much, or not there', () => {
  test('an oversized body is refused before it is read', async () => {
    const browser = await signedIn(log, ADA);
    const path = `/sessions/${session}/answers/2/note`;
    expect((await browser.post(path, { version: '0', text: 'x'.repeat(70_000) })).status).toBe(413);
    expect(await log.store.notes({ candidate: ADA, erasedUpTo: null }, session)).toEqual([]);
  });

  test.each([
    '/nothing',
    '/assets/../log.ts',
    '/assets/secret',
    '/numbers?after=T%23',
    '/sessions?after=%3Cb%3E',
  ])('%s is not there, kindly', async (path) => {
    const response = await (await signedIn(log, ADA)).get(path);
    expect(response.status).toBe(404);
    expect(await text(response)).toContain('There is nothing at this address.');
  });

  test('searching very often is asked to wait', async () => {
    const browser = await signedIn(log, ADA);
    const statuses: number[] = [];
    for (let n = 0; n < 21; n += 1) statuses.push((await browser.get('/search?words=x')).status);
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.slice(0, 20).every((status) => status === 200)).toBe(true);
  });

  test('a store that is down is told kindly, without internals', async () => {
    let down = false;
    const failing = await openLog({}, (table) =>
      faultyTable(table, () => (down ? 'refused' : 'done'), noTime),
    );
    const browser = await signedIn(failing, ADA);
    down = true;
    for (const path of ['/', '/sessions', `/sessions/${session}`, '/export.json']) {
      const response = await browser.get(path);
      expect(response.status).toBe(503);
      const words = await text(response);
      expect(words).toContain('Nothing is lost');
      expect(words).not.toMatch(/throttled|Error|at \w+ \(/);
    }
    down = false;
    expect((await browser.get('/')).status).toBe(200);
    await failing.close();
  });
});

describe('headers', () => {
  test('every response keeps out scripts, frames and third parties', async () => {
    const browser = await signedIn(log, ADA);
    for (const path of [
      '/',
      '/nothing',
      '/privacy',
      '/assets/log.css',
      '/export.md',
      '/search?words=reorder',
    ]) {
      const { headers } = await browser.get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('strict-transport-security')).toContain('max-age=');
      expect(headers.get('cache-control')).toMatch(path.startsWith('/assets') ? /max-age/ : /no-store/);
    }
  });
});
