import type { RequestEnvelope } from 'ask-sdk-model';
import { type Database, startDatabase } from '../../echo/database.ts';
import { PIECE_BREAK } from '../../lambda/interview/quoting.ts';
import { type Fate, faultyTable, seeded } from './faulty-table.ts';
import { candidateOf, deviceOf, handAlarms, piecesOf, skillOn, tickingClock } from './voices.ts';

/** Alexa waits eight seconds; a turn answers inside six (milliseconds). */
const SIX_SECONDS = 6_000;
const USER = 'amzn1.ask.account.faults';

let database: Database;
let fate: () => Fate = () => 'done';
beforeEach(async () => {
  database = await startDatabase(null);
});
afterEach(() => database.close());

function voice() {
  const clock = tickingClock();
  const alarms = handAlarms();
  const table = faultyTable(
    database.table,
    () => fate(),
    (which) => alarms.ring(which),
  );
  const { endpoint, store } = skillOn(table, clock, alarms.alarm);
  return { store, device: deviceOf(endpoint, USER, 'one', clock), alarms };
}

/** The words of a piece, none like another. */
const piece = (n: number) => `in week ${n} we counted ${n + 20} calls about the till`;

async function answering(device: ReturnType<typeof voice>['device']): Promise<void> {
  await device.launch();
  await device.say('yes');
  await device.say('warm up');
}

describe.each<Fate>(['refused', 'done-unanswered', 'silence', 'late'])('when every call is %s', (kind) => {
  test('each turn answers inside its time, and the next good turn brings all words home once', async () => {
    fate = () => 'done';
    const { store, device, alarms } = voice();
    await answering(device);
    fate = () => kind;
    const cards: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      const { exchange, speech, open } = await device.say(piece(n));
      expect(open).toBe(true);
      expect(speech).toMatch(/Go on\.$/);
      cards.push(JSON.stringify(exchange?.response.response.card ?? null));
    }
    if (kind !== 'late') for (const [n, card] of cards.entries()) expect(card).toContain(piece(n));
    fate = () => 'done';
    await device.say(piece(4));
    const kept = [...(await piecesOf(store, USER)).values()];
    expect(kept).toEqual([['warm up', piece(0), piece(1), piece(2), piece(3), piece(4)]]);
    expect(alarms.longest()).toBeLessThan(SIX_SECONDS);
  });

  test('a launch answers inside its time, and what is said after it is found', async () => {
    fate = () => kind;
    const { store, device, alarms } = voice();
    expect((await device.launch()).open).toBe(true);
    await device.say('yes');
    await device.say(piece(0));
    fate = () => 'done';
    await device.say(piece(1));
    expect([...(await piecesOf(store, USER)).values()]).toEqual([[piece(0), piece(1)]]);
    expect(alarms.longest()).toBeLessThan(SIX_SECONDS);
  });

  test('a session that ends after it writes once more', async () => {
    fate = () => 'done';
    const { store, device } = voice();
    await answering(device);
    fate = () => kind;
    await device.say(piece(0));
    fate = () => 'done';
    await device.silence();
    const { exchange } = await device.silence();
    expect(exchange?.request.request.type).toBe('SessionEndedRequest');
    expect([...(await piecesOf(store, USER)).values()]).toEqual([['warm up', piece(0)]]);
  });
});

test('words that ride on are not lost with their session where the header got through', async () => {
  fate = () => 'refused';
  const { store, device } = voice();
  await device.launch();
  await device.say('yes');
  // The header is the first of a turn's writes: it alone gets through.
  let calls = 0;
  fate = () => {
    calls += 1;
    return calls === 1 ? 'done' : 'refused';
  };
  await device.say(piece(0));
  device.unplug();
  fate = () => 'done';
  await device.launch();
  expect([...(await piecesOf(store, USER)).values()]).toEqual([[piece(0)]]);
});

test('a session that ends tries for as long as it has time', async () => {
  fate = () => 'done';
  const clock = tickingClock();
  const table = faultyTable(
    database.table,
    () => fate(),
    () => undefined,
  );
  const { endpoint, store } = skillOn(table, clock);
  const device = deviceOf(endpoint, USER, 'one', clock);
  await answering(device);
  fate = () => 'refused';
  await device.say(piece(0));
  let tries = 0;
  fate = () => {
    tries += 1;
    return tries > 3 ? 'done' : 'refused';
  };
  await device.silence();
  await device.silence();
  expect([...(await piecesOf(store, USER)).values()]).toEqual([['warm up', piece(0)]]);
});

