import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { dynamoDbTable } from '../lambda/store/dynamodb-table.ts';
import { holdInterview, skillOn } from './candidate.ts';
import { heapInUse } from './heap.ts';
import { median, rounded, spread, stretches } from './percentiles.ts';

/** One warm process, a thousand sessions one after the other: whether memory and latency stay where they are. */
const SESSIONS = Number(process.argv[2] ?? 1_000);
const TURNS = 10;
/** Somebody comes back every so many sessions, so that launches find something. */
const CANDIDATES = 100;
const STRETCHES = 10;

const database = fork(join(import.meta.dirname, 'database-process.ts'), { execArgv: ['--import', 'tsx'] });
const [endpoint] = (await once(database, 'message')) as [string];
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const skill = skillOn(dynamoDbTable('evidence-coach', { endpoint, region: 'local', credentials }));
const times: number[] = [];
const heaps: number[] = [];
const timed: typeof skill = async (envelope) => {
  const began = performance.now();
  const response = await skill(envelope);
  times.push(performance.now() - began);
  return response;
};
for (let session = 0; session < SESSIONS; session += 1) {
  if (session % (SESSIONS / STRETCHES) === 0) heaps.push(heapInUse());
  await holdInterview(timed, { candidate: session % CANDIDATES, pieces: 3, long: session % 10 === 0 }, TURNS);
}
heaps.push(heapInUse());
database.disconnect();

// The first stretch is left out of both: there the process is still being compiled.
const medians = stretches(times, STRETCHES).map(median);
const early = median(medians.slice(1, 4));
const late = median(medians.slice(-3));
const grown = (heaps.at(-1) ?? 0) - (heaps[1] ?? 0);
console.log(
  JSON.stringify({
    what: 'long run in one warm process',
    sessions: SESSIONS,
    turns: times.length,
    milliseconds: spread(times),
    medianByTenth: medians.map((value) => rounded(value)),
    lateOverEarly: rounded(late / early),
    heapMegabytesByTenth: heaps.map((heap) => rounded(heap, 1)),
    heapGrownMegabytes: rounded(grown, 1),
  }),
);
