import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundleAll, type Candidate, tellLoading } from './cold-start/bundles.ts';
import { KEEP_CONNECTIONS } from './peers/peers.ts';
import { print } from './report.ts';
import { rounded, spread, told } from './spread.ts';
import { startDatabaseProcess } from './start-database.ts';

/**
 * A cold start: a fresh process loads a bundle and answers the launch of a new candidate. All candidates in turn, many
 * times, on one embedded database that is warm.
 */
const ROUNDS = Number(process.argv[2] ?? 15);
const WITHIN = 25;
const MOST_KILOBYTES = 150;

interface Started {
  readonly loaded: number;
  /** When the first request to the database went out; null where none did. */
  readonly asked: number | null;
  readonly answered: number;
  readonly megabytes: number;
  readonly chunks: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), 'cold-start-'));
const database = await startDatabaseProcess();
const runner = join(import.meta.dirname, 'cold-start', 'first-response.mjs');
const SKILL = 'amzn1.ask.skill.local';
const env = {
  PATH: process.env['PATH'],
  ...KEEP_CONNECTIONS,
  TABLE_NAME: 'evidence-coach',
  HASH_KEY: 'k'.repeat(64),
  SKILL_ID: SKILL,
  AWS_REGION: 'us-east-1',
  AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
};

/** The launch of somebody whom nobody knows. */
function launch(): string {
  const application = { applicationId: SKILL };
  const user = { userId: `amzn1.ask.account.${randomUUID()}` };
  const sessionId = `amzn1.echo-api.session.${randomUUID()}`;
  const device = { deviceId: 'amzn1.ask.device.dot', supportedInterfaces: {} };
  const requestId = `amzn1.echo-api.request.${randomUUID()}`;
  return JSON.stringify({
    version: '1.0',
    session: { new: true, sessionId, application, user, attributes: {} },
    context: { System: { application, user, device, apiEndpoint: '', apiAccessToken: '' } },
    request: { type: 'LaunchRequest', requestId, timestamp: new Date().toISOString(), locale: 'en-US' },
  });
}

function start({ file }: Candidate): Started {
  const output = execFileSync(process.execPath, [runner, file, launch()], { env, encoding: 'utf8' });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Started;
}

const candidates = await bundleAll(folder);
const starts = new Map(candidates.map(({ name }) => [name, [] as Started[]]));
for (let round = 0; round <= ROUNDS; round += 1)
  for (const candidate of candidates) {
    const started = start(candidate);
    // The first of each brings its files into the machine's memory.
    if (round > 0) starts.get(candidate.name)?.push(started);
  }

const measured = candidates.map(({ name, staticBytes }) => {
  const all = starts.get(name) ?? [];
  return {
    name,
    staticKilobytes: rounded(staticBytes / 1024, 1),
    loaded: spread(all.map(({ loaded }) => loaded)),
    asked: all.some(({ asked }) => asked === null) ? null : spread(all.map(({ asked }) => asked ?? 0)),
    answered: spread(all.map(({ answered }) => answered)),
    megabytes: spread(all.map(({ megabytes }) => megabytes)),
  };
});
const of = (name: string) => {
  const found = measured.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no candidate ${name}`);
  return found;
};

const bundled = candidates.find(({ name }) => name === 'ours');
if (bundled === undefined) throw new Error('ours was not bundled');
const bundleFolder = dirname(bundled.file);
tellLoading(
  readdirSync(bundleFolder)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => join(bundleFolder, name)),
);
const { chunks } = start(bundled);
database.close();
rmSync(folder, { recursive: true });

const early = bundled.sources.filter((path) =>
  /lambda\/companion\/|compiled\/(?:guide|packs)|client-dynamodb/.test(path),
);
const unneeded = chunks.filter((name) => /^(?:judge|analyse|log)[-.]/.test(name));
const ours = of('ours');
const hello = of('hello-world').answered.median;
const asked = (name: string) => of(name).asked?.median ?? Number.NaN;
const beyond = rounded(asked('ours') - hello, 1);
const client = rounded(asked('client-alone') - of('empty').answered.median, 1);
const without = rounded(ours.loaded.median - hello, 1);
const beyondClient = rounded(asked('ours') - asked('client-alone'), 1);

print({
  what: `a cold start, ${ROUNDS} fresh processes each: milliseconds from the start of the process`,
  goals: [
    {
      goal: `within ${WITHIN} ms of ask-sdk-core's hello world before the database answers`,
      measured: `the first request to the database is out ${beyond} ms after hello world has answered; ${client} ms of a start are Amazon's client, alone in a bundle, and ours asks ${beyondClient} ms after that one asks`,
      holds: beyond <= WITHIN,
    },
    {
      goal: `within ${WITHIN} ms of hello world before the database's client is loaded`,
      measured: `the bundle is loaded ${without} ms after hello world has answered`,
      holds: without <= WITHIN,
    },
    {
      goal: `the static launch path is under ${MOST_KILOBYTES} KB, without the database's client and the packs`,
      measured: `${ours.staticKilobytes} KB${early.length === 0 ? '' : `, with ${early.join(', ')}`}`,
      holds: ours.staticKilobytes < MOST_KILOBYTES && early.length === 0,
    },
    {
      goal: 'the analyser and the log are not loaded before they are needed',
      measured:
        unneeded.length === 0 ? `a launch loads ${chunks.join(', ')}` : `${unneeded.join(', ')} at a launch`,
      holds: unneeded.length === 0,
    },
  ],
  tables: [
    {
      title: 'Cold start: milliseconds from the start of the process, median (quartiles)',
      head: ['', 'KB loaded first', 'bundle loaded', 'database asked', 'first response', 'MB resident'],
      rows: measured.map(({ name, staticKilobytes, loaded, asked, answered, megabytes }) => [
        name,
        staticKilobytes,
        told(loaded),
        asked === null ? 'never' : told(asked),
        told(answered),
        told(megabytes),
      ]),
    },
  ],
  notes: [
    'Database asked: the first request to it goes out, its client loaded and all. After that the answer hangs on the database.',
    "All are bundled by the options of the deployment. Hello world is without ask-sdk-model's web service clients, as ours is. Jovo keeps the names of its classes, by which it finds its plugins.",
    "Client-alone is Amazon's database client with one read and nothing of ours: what remains of a start when all else is gone.",
  ],
  figures: { rounds: ROUNDS, measured, loadedAtLaunch: chunks },
});
