import { randomUUID } from 'node:crypto';
import { readLogAssets } from '../echo/log-assets.ts';
import { companion } from '../lambda/companion/companion.ts';
import { keyedHash } from '../lambda/store/candidate-hash.ts';
import { dynamoDbStore, type Store } from '../lambda/store/dynamodb-store.ts';
import { packs } from '../models/compiled/packs.ts';
import { GIVEN, type Given, live, questionIds } from '../test/companion/lived.ts';
import { HASH_KEY } from './candidate.ts';
import { embedded } from './embedded.ts';
import { median, percentile, rounded } from './percentiles.ts';

/** The pages of the log for somebody who has lived in it for a year: what the server takes for each. */
const SESSIONS = Number(process.argv[2] ?? 1_000);
const ANSWERS_A_SESSION = 25;
const ABREAST = 25;
const VISITS = 15;
const CANDIDATE = 'a candidate of a thousand sessions';
const NOW = new Date();
const HOUR = 3_600_000;
/** Sessions count in visits; so many are made at most before the pages are timed. */
const MOST_VISITS_BEFORE = 100;

/** Twenty-five answers to as many questions, out of a few that differ. */
function given(session: number): readonly Given[] {
  return Array.from({ length: ANSWERS_A_SESSION }, (_, n) => {
    const one = GIVEN[(session + n) % GIVEN.length] ?? { question: '', pieces: [] };
    return { ...one, question: questionIds[n % questionIds.length] ?? '', attempt: 1 };
  });
}

async function liveAll(store: Store): Promise<string> {
  let next = 0;
  let newest = '';
  async function seat() {
    while (next < SESSIONS) {
      const session = next;
      next += 1;
      // The first is the newest: a day ago.
      const at = new Date(NOW.getTime() - (session + 3) * 8 * HOUR);
      const id = await live(store, CANDIDATE, at, given(session));
      if (session === 0) newest = id;
    }
  }
  await Promise.all(Array.from({ length: ABREAST }, seat));
  return newest;
}

const database = await embedded();
const store = dynamoDbStore(
  async () => database.table,
  () => Date.now() / 1000,
);
const patient = dynamoDbStore(
  async () => database.patient,
  () => Date.now() / 1000,
);
const filling = performance.now();
const newest = await liveAll(patient);
const app = companion({
  store,
  packs,
  clock: () => new Date(),
  ids: randomUUID,
  hash: keyedHash(HASH_KEY),
  entrance: { kind: 'home', candidate: CANDIDATE },
  base: '',
  assets: readLogAssets(),
});
const filled = performance.now() - filling;

interface Visited {
  readonly firstByte: number;
  readonly whole: number;
  /** Milliseconds of the processor's own time, the embedded database's included, whatever else the machine is busy with. */
  readonly processor: number;
  readonly bytes: number;
}

async function visit(path: string): Promise<Visited> {
  const busy = process.cpuUsage();
  const began = performance.now();
  const response = await app.request(`http://localhost${path}`, { headers: { host: 'localhost' } });
  const reader = response.body?.getReader();
  let bytes = 0;
  let firstByte = Number.NaN;
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    if (bytes === 0) firstByte = performance.now() - began;
    bytes += (part.value as Uint8Array).length;
  }
  if (response.status !== 200) throw new Error(`${path} is answered with ${response.status}`);
  const whole = performance.now() - began;
  const { user, system } = process.cpuUsage(busy);
  return { firstByte, whole, processor: (user + system) / 1000, bytes };
}

// Visits count the sessions that nobody looked at yet, some at a time.
let before = 0;
for (let known = -1; before < MOST_VISITS_BEFORE; before += 1) {
  const counted = (await store.months({ candidate: CANDIDATE, erasedUpTo: null })).flatMap(
    ({ sessions }) => sessions,
  ).length;
  if (counted === known && counted >= SESSIONS) break;
  known = counted;
  await visit('/');
}

const session = `/sessions/${newest}`;
const PAGES = ['/', '/numbers', '/stories', '/sessions', '/progress', '/night-before', session, '/data'];
const pages: Record<string, object> = {};
let slowest = 0;
for (const path of PAGES) {
  const visits = [];
  for (let n = 0; n < VISITS; n += 1) visits.push(await visit(path));
  const whole = visits.map((one) => one.whole);
  slowest = Math.max(slowest, median(whole));
  pages[path === session ? '/sessions/:newest' : path] = {
    milliseconds: rounded(median(whole), 1),
    processor: rounded(median(visits.map((one) => one.processor)), 1),
    p95: rounded(percentile(whole, 0.95), 1),
    kilobytes: rounded((visits[0]?.bytes ?? 0) / 1024, 1),
  };
}
// A search reads every answer and is sent while it is read: the reader waits for its first line.
const search = await visit('/search?words=no%20such%20words');
await database.close();
console.log(
  JSON.stringify({
    what: 'pages of the log',
    sessions: SESSIONS,
    answers: SESSIONS * ANSWERS_A_SESSION,
    visitsToCountThem: before,
    pages,
    slowestMilliseconds: rounded(slowest, 1),
    search: { firstByte: rounded(search.firstByte, 1), whole: rounded(search.whole, 0) },
    secondsToFill: rounded(filled / 1000, 0),
  }),
);
