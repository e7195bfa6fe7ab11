import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser, openPage } from '../echo/browser.ts';
import { GIVEN, live } from './lived.ts';
import { paired, type Served, serveLog } from './log-in-browser.ts';
import { HASH } from './opened-log.ts';

jest.setTimeout(120_000);
const ADA = 'candidate-ada';

/** What people have put where words belong. Each would raise an alert where it ran. */
const CORPUS: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)" autofocus onfocus="alert(1)" x="',
  "' onfocus='alert(1)' autofocus x='",
  '</textarea><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</mark><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">nine of the twelve</a>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<style>@import "javascript:alert(1)"</style>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<form action="https://evil.example"><button autofocus>x</button></form>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '{{constructor.constructor("alert(1)")()}}',
  '<details open ontoggle=alert(1)>',
  '\u202e<svg/onload=alert(1)>',
];

let browser: Browser;
let log: Served;

describeInBrowser('words that look like code', () => {
  beforeAll(async () => {
    browser = await openBrowser();
    log = await serveLog();
  });
  afterAll(async () => {
    await browser.close();
    await log.close();
  });

  test('are words on every page, wherever they were said or typed', async () => {
    const question = GIVEN[0]?.question ?? '';
    const said = CORPUS.map((words) => `nine of the twelve ${words} in the search logs gave up`);
    const session = await live(
      log.store,
      ADA,
      new Date('2026-03-08T19:00:00.000Z'),
      said.map((words, n) => ({
        question: n % 2 === 0 ? question : (GIVEN[2]?.question ?? ''),
        pieces: [words],
      })),
    );
    const owner = { candidate: ADA, erasedUpTo: null };
    const turns = await log.store.transcript(owner, session);
    const asked = turns.filter(({ events }) => events.some(({ kind }) => kind === 'question-asked'));
    for (const [n, { turn }] of asked.entries()) {
      const words = CORPUS[n] ?? '';
      const judged = turns
        .flatMap(({ events }) => events)
        .filter((event) => event.kind === 'answer-judged')
        .at(n);
      const corrections = judged === undefined ? [] : [{ at: '2026-03-09T00:00:00.000Z', judged }];
      await log.store.keepNote(
        owner,
        { session, turn, version: 0, text: words, story: words.slice(0, 60), corrections },
        '2026-03-09T00:00:00.000Z',
      );
    }
    await log.store.signIn({
      candidate: ADA,
      epoch: 0,
      tokenHash: HASH('token', 'x'),
      at: '2026-03-09T00:00:00.000Z',
      browser: CORPUS[1] ?? '',
    });
    await log.store.changeProfile(ADA, '2026-03-09T00:00:00.000Z', { interviewDate: CORPUS[3] ?? '' });

    const { page, complaints } = await paired(browser, log, ADA);
    const ran: string[] = [];
    page.on('dialog', async (dialog) => {
      ran.push(`${page.url()} ${dialog.message()}`);
      await dialog.dismiss();
    });
    const parts = Array.from(
      { length: Math.ceil(CORPUS.length / 6) },
      (_, n) => `/sessions/${session}?part=${n + 1}`,
    );
    const shown: string[] = [];
    for (const path of [
      '/',
      '/numbers',
      '/stories',
      '/sessions',
      ...parts,
      '/progress',
      '/night-before',
      '/sign-ins',
    ]) {
      await page.goto(`${log.address}${path}`);
      expect(await page.locator('main h1').count()).toBe(1);
      expect(
        await page
          .locator('main img, main iframe, main base, main style, [onload], [onerror], [onfocus]')
          .count(),
      ).toBe(0);
      shown.push((await page.locator('main').textContent()) ?? '');
    }
    for (const words of CORPUS.filter((one) => !one.includes('\u0000')))
      expect(shown.join('\n')).toContain(words);
    for (const words of CORPUS) {
      // Twenty searches a minute are the most.
      log.now.at = new Date(log.now.at.getTime() + 10_000);
      await page.goto(`${log.address}/search?words=${encodeURIComponent(words)}`);
      expect(await page.locator('main h1').textContent()).toBe(
        `“${words.slice(0, 100).replaceAll('\u0000', '')}”`,
      );
    }
    expect(ran).toEqual([]);
    expect(
      complaints.filter(
        (one) => !one.startsWith(`a foreign request: ${log.address}`) && !one.includes('401'),
      ),
    ).toEqual([]);
  });

  test('nor do they run as a code that nobody gave out', async () => {
    const { page } = await openPage(browser, `${log.address}/sign-in`);
    const ran: string[] = [];
    page.on('dialog', async (dialog) => {
      ran.push(dialog.message());
      await dialog.dismiss();
    });
    for (const words of CORPUS.slice(0, 6)) {
      await page.goto(`${log.address}/sign-in`);
      await page.fill('#code', words.slice(0, 80));
      await page.click('main button');
      await page.locator('.trouble, h1').first().waitFor();
    }
    expect(ran).toEqual([]);
  });
});
