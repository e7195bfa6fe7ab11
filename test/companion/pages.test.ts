import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, picture } from '../echo/browser.ts';
import { live } from './lived.ts';
import { foreign, paired, type Served, serveLog } from './log-in-browser.ts';

jest.setTimeout(60_000);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const ADA = 'candidate-ada';
const PAGES = [
  '/',
  '/numbers',
  '/stories',
  '/sessions',
  '/progress',
  '/night-before',
  '/data',
  '/sign-ins',
  '/privacy',
];

let browser: Browser;
let log: Served;
let session: string;

async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  );
  const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
}

const nameOf = (path: string) => path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'today';

describeInBrowser('the log in a browser', () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    log = await serveLog();
    for (const day of [1, 4, 6]) await live(log.store, ADA, new Date(`2026-03-0${day}T19:00:00.000Z`));
    session = await live(log.store, ADA, new Date('2026-03-08T19:00:00.000Z'), undefined, 'real');
  });
  afterEach(() => log.close());

  test.each(['light', 'dark'] as const)(
    'every page is free of faults that axe finds, %s',
    async (colorScheme) => {
      const { page, complaints } = await paired(browser, log, ADA, { colorScheme });
      for (const path of [...PAGES, `/sessions/${session}`, '/search?words=reorder', '/delete']) {
        await page.goto(`${log.address}${path}`);
        expect([path, await axeFaults(page)]).toEqual([path, []]);
        await picture(page, `log-${nameOf(path.replace(session, 'one'))}-${colorScheme}`);
      }
      expect(foreign(log, complaints)).toEqual([]);
    },
  );

  test('nothing is cut off at 320 pixels', async () => {
    const { page } = await paired(browser, log, ADA, { viewport: { width: 320, height: 700 } });
    for (const path of [...PAGES, `/sessions/${session}`]) {
      await page.goto(`${log.address}${path}`);
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect([path, overflow]).toEqual([path, 0]);
      await picture(page, `log-${nameOf(path.replace(session, 'one'))}-320`);
    }
  });

  test('whatever can be typed or chosen stands where it can be seen', async () => {
    const { page } = await paired(browser, log, ADA);
    for (const path of [...PAGES, `/sessions/${session}`]) {
      await page.goto(`${log.address}${path}`);
      for (const summary of await page.locator('details > summary').all()) await summary.click();
      const away = await page.evaluate(
        `[...document.querySelectorAll('input:not([type=hidden]), select, textarea, button')]
          .filter((one) => one.getBoundingClientRect().left < 0 || one.getBoundingClientRect().width < 20)
          .map((one) => one.outerHTML.slice(0, 80))`,
      );
      expect([path, away]).toEqual([path, []]);
    }
    expect(await page.locator('select, textarea').count()).toBeGreaterThan(0);
  });

  test('without JavaScript everything can be read, and the numbers of the charts stand in a table', async () => {
    const { page } = await paired(browser, log, ADA, { javaScriptEnabled: false });
    for (const path of [...PAGES, `/sessions/${session}`]) {
      const response = await page.goto(`${log.address}${path}`);
      expect(response?.status()).toBe(200);
    }
    await page.goto(`${log.address}/progress`);
    expect(await page.locator('#charts').isVisible()).toBe(false);
    expect(await page.locator('#progress tbody tr').count()).toBe(4);
  });

  test('charts draw what the table says, and again when the window changes', async () => {
    const { page } = await paired(browser, log, ADA);
    await page.goto(`${log.address}/progress`);
    await page.locator('#charts canvas').nth(2).waitFor();
    expect(await page.locator('#charts canvas').count()).toBe(3);
    await page.setViewportSize({ width: 600, height: 800 });
    const width = () =>
      page.evaluate("document.querySelector('#charts canvas')?.getBoundingClientRect().width ?? 9999");
    for (let tries = 0; tries < 50 && Number(await width()) >= 600; tries += 1)
      await page.waitForTimeout(100);
    expect(await width()).toBeLessThan(600);
    expect(await page.locator('#charts canvas').count()).toBe(3);
  });

  test('why a passage is marked is told on hover, on focus, and in words', async () => {
    const { page } = await paired(browser, log, ADA);
    await page.goto(`${log.address}/sessions/${session}`);
    const mark = page.locator('mark.kind-metric[data-why]').first();
    const shown = () =>
      page.evaluate(
        "getComputedStyle(document.querySelector('mark.kind-metric[data-why]'), '::after').content",
      );
    expect(await shown()).toBe('none');
    await mark.hover();
    expect(await shown()).toContain('A number that was observed');
    await page.mouse.move(0, 0);
    await mark.focus();
    expect(await shown()).toContain('A number that was observed');
    expect(await page.locator('mark.kind-metric .for-ears').first().textContent()).toContain('number');
    await picture(page, 'log-why');
  });

  test('pair, name a story, correct a misheard word, and see both versions', async () => {
    const { page } = await paired(browser, log, ADA);
    await page.goto(`${log.address}/sessions/${session}`);
    const first = page.locator('.try').first();
    await first.locator('details.own summary').click();
    await first.locator('input[name=story]').fill('the reorder labels');
    await first.locator('textarea[name=text]').fill('Ask Mira for the sheet.');
    await first.locator('button', { hasText: 'Keep' }).click();
    await page.locator('.note', { hasText: 'Ask Mira' }).waitFor();
    await first.locator('details.own summary').click();
    const words = first.locator('textarea[name=words]');
    const heard = await words.inputValue();
    await words.fill(heard.replace('thirty one percent', 'forty one percent'));
    await first.locator('button', { hasText: 'Judge again' }).click();
    await page.locator('summary', { hasText: 'As it was heard and judged then' }).click();
    expect(await first.textContent()).toContain('forty one percent');
    expect(await first.textContent()).toContain('thirty one percent');
    await page.goto(`${log.address}/numbers`);
    expect(await page.locator('table').textContent()).toContain('forty one percent');
    await page.goto(`${log.address}/stories`);
    expect(await page.locator('table').textContent()).toContain('the reorder labels');
    await picture(page, 'log-stories-named');
  });

  test('filter by round and mode', async () => {
    const { page } = await paired(browser, log, ADA);
    await page.goto(`${log.address}/sessions`);
    await page.selectOption('#mode', 'round, real');
    await page.click('.filters button');
    expect(await page.locator('.cards li').count()).toBe(1);
    expect(page.url()).toContain('mode=round%2C+real');
  });

  test('the night before prints on one sheet', async () => {
    const { page } = await paired(browser, log, ADA);
    await page.goto(`${log.address}/night-before`);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  test('delete an answer, a session, everything; then nobody is signed in', async () => {
    const { page } = await paired(browser, log, ADA);
    await page.goto(`${log.address}/sessions/${session}`);
    const first = page.locator('.try').first();
    await first.locator('details.own summary').click();
    await first.locator('a', { hasText: 'Delete this answer' }).click();
    await page.click('button.danger');
    await page.waitForURL(`**/sessions/${session}`);
    expect(await page.locator('.try').first().textContent()).not.toContain('everyone knows');
    await page.click('a:has-text("Delete this session")');
    await page.click('button.danger');
    await page.waitForURL('**/sessions');
    expect(await page.locator('.cards li').count()).toBe(3);
    await page.goto(`${log.address}/delete`);
    await page.click('button.danger');
    await page.locator('h1', { hasText: 'Everything is deleted' }).waitFor();
    await page.goto(`${log.address}/sessions`);
    expect(await page.locator('#code').isVisible()).toBe(true);
  });

  test('sign out here, and everywhere', async () => {
    const here = await paired(browser, log, ADA);
    const there = await paired(browser, log, ADA);
    await here.page.goto(`${log.address}/sign-ins`);
    expect(await here.page.locator('.cards li').count()).toBe(2);
    await picture(here.page, 'log-sign-ins-two');
    await here.page.click('button:has-text("Sign out everywhere")');
    await there.page.goto(`${log.address}/`);
    expect(await there.page.locator('#code').isVisible()).toBe(true);
  });

  test('the empty log and the first session are told kindly', async () => {
    const { page } = await paired(browser, log, 'candidate-new');
    for (const path of ['/', '/numbers', '/stories', '/sessions', '/progress', '/night-before']) {
      await page.goto(`${log.address}${path}`);
      await picture(page, `log-empty-${nameOf(path)}`);
    }
    await live(log.store, 'candidate-new', new Date('2026-03-09T19:00:00.000Z'));
    await page.goto(`${log.address}/progress`);
    expect(await page.locator('.lead').textContent()).toContain('One session so far');
    await picture(page, 'log-progress-first');
  });
});
