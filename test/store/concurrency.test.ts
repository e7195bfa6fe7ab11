import type { RequestEnvelope } from 'ask-sdk-model';
import { type Database, startDatabase } from '../../echo/database.ts';
import type { Endpoint } from '../../echo/device.ts';
import { PIECE_BREAK } from '../../lambda/interview/quoting.ts';
import { faultyTable, seeded } from './faulty-table.ts';
import { deviceOf, piecesOf, skillOn, tickingClock } from './voices.ts';

const CANDIDATES = 50;
const TURNS = 20;
/** Requests under way at one time. */
const ABREAST = 10;

let database: Database;
beforeEach(async () => {
  database = await startDatabase(null);
});
afterEach(() => database.close());

/** An endpoint that meets every request again: at once beside the first, or after later ones. */
function stuttering(
  endpoint: Endpoint,
  random: () => number,
): { endpoint: Endpoint; late: RequestEnvelope[] } {
  const late: RequestEnvelope[] = [];
  return {
    late,
    endpoint: async (envelope) => {
      if (random() < 0.3) late.push(structuredClone(envelope));
      if (random() < 0.3) {
        const [first] = await Promise.all([endpoint(envelope), endpoint(envelope)]);
        return first;
      }
      // An old request that Alexa's network had kept back.
      const old = random() < 0.5 ? late.splice(Math.floor(random() * late.length), 1)[0] : undefined;
      const [answer] = await Promise.all([endpoint(envelope), ...(old === undefined ? [] : [endpoint(old)])]);
      return answer;
    },
  };
}

test('a thousand turns of fifty candidates, interleaved, repeated and out of order: nothing lost, nothing doubled', async () => {
  const random = seeded(7);
  const clock = tickingClock();
  const { endpoint, store } = skillOn(database.table, clock);
  const stutter = stuttering(endpoint, random);
  const people = Array.from({ length: CANDIDATES }, (_, n) => ({
    user: `amzn1.ask.account.${n}`,
    device: deviceOf(stutter.endpoint, `amzn1.ask.account.${n}`, `device-${n}`, clock),
    told: 0,
    said: [] as string[],
  }));

  /** The model: what each candidate said, in order. */
  async function takeTurn(person: (typeof people)[number]): Promise<void> {
    const turn = person.told;
    person.told += 1;
    if (turn === 0) return void (await person.device.launch());
    if (turn === 1) return void (await person.device.say('yes'));
    const words = `piece ${turn} of ${person.user} about the till`;
    person.said.push(words);
    await person.device.say(words);
  }

  let waiting = people.filter(({ told }) => told < TURNS);
  while (waiting.length > 0) {
    const chosen = waiting.toSorted(() => random() - 0.5).slice(0, ABREAST);
    await Promise.all(chosen.map(takeTurn));
    waiting = people.filter(({ told }) => told < TURNS);
  }
  await Promise.all(stutter.late.map((envelope) => endpoint(envelope)));

  for (const { user, said } of people) {
    expect([...(await piecesOf(store, user)).values()]).toEqual([said]);
  }
}, 60_000);

describe('one candidate on two devices', () => {
  function twoDevices() {
    const clock = tickingClock();
    const { endpoint, store } = skillOn(database.table, clock);
    const user = 'amzn1.ask.account.two';
    return {
      store,
      user,
      kitchen: deviceOf(endpoint, user, 'kitchen', clock),
      office: deviceOf(endpoint, user, 'office', clock),
    };
  }

  test('the one that was overtaken is told kindly, goes on by itself, and no word is lost', async () => {
    const { store, user, kitchen, office } = twoDevices();
    await kitchen.launch();
    await kitchen.say('yes');
    await kitchen.say('nine of the twelve gave up at the pairing step');
    await office.launch();
    await office.say('office one');
    const told = await kitchen.say('kitchen one');
    expect(told.speech).toContain('This interview went on at another device');
    expect(told.open).toBe(true);
    for (const n of ['two', 'three']) {
      await kitchen.say(`kitchen ${n}`);
      await office.say(`office ${n}`);
    }
    const before = 'nine of the twelve gave up at the pairing step';
    const sessions = [...(await piecesOf(store, user)).values()];
    expect(sessions).toHaveLength(2);
    for (const device of ['kitchen', 'office'])
      expect(sessions).toContainEqual([before, `${device} one`, `${device} two`, `${device} three`]);
  });

  test('what was unsaved on the later one is kept too', async () => {
    const { store, user, kitchen, office } = twoDevices();
    await kitchen.launch();
    await kitchen.say('yes');
    await office.launch();
    await Promise.all([kitchen.say('kitchen one'), office.say('office one')]);
    await Promise.all([kitchen.say('kitchen two'), office.say('office two')]);
    const all = [...(await piecesOf(store, user)).values()];
    for (const device of ['kitchen', 'office'])
      expect(all).toContainEqual([`${device} one`, `${device} two`]);
  });

  test('the one that was overtaken stops: nothing is opened for it', async () => {
    const { store, user, kitchen, office } = twoDevices();
    await kitchen.launch();
    await kitchen.say('yes');
    await office.launch();
    await office.say('office one');
    expect((await kitchen.say('stop')).open).toBe(false);
    expect([...(await piecesOf(store, user)).values()]).toEqual([['office one']]);
  });

  test.each([
    ['though none of it can be read back', ['page']],
    ['though words of the other stand in its place', []],
  ])('a long answer that was never written is kept whole, %s', async (_, refusedThen) => {
    const clock = tickingClock();
    const user = 'amzn1.ask.account.two';
    let refused: readonly string[] = [];
    const table = faultyTable(
      database.table,
      (call) => (refused.includes(call) ? 'refused' : 'done'),
      () => undefined,
    );
    const { endpoint, store } = skillOn(database.table, clock);
    const office = deviceOf(endpoint, user, 'office', clock);
    const kitchen = deviceOf(skillOn(table, clock).endpoint, user, 'kitchen', clock);
    await kitchen.launch();
    await kitchen.say('yes');
    refused = ['put'];
    const long = (n: number) => `kitchen ${n} ${'and we went through the list once more '.repeat(40)}`.trim();
    await kitchen.say(long(1));
    await kitchen.say(long(2));
    await office.launch();
    await office.say('office one');
    refused = refusedThen;
    await kitchen.say(long(3));
    const kept = [...(await piecesOf(store, user)).values()].map((pieces) => pieces.join(PIECE_BREAK));
    expect(kept).toContain([1, 2, 3].map(long).join(PIECE_BREAK));
  });

  test('a later launch opens the interview that went on by itself, with its words', async () => {
    const { kitchen, office } = twoDevices();
    await kitchen.launch();
    await kitchen.say('yes');
    await office.launch();
    await office.say('office one');
    await kitchen.say('kitchen one');
    await kitchen.silence();
    await kitchen.silence();
    expect((await kitchen.launch()).speech).toContain('"kitchen one"');
  });
});
