import { deviceOf, holdInterview, skillOn, stateOf } from './candidate.ts';
import { type Embedded, embedded } from './embedded.ts';
import { heapInUse } from './heap.ts';
import { median, rounded, spread, stretches } from './percentiles.ts';
import { nextSaying } from './sayings.ts';

/**
 * Many candidates at once on one process and one embedded database, and what a turn costs by the size of the table.
 * `--full` takes 10,000 candidates and a million items.
 */
const FULL = process.argv.includes('--full');
const CANDIDATES = FULL ? 10_000 : 2_000;
const AT_ONCE = 200;
/** Milliseconds before a candidate speaks again; a real one takes ten times as long. */
const PAUSE = 1_000;
/** Turns of an interview between its launch and its "stop": a question with a probe and its follow-ups. */
const TURNS = 5;
const SIZES = FULL ? [1e3, 1e4, 1e5, 1e6] : [1e3, 1e4, 1e5];
/** Measured turns at each size, after some that nobody counts. */
const MEASURED = 400;
const WARM = 100;

async function crowd(database: Embedded) {
  const times: number[] = [];
  const heaps: number[] = [];
  // The client waits: at this density the queue before one core is what is measured, and no retry may lengthen it.
  const skill = skillOn(database.patient);
  const timed: typeof skill = async (envelope) => {
    const began = performance.now();
    const response = await skill(envelope);
    times.push(performance.now() - began);
    return response;
  };
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      holdInterview(timed, { candidate: -n - 1, pieces: 2, long: false }, TURNS),
    ),
  );
  times.length = 0;
  let next = 0;
  const began = performance.now();
  async function seat() {
    while (next < CANDIDATES) {
      const candidate = next;
      next += 1;
      if (candidate % (CANDIDATES / 10) === 0) heaps.push(heapInUse());
      await holdInterview(timed, { candidate, pieces: 2, long: candidate % 20 === 0 }, TURNS, PAUSE);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, seat));
  const seconds = (performance.now() - began) / 1000;
  heaps.push(heapInUse());
  const byTenth = stretches(times, 10).map((tenth) => rounded(median(tenth)));
  return {
    candidates: CANDIDATES,
    atOnce: AT_ONCE,
    turns: times.length,
    turnsPerSecond: rounded(times.length / seconds, 0),
    milliseconds: spread(times),
    medianByTenth: byTenth,
    heapMegabytesByTenth: heaps.map((heap) => rounded(heap, 1)),
  };
}

/** One piece after another of one answer, with nobody else there: what a turn costs on a table of this size. */
async function alone(database: Embedded, candidate: number): Promise<readonly number[]> {
  const device = deviceOf(skillOn(database.table), candidate);
  let state = stateOf(await device.launch());
  const manner = { candidate, pieces: Number.POSITIVE_INFINITY, long: false };
  const times: number[] = [];
  for (let turn = 0; turn < WARM + MEASURED && state !== null; turn += 1) {
    const { utterance } = nextSaying(state, manner, turn);
    const began = performance.now();
    state = stateOf(await device.say(utterance));
    if (turn >= WARM) times.push(performance.now() - began);
  }
  return times;
}

async function byTableSize() {
  const database = await embedded();
  const found: { items: number; milliseconds: ReturnType<typeof spread> }[] = [];
  let filled = 0;
  for (const [index, items] of SIZES.entries()) {
    await database.fill(items - filled);
    filled = items;
    found.push({ items, milliseconds: spread(await alone(database, 1_000_000 + index)) });
  }
  await database.close();
  return found;
}

const database = await embedded();
const held = await crowd(database);
await database.close();
const sizes = await byTableSize();
const ratio = (sizes.at(-1)?.milliseconds.p50 ?? Number.NaN) / (sizes[0]?.milliseconds.p50 ?? Number.NaN);
console.log(
  JSON.stringify({
    what: 'scale on one process and one embedded database',
    full: FULL,
    ...held,
    byTableSize: sizes,
    largestOverSmallest: rounded(ratio),
  }),
);
