import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, openPage, picture, type Watched } from './browser.ts';
import { freePort, newFolder, type Running, run } from './command.ts';
import { FAKE_RECOGNISER } from './fake-recogniser.ts';

jest.setTimeout(60_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const ANSWER = [
  'last spring we watched twelve shop managers set up the new till',
  'nine of the twelve gave up at the pairing step and i rewrote the card in the box that week',
];

let browser: Browser;
let server: Running;
let address = '';

/** A home of its own for each test: one device stands in it. */
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

const coach = (page: Page) => page.locator('#conversation li.coach');

async function say(page: Page, words: string): Promise<void> {
  const before = await coach(page).count();
  await page.fill('#utterance', words);
  await page.keyboard.press('Enter');
  await coach(page).nth(before).waitFor();
}

async function launched(watched: Watched): Promise<Page> {
  await watched.page.click('#launch');
  await coach(watched.page).first().waitFor();
  return watched.page;
}

/** WCAG 2.2 AA by axe, run as a debugger would, so that the page's own policy stays as strict as it is. */
async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  );
  const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describeInBrowser('the page at home', () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test('a whole answer, typed by the keyboard alone, is marked as soon as it is judged', async () => {
    const { page, complaints, bytes } = await openPage(browser, address);
    await page.locator('#launch:focus').waitFor();
    await picture(page, 'before-launch');
    await page.keyboard.press('Enter');
    await coach(page).first().waitFor();
    await page.locator('#utterance:focus').waitFor();
    await say(page, 'yes');
    for (const piece of ANSWER) await say(page, piece);
    expect(await page.locator('mark').count()).toBe(0);
    await say(page, "that's my answer");
    const marks = await page.locator('li.mine mark').allTextContents();
    expect(marks.join(' ')).toContain('nine of the twelve');
    expect(await page.locator('.found').textContent()).toContain('number');
    for (const [index, words] of ANSWER.entries())
      expect(
        await page
          .locator('li.mine .words')
          .nth(index + 2)
          .textContent(),
      ).toBe(words);
    expect(await page.locator('details.card').count()).toBeGreaterThan(0);
    await picture(page, 'judged');

    await say(page, 'stop');
    await page.locator('#launch').waitFor();
    const link = await page.locator('#conversation a').getAttribute('href');
    expect(link).toMatch(/^\/log\/interviews\//);
    expect((await page.request.get(`${address}${link}`)).status()).toBe(200);
    expect(complaints).toEqual([]);
    const loaded = ['/', '/page.js', '/page.css', '/icon.svg', '/state'].map((path) => bytes.get(path) ?? 0);
    expect(loaded.reduce((sum, size) => sum + size, 0)).toBeLessThan(100_000);
    await page.context().close();
  });

  test('a round by speech: push to talk, then hands-free, and silence to the end', async () => {
    const watched = await openPage(browser, address, {}, async (page) => {
      await page.clock.install();
      await page.addInitScript(FAKE_RECOGNISER);
    });
    const page = await launched(watched);
    await page.click('#talk');
    await page.locator('#ring[data-state=listening]').waitFor();
    await picture(page, 'listening');
    await page.evaluate("recogniser.say('yes')");
    await coach(page).nth(1).waitFor();
    await page.check('#hands-free');
    for (const [index, piece] of ANSWER.entries()) {
      await page.locator('#ring[data-state=listening]').waitFor();
      await page.evaluate(`recogniser.say(${JSON.stringify(piece)})`);
      await coach(page)
        .nth(index + 2)
        .waitFor();
    }
    // Eight seconds bring the reprompt, eight more the end; not a moment before.
    await page.locator('#ring[data-state=listening]').waitFor();
    const count = await coach(page).count();
    await page.clock.runFor(7_500);
    expect(await coach(page).count()).toBe(count);
    await page.clock.runFor(1_000);
    await coach(page).nth(count).waitFor();
    expect(await coach(page).nth(count).textContent()).toMatch(/\?$/);
    await page.locator('#ring[data-state=listening]').waitFor();
    await page.clock.runFor(8_500);
    await page.locator('#launch').waitFor();
    expect(await page.locator('#status').textContent()).toBe('The session has ended.');
    expect(watched.complaints).toEqual([]);
    await page.context().close();
  });

  test('a microphone that is not allowed is told, and typing still works', async () => {
    const watched = await openPage(browser, address, {}, async (page) => {
      await page.addInitScript(FAKE_RECOGNISER);
    });
    const page = await launched(watched);
    await page.click('#talk');
    await page.evaluate("recogniser.fail('not-allowed')");
    expect(await page.locator('li.note').textContent()).toContain('did not allow the microphone');
    await say(page, 'yes');
    await page.context().close();
  });

  test('without recognition it says so, and silence can be kept by a button', async () => {
    const watched = await openPage(browser, address, {}, async (page) => {
      await page.addInitScript('delete window.SpeechRecognition; delete window.webkitSpeechRecognition;');
    });
    const page = await launched(watched);
    expect(await page.locator('#ears').textContent()).toContain('cannot recognise speech');
    expect(await page.locator('#talk').isVisible()).toBe(false);
    await page.click('#silence');
    await coach(page).nth(1).waitFor();
    await page.click('#silence');
    await page.locator('#launch').waitFor();
    await page.context().close();
  });

  test('reloaded in the middle it goes on where it was', async () => {
    const watched = await openPage(browser, address);
    const page = await launched(watched);
    await say(page, 'yes');
    await say(page, ANSWER[0] ?? '');
    await page.reload();
    await coach(page).nth(2).waitFor();
    expect(await page.locator('#utterance').isVisible()).toBe(true);
    await say(page, ANSWER[1] ?? '');
    await say(page, "that's my answer");
    expect((await page.locator('li.mine mark').allTextContents()).join(' ')).toContain('nine of the twelve');
    expect(watched.complaints).toEqual([]);
    await page.context().close();
  });

  test('inside: the request, the candidates, the timing, a transcript to copy, a replay', async () => {
    const watched = await openPage(browser, address, { permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await launched(watched);
    await say(page, 'yes');
    await page.click('#inside > summary');
    const inside = page.locator('#exchange');
    expect(await inside.textContent()).toContain('whole turn');
    expect(await inside.locator('table').first().textContent()).toMatch(/→\s*AMAZON\.YesIntent\s*exact/);
    await inside.locator('summary', { hasText: 'Request' }).click();
    expect(await inside.locator('pre').first().textContent()).toContain('"type": "IntentRequest"');
    await picture(page, 'inside');
    await page.click('#copy');
    await page.locator('#inside-status', { hasText: 'Copied 4 lines.' }).waitFor();
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toMatch(/^U: open evidence coach\nA: .*\nU: yes\nA: .*\n$/);
    const question = await coach(page).nth(1).textContent();
    await page.click('#replay');
    await coach(page).nth(2).waitFor();
    expect(await coach(page).nth(2).textContent()).toBe(question);
    expect(watched.complaints).toEqual([]);
    await page.context().close();
  });

  test('another device can be chosen', async () => {
    const watched = await openPage(browser, address);
    const { page } = watched;
    await page.click('#settings > summary');
    await page.selectOption('#choose-device', 'show');
    await launched(watched);
    await page.click('#inside > summary');
    await page.locator('#exchange summary', { hasText: 'Request' }).click();
    expect(await page.locator('#exchange pre').first().textContent()).toContain('Alexa.Presentation.APL');
    await page.context().close();
  });

  test.each([
    ['light', 1000],
    ['dark', 1000],
    ['light', 320],
    ['dark', 320],
  ] as const)('axe finds nothing, and nothing is cut off: %s, %i wide', async (colorScheme, width) => {
    const watched = await openPage(browser, address, { colorScheme, viewport: { width, height: 800 } });
    const { page } = watched;
    expect(await axeFaults(page)).toEqual([]);
    await launched(watched);
    await say(page, 'yes');
    for (const piece of ANSWER) await say(page, piece);
    await say(page, "that's my answer");
    for (const summary of ['#settings > summary', '#inside > summary', '.card > summary'])
      await page.locator(summary).first().click();
    await page.locator('#exchange summary', { hasText: 'Response' }).click();
    expect(await axeFaults(page)).toEqual([]);
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBe(0);
    await picture(page, `${colorScheme}-${width}`);
    await page.context().close();
  });

  test('words that look like markup stay words', async () => {
    const watched = await openPage(browser, address);
    const page = await launched(watched);
    await say(page, 'yes');
    await say(page, '<img src=x onerror=alert(1)> nine of the <b>twelve</b> gave up & left');
    expect(await page.locator('#conversation img, #conversation li b').count()).toBe(0);
    expect(await page.locator('li.mine .words').last().textContent()).toContain('<b>twelve</b>');
    expect(watched.complaints).toEqual([]);
    await page.context().close();
  });
});
