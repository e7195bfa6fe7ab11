import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { playUtterance, utterancesOf } from '../../echo/transcript.ts';
import { setStage } from '../conversations/stage.ts';
import { ANSWER, atHome, axeFaults, coach, launched, say } from './at-home.ts';
import { describeInBrowser, picture } from './browser.ts';
import { FAKE_RECOGNISER } from './fake-recogniser.ts';

jest.setTimeout(60_000);

describeInBrowser('the page at home', () => {
  const home = atHome();

  test('a whole answer, typed by the keyboard alone, is marked as soon as it is judged', async () => {
    const { page, complaints, bytes } = await home.open();
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
    expect(link).toMatch(/^\/log\/sessions\//);
    expect((await page.request.get(`${home.address()}${link}`)).status()).toBe(200);
    expect(complaints).toEqual([]);
    const loaded = ['/', '/page.js', '/page.css', '/icon.svg', '/state'].map((path) => bytes.get(path) ?? 0);
    expect(loaded.reduce((sum, size) => sum + size, 0)).toBeLessThan(100_000);
    await page.context().close();
  });

  test('every link of the log at home leads somewhere, and one of them back to the coach', async () => {
    const { page } = await home.open();
    await page.goto(`${home.address()}/log`);
    const links: string[] = await page.evaluate(
      "[...document.querySelectorAll('a[href^=\"/\"]')].map((link) => link.getAttribute('href'))",
    );
    expect(links).toEqual(expect.arrayContaining(['/', '/log/', '/log/sessions', '/log/privacy']));
    for (const link of links)
      expect([link, (await page.request.get(`${home.address()}${link}`)).status()]).toEqual([link, 200]);
    await page.fill('#date', '2030-01-02');
    await page.click('form.inline button');
    expect(await page.inputValue('#date')).toBe('2030-01-02');
    await page.context().close();
  });

  test('a whole round, typed, is the round that the device holds without a page', async () => {
    const transcript = readFileSync(join(__dirname, '../conversations/round-summary.txt'), 'utf8');
    const said = utterancesOf(transcript);
    const { household, device, clock } = await setStage();
    const expected: string[] = [];
    for (const words of said)
      for (const { speaker, text } of await playUtterance(device, clock, words))
        if (speaker === 'A') expected.push(text);
    await household.close();

    const watched = await home.open();
    const { page } = watched;
    await launched(watched);
    for (const words of said.slice(1, -1)) await say(page, words);
    await page.fill('#utterance', said.at(-1) ?? '');
    await page.keyboard.press('Enter');
    await page.locator('#launch').waitFor();
    expect(await coach(page).locator('.words').allTextContents()).toEqual(expected);
    expect(expected.length).toBeGreaterThan(8);
    expect(watched.complaints).toEqual([]);
    await page.context().close();
  });

  test('a round by speech: push to talk, then hands-free, and silence to the end', async () => {
    const watched = await home.open({}, async (page) => {
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
    const watched = await home.open({}, async (page) => {
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
    const watched = await home.open({}, async (page) => {
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
    const watched = await home.open();
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
    const watched = await home.open({ permissions: ['clipboard-read', 'clipboard-write'] });
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

  test('an Echo Show is previewed, and what can be touched there can be pressed', async () => {
    const watched = await home.open();
    const { page } = watched;
    await page.click('#settings > summary');
    await page.selectOption('#choose-device', 'show');
    await launched(watched);
    await page.click('#screen button');
    await coach(page).nth(1).waitFor();
    await say(page, ANSWER[0] ?? '');
    await say(page, `${ANSWER[1]} that's my answer`);
    expect(await page.locator('#screen h3').textContent()).toContain('preview');
    expect(await page.locator('#screen mark').count()).toBeGreaterThan(0);
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, 'show');
    await page.click('#inside > summary');
    await page.locator('#exchange summary', { hasText: 'Request' }).click();
    expect(await page.locator('#exchange pre').first().textContent()).toContain('Alexa.Presentation.APL');
    await page.context().close();
  });

  test('a mode can be chosen, and is said after the launch', async () => {
    const watched = await home.open();
    const { page } = watched;
    await page.click('#settings > summary');
    await page.selectOption('#choose-mode', 'real');
    await launched(watched);
    expect(await page.locator('li.mine .words').allTextContents()).toEqual([
      'open evidence coach',
      'real mode',
    ]);
    await page.context().close();
  });

  test('other questions can be chosen: they begin a new interview, and the old one stays in the log', async () => {
    const watched = await home.open();
    const { page } = watched;
    await launched(watched);
    await say(page, 'yes');
    await say(page, ANSWER[0] ?? '');
    await page.click('#settings > summary');
    await page.selectOption('#choose-pack', 'general-behavioural');
    await page.click('#launch');
    await coach(page).nth(3).waitFor();
    await say(page, 'yes');
    expect(await coach(page).last().textContent()).toContain('How do you know that it is better?');
    await page.goto(`${home.address()}/log/sessions`);
    expect(await page.locator('.cards li').count()).toBe(2);
    await page.context().close();
  });

  test('words that look like markup stay words', async () => {
    const watched = await home.open();
    const page = await launched(watched);
    await say(page, 'yes');
    await say(page, '<img src=x onerror=alert(1)> nine of the <b>twelve</b> gave up & left');
    expect(await page.locator('#conversation img, #conversation li b').count()).toBe(0);
    expect(await page.locator('li.mine .words').last().textContent()).toContain('<b>twelve</b>');
    expect(watched.complaints).toEqual([]);
    await page.context().close();
  });
});
