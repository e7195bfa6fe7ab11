import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { dynamoDbTable } from '../lambda/store/dynamodb-table.ts';
import { holdInterview, skillOn } from './candidate.ts';
import { heapInUse } from './heap.ts';
import { median, rounded, spread, stretches } from './percentiles.ts';

/**
 * One warm process, a thousand sessions one after the other: whether memory and latency stay where they are. Latency is
 * compared in processor time, which other work on the machine does not lengthen.
 */
const SESSIONS = Number(process.argv[2] ?? 1_000);
const TURNS = 10;
/** Somebody comes back every so many sessions, so that launches find something. */
const CANDIDATES = 100;
const STRETCHES = 10;

const database = fork(join(import.meta.dirname, 'database-process.ts'), { execArgv: ['--import', 'tsx'] });
const [endpoint] = (await once(database, 'message')) as [string];
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const skill = skillOn(dynamoDbTable('evidence-coach', { endpoint, region: 'local', credentials }));
// Outside the heap that is measured: room for every turn, its launch and its "stop".
const times = new Float64Array(SESSIONS * (TURNS + 2));
const processor = new Float64Array(times.length);
let turns = 0;
const heaps: number[] = [];
const timed: typeof skill = async (envelope) => {
  const began = performance.now();
  const spent = process.cpuUsage();
  const response = await skill(envelope);
  const { user, system } = process.cpuUsage(spent);
  times[turns] = performance.now() - began;
  processor[turns] = (user + system) / 1_000;
  turns += 1;
  return response;
};
for (let session = 0; session < SESSIONS; session += 1) {
  if (session % (SESSIONS / STRETCHES) === 0) heaps.push(heapInUse());
  await holdInterview(timed, { candidate: session % CANDIDATES, pieces: 3, long: session % 10 === 0 }, TURNS);
}
heaps.push(heapInUse());
database.disconnect();

const took = Array.from(times.subarray(0, turns));
const spentOn = Array.from(processor.subarray(0, turns));
// The first stretch is left out: there the process is still being compiled.
const medians = stretches(spentOn, STRETCHES).map(median);
const early = median(medians.slice(1, 4));
const late = median(medians.slice(-3));
// The second half alone: before it most functions are compiled, and their code is in the heap too.
const half = STRETCHES / 2;
const grown = ((heaps.at(-1) ?? 0) - (heaps[half] ?? 0)) * 1_024;
console.log(
  JSON.stringify({
    what: 'long run in one warm process',
    sessions: SESSIONS,
    turns,
    milliseconds: spread(took),
    processorMilliseconds: spread(spentOn),
    processorMedianByTenth: medians.map((value) => rounded(value)),
    lateOverEarly: rounded(late / early),
    heapMegabytesByTenth: heaps.map((heap) => rounded(heap, 1)),
    heapKilobytesASession: rounded(grown / (SESSIONS / 2), 1),
  }),
);
