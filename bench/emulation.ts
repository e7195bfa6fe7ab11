import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDevice } from '../echo/device.ts';
import { HOME_USER, openHousehold } from '../echo/household.ts';
import { loadInteractionModel } from '../echo/interaction-model.ts';
import { passingClock, playUtterance, utterancesOf } from '../echo/transcript.ts';

/**
 * How many turns a second the local Echo holds through the real handler and the embedded database, in one process:
 * whole conversations of test/conversations/, one turn after the other.
 */
const WARMING = 10;
const SECONDS = Number(process.argv[2] ?? 10);
const FILES = ['round-summary', 'first-launch', 'stop-inside-an-answer', 'probe-and-retry'];
const scripts = FILES.map((name) =>
  utterancesOf(readFileSync(join(import.meta.dirname, '..', 'test', 'conversations', `${name}.txt`), 'utf8')),
);

interface Measured {
  readonly turns: number;
  readonly perSecond: number;
  /** By the processor's own clock: what one core does, whatever else the machine is busy with. */
  readonly perCoreSecond: number;
}

async function hold(seconds: number): Promise<Measured> {
  const clock = passingClock(() => new Date());
  const household = await openHousehold({ folder: null, clock: clock.now });
  const model = loadInteractionModel('en-US');
  let turns = 0;
  const began = performance.now();
  const busy = process.cpuUsage();
  for (let round = 0; performance.now() - began < seconds * 1_000; round += 1) {
    const device = createDevice({
      endpoint: household.endpoint,
      model,
      locale: 'en-US',
      // Somebody new for every conversation: the table grows as it would.
      userId: `${HOME_USER}.${round}`,
      clock: clock.now,
      ids: randomUUID,
    });
    for (const utterance of scripts[round % scripts.length] ?? []) {
      const lines = await playUtterance(device, clock, utterance);
      turns += lines.filter(({ speaker, exchange }) => speaker === 'U' && exchange !== null).length;
    }
  }
  const taken = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(busy);
  await household.close();
  return { turns, perSecond: turns / taken, perCoreSecond: turns / ((user + system) / 1e6) };
}

// The compiler of a warm process is done after some thousand turns.
await hold(WARMING);
const { turns, perSecond, perCoreSecond } = await hold(SECONDS);
console.log(
  JSON.stringify({
    what: 'local Echo, real handler, embedded DynamoDB',
    turns,
    turnsPerSecond: Math.round(perSecond),
    turnsPerCoreSecond: Math.round(perCoreSecond),
  }),
);
