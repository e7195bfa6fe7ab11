import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, openPage, type Watched } from './browser.ts';
import { freePort, newFolder, type Running, run } from './command.ts';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** An answer in two pieces that holds evidence. */
export const ANSWER = [
  'last spring we watched twelve shop managers set up the new till',
  'nine of the twelve gave up at the pairing step and i rewrote the card in the box that week',
] as const;

export interface AtHome {
  /** Opens the page of a home that is fresh for every test: one device stands in it. */
  open(
    ...how: Parameters<typeof openPage> extends [Browser, string, ...infer Rest] ? Rest : never
  ): Promise<Watched>;
  address(): string;
}

/** Starts a home before each test and ends it after; call it inside of a describe. */
export function atHome(): AtHome {
  let browser: Browser;
  let server: Running;
  let address = '';
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    const port = await freePort();
    address = `http://localhost:${port}`;
    server = run('serve', ['--data', newFolder()], { PORT: String(port) });
    await server.saw(address);
  });
  afterEach(async () => {
    server.process.kill('SIGTERM');
    await server.ended;
  });
  return { open: (...how) => openPage(browser, address, ...how), address: () => address };
}

export const coach = (page: Page): Locator => page.locator('#conversation li.coach');

/** Types an utterance and waits for what the coach says to it. */
export async function say(page: Page, words: string): Promise<void> {
  const before = await coach(page).count();
  await page.fill('#utterance', words);
  await page.keyboard.press('Enter');
  await coach(page).nth(before).waitFor();
}

export async function launched(watched: Watched): Promise<Page> {
  await watched.page.click('#launch');
  await coach(watched.page).first().waitFor();
  return watched.page;
}

/** WCAG 2.2 AA by axe, run as a debugger would, so that the page's own policy stays as strict as it is. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  );
  const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
