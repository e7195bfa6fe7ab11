import { alexaPm } from '../../models/compiled/guide-alexa-pm.ts';
import { GIVEN, live } from './lived.ts';
import { type OpenedLog, openLog, signedIn } from './opened-log.ts';

const ADA = 'candidate-ada';
let log: OpenedLog;
let session: string;
beforeEach(async () => {
  log = await openLog();
  session = await live(log.store, ADA, new Date('2026-03-02T19:00:00.000Z'));
});
afterEach(() => log.close());
const read = async (response: Response) => ({ status: response.status, text: await response.text() });

describe('what the overview counts', () => {
  test('a session is counted the same live, settled, and after a change', async () => {
    const browser = await signedIn(log, ADA);
    const first = (await read(await browser.get('/progress'))).text;
    expect((await log.store.months({ candidate: ADA, erasedUpTo: null })).map(({ month }) => month)).toEqual([
      '0000-00',
      '2026-03',
    ]);
    expect((await read(await browser.get('/progress'))).text).toBe(first);
    expect(first).toContain('<td>4</td>');
  });

  test('a hundred sessions are counted over visits, and every one of them counts', async () => {
    const given = GIVEN.slice(2, 3);
    for (let n = 0; n < 100; n += 1)
      await live(log.store, ADA, new Date(Date.parse('2025-10-01T19:00:00.000Z') + n * 86_400_000), given);
    const browser = await signedIn(log, ADA);
    await browser.get('/sessions');
    await browser.get('/sessions');
    const { text } = await read(await browser.get('/sessions'));
    expect(text).toContain('101 sessions');
  }, 60_000);

  test('a figure that moved in the same story is marked, with the other telling', async () => {
    const told = (words: string) => [{ question: GIVEN[0]?.question ?? '', pieces: [words] }];
    await live(
      log.store,
      ADA,
      new Date('2026-03-03T19:00:00.000Z'),
      told('dead searches were thirty five percent of the searches in our search logs before the fix'),
    );
    await live(
      log.store,
      ADA,
      new Date('2026-03-04T19:00:00.000Z'),
      told('dead searches were thirty one percent of the searches in our search logs before the fix'),
    );
    const { text } = await read(await (await signedIn(log, ADA)).get('/numbers'));
    expect(text).toContain('It moved.');
    expect(text).toContain('class="conflict"');
  });
});

describe('searching', () => {
  test('finds words across two pieces, once, and newest first', async () => {
    await live(log.store, ADA, new Date('2026-03-05T19:00:00.000Z'));
    const { text } = await read(
      await (await signedIn(log, ADA)).get('/search?words=REORDER+flow+everyone+knows'),
    );
    const days = [...text.matchAll(/>(\d) March 2026</g)].map((match) => match[1]);
    expect(days).toEqual(['5', '2']);
    expect(text).toContain('<strong>reorder flow everyone knows</strong>');
  });

  test('a phrase that nobody said is said to be nowhere', async () => {
    const { text } = await read(await (await signedIn(log, ADA)).get('/search?words=zanzibar'));
    expect(text).toContain('Nothing of that was said.');
  });
});

describe('taking along', () => {
  test('everything as JSON: the documented schema, with every event', async () => {
    const { text } = await read(await (await signedIn(log, ADA)).get('/export.json'));
    const all = JSON.parse(text);
    expect(all).toMatchObject({ schema: 'evidence-coach/log', version: 1 });
    expect(all.sessions).toHaveLength(1);
    const [one] = all.sessions;
    expect(one.answers.map(({ attempt }: { attempt: number }) => attempt)).toEqual([1, 2, 1, 1]);
    expect(one.answers[1].judgements[0]).toMatchObject({ rung: 5, verdict: 'cited', evidenceFirst: true });
    expect(one.turns.flatMap(({ events }: { events: unknown[] }) => events)).toHaveLength(19);
  });

  test('a session as Markdown: the words as they are, and nothing of them as markup', async () => {
    await live(log.store, ADA, new Date('2026-03-05T19:00:00.000Z'), [
      { question: alexaPm.questions[0]?.id ?? '', pieces: ['# not a heading [x](javascript:alert(1)) <b>'] },
    ]);
    const { text } = await read(await (await signedIn(log, ADA)).get('/export.md'));
    expect(text).toContain('\\# not a heading \\[x\\]\\(javascript:alert\\(1\\)\\) \\<b\\>');
    expect(text).toContain('thirty one percent of reorder searches');
  });
});

describe('two tabs', () => {
  test('delete one session: the second is told that there is nothing', async () => {
    const one = await signedIn(log, ADA);
    const two = await signedIn(log, ADA);
    const both = await Promise.all([
      one.post(`/sessions/${session}/delete`),
      two.post(`/sessions/${session}/delete`),
    ]);
    expect(both.every(({ status }) => status === 303 || status === 404)).toBe(true);
    expect((await one.post(`/sessions/${session}/delete`)).status).toBe(404);
    expect((await read(await one.get('/sessions'))).text).toContain('There is no such session.');
  });

  test('change one note: the later is refused, and nothing is lost', async () => {
    const browser = await signedIn(log, ADA);
    const path = `/sessions/${session}/answers/2/note`;
    expect((await browser.post(path, { version: '0', text: 'first', story: '' })).status).toBe(303);
    expect((await browser.post(path, { version: '0', text: 'second', story: '' })).status).toBe(409);
    expect((await read(await browser.get(`/sessions/${session}`))).text).toContain('first');
  });

  test('delete one answer: the words are nowhere, not even in the export', async () => {
    const browser = await signedIn(log, ADA);
    const path = `/sessions/${session}/answers/2/delete`;
    await Promise.all([browser.post(path), browser.post(path)]);
    const { text } = await read(await browser.get('/export.json'));
    expect(text).not.toContain('everyone knows');
    expect(text).toContain('our search logs showed');
    expect((await read(await browser.get('/numbers'))).text).not.toContain('people loved it');
  });
});

test('an answer put right is judged again, and both versions are kept', async () => {
  const browser = await signedIn(log, ADA);
  const words = 'nine of the twelve managers gave up in our usability sessions';
  await browser.post(`/sessions/${session}/answers/2/correct`, { version: '0', words });
  const { text } = await read(await browser.get('/export.json'));
  const answer = JSON.parse(text).sessions[0].answers[0];
  expect(answer.corrections).toHaveLength(1);
  expect(answer.corrections[0]).toMatchObject({ words, rung: expect.any(Number) });
  expect(answer.judgements[0].words).toContain('everyone knows');
});