test('a request that comes when Alexa has given it up keeps its words, and does not become the newest', async () => {
  fate = () => 'done';
  const { endpoint, store } = skillOn(database.table, () => new Date());
  const device = deviceOf(endpoint, USER, 'one', () => new Date());
  await answering(device);
  const { exchange } = await device.say(piece(0));
  const late = structuredClone(exchange?.request) as RequestEnvelope;
  device.unplug();
  await device.launch();
  await device.say(piece(1));
  const timestamp = new Date(Date.now() - 60_000).toISOString();
  const attributes = exchange?.response.sessionAttributes ?? {};
  const slots = { answer: { name: 'answer', confirmationStatus: 'NONE', value: piece(2) } };
  await endpoint({
    ...late,
    session: { ...late.session, attributes } as NonNullable<RequestEnvelope['session']>,
    request: {
      ...late.request,
      ...{ requestId: 'late', timestamp },
      intent: { name: 'AnswerIntent', confirmationStatus: 'NONE', slots },
    } as RequestEnvelope['request'],
  });
  const kept = [...(await piecesOf(store, USER)).values()];
  expect(kept[0]).toEqual(['warm up', piece(0), piece(1)]);
  expect(kept[1]?.at(-1)).toBe(piece(2));
});

test('a request that comes again judges an answer too long to carry on the same words', async () => {
  fate = () => 'done';
  const { store, device } = voice();
  await answering(device);
  const long = 'and then we went through the same list of calls once more '.repeat(20).trim();
  for (let n = 0; n < 3; n += 1) await device.say(`${piece(n)} ${long}`);
  await device.say(`${piece(3)} that's my answer`);
  await device.again();
  const [[session = '', pieces = []] = []] = [...(await piecesOf(store, USER))];
  const owner = { candidate: candidateOf(USER), erasedUpTo: null };
  const events = (await store.transcript(owner, session)).flatMap((turn) => turn.events);
  const judged = events.flatMap((event) => (event.kind === 'answer-judged' ? [event.words] : []));
  expect(judged).toEqual([pieces.join(PIECE_BREAK)]);
});

test('an answer too long to carry, whose pieces cannot be read back, is judged as soon as they can', async () => {
  fate = () => 'done';
  const { store, device } = voice();
  await answering(device);
  const long = 'and then we went through the same list of calls once more '.repeat(20).trim();
  for (let n = 0; n < 3; n += 1) await device.say(`${piece(n)} ${long}`);
  fate = () => 'refused';
  const failed = await device.say(`${piece(3)} that's my answer`);
  expect(failed.speech).toContain('Something went wrong on my side, and your answer is kept.');
  fate = () => 'done';
  await device.say("that's my answer");
  const [pieces] = [...(await piecesOf(store, USER)).values()];
  expect(pieces).toHaveLength(5);
  const owner = { candidate: candidateOf(USER), erasedUpTo: null };
  const [snapshot] = (await store.snapshots(owner, null, 1)).snapshots;
  const judged = (await store.transcript(owner, snapshot?.interview.session ?? ''))
    .flatMap(({ events }) => events)
    .filter((event) => event.kind === 'answer-judged');
  expect(judged.map(({ words }) => words)).toEqual([pieces?.join(PIECE_BREAK)]);
});

test.each([1, 2, 3, 4, 5])(
  'through thirty turns of random faults (seed %d) nothing is lost or doubled',
  async (seed) => {
    fate = () => 'done';
    const { store, device, alarms } = voice();
    await answering(device);
    const random = seeded(seed);
    const fates: readonly Fate[] = ['refused', 'done-unanswered', 'late', 'silence'];
    fate = () => (random() < 0.4 ? (fates[Math.floor(random() * fates.length)] ?? 'done') : 'done');
    const said = ['warm up'];
    for (let n = 0; n < 30; n += 1) {
      said.push(piece(n));
      await device.say(piece(n));
    }
    fate = () => 'done';
    await device.say(piece(30));
    expect([...(await piecesOf(store, USER)).values()]).toEqual([[...said, piece(30)]]);
    expect(alarms.longest()).toBeLessThan(SIX_SECONDS);
  },
);
