import { live } from './lived.ts';
import { type OpenedLog, openLog, signedIn } from './opened-log.ts';

const ADA = 'candidate-ada';
let log: OpenedLog;
let session: string;
beforeEach(async () => {
  log = await openLog();
  session = await live(log.store, ADA, new Date('2026-03-02T19:00:00.000Z'));
});
afterEach(() => log.close());

test('pages', async () => {
  const browser = await signedIn(log, ADA);
  for (const path of ['/', '/numbers', '/stories', '/sessions', `/sessions/${session}`, '/progress', '/night-before', '/data', '/sign-ins', '/privacy', '/search?words=thirty+one', '/export.json', '/export.md', `/sessions/${session}/export.json`]) {
    const response = await browser.get(path);
    const text = await response.text();
    console.error(path, response.status, text.length);
    if (path === `/sessions/${session}` || path==='/numbers') console.error(text.slice(0, 6000));
  }
});
