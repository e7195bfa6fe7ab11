import { ANSWER, atHome, axeFaults, launched, say } from './at-home.ts';
import { describeInBrowser, picture } from './browser.ts';

jest.setTimeout(60_000);

describeInBrowser('the page at home, for everybody', () => {
  const home = atHome();

  test.each([
    ['light', 1000],
    ['dark', 1000],
    ['light', 320],
    ['dark', 320],
  ] as const)('axe finds nothing, and nothing is cut off: %s, %i wide', async (colorScheme, width) => {
    const watched = await home.open({ colorScheme, viewport: { width, height: 800 } });
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
});
