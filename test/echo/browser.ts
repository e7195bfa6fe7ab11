import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Debian's Chromium: .ci/run installs it. */
const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

export const hasBrowser = (): boolean => existsSync(CHROMIUM);

/**
 * `describe` for tests that need a browser: skipped with one clear line where there is none, and failing there
 * when REQUIRE_BROWSER=1, so that the gate cannot pass without them.
 */
export function describeInBrowser(name: string, tests: () => void): void {
  if (hasBrowser()) {
    describe(name, tests);
  } else if (process.env['REQUIRE_BROWSER'] === '1') {
    describe(name, () => {
      test('there is a browser', () => {
        throw new Error(`REQUIRE_BROWSER=1, and there is no ${CHROMIUM}`);
      });
    });
  } else {
    process.stderr.write(`Skipped "${name}": there is no ${CHROMIUM} (Debian: apt-get install chromium).\n`);
    describe.skip(name, tests);
  }
}

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

/** A page whose every foreign request, error and console complaint is remembered. */
export interface Watched {
  readonly page: Page;
  readonly complaints: string[];
  readonly bytes: Map<string, number>;
}

export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  before: (page: Page) => Promise<void> = async () => {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  const bytes = new Map<string, number>();
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) complaints.push(`a foreign request: ${request.url()}`);
  });
  page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    bytes.set(response.url().slice(address.length), body.length);
  });
  page.on('pageerror', (error) => complaints.push(`an error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`on the console: ${message.text()}`);
  });
  await before(page);
  await page.goto(address);
  return { page, complaints, bytes };
}

const SHOTS = join(__dirname, '..', '..', '.test-results', 'screenshots');

/** A picture for a person to look at; the folder is not kept. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
}
