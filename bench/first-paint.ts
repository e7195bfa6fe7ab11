import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { chromium } from 'playwright-core';
import { homeServer } from '../echo/home-server.ts';
import { openHousehold } from '../echo/household.ts';
import { buildPage } from '../echo/page-assets.ts';

/** How long a browser that knows nothing of the page waits for its first paint, and how much it loads. Median of `VISITS`. */
const VISITS = 9;

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const port = await freePort();
const household = await openHousehold({
  folder: mkdtempSync(join(tmpdir(), 'first-paint-')),
  clock: () => new Date(),
});
const began = performance.now();
const page = await buildPage();
const compiled = performance.now() - began;
const server = serve({ fetch: homeServer(household, port, page).fetch, port, hostname: '127.0.0.1' });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const paints: number[] = [];
let bytes = 0;
for (let visit = 0; visit < VISITS; visit += 1) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  bytes = 0;
  tab.on('response', async (response) => {
    bytes += (await response.body().catch(() => Buffer.alloc(0))).length;
  });
  await tab.goto(`http://localhost:${port}`);
  await tab.locator('#launch:focus').waitFor();
  paints.push(
    Number(await tab.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN")),
  );
  await context.close();
}
await browser.close();
server.close();
await household.close();
const median = paints.toSorted((a, b) => a - b)[Math.floor(VISITS / 2)] ?? Number.NaN;
console.log(
  JSON.stringify({
    what: 'page at home, first contentful paint',
    medianMilliseconds: Math.round(median),
    slowest: Math.round(Math.max(...paints)),
    bytes,
    compileMilliseconds: Math.round(compiled),
  }),
);
process.exit(0);
