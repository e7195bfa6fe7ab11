import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { zipSync } from 'fflate';
import { startDatabase } from '../echo/database.ts';
import { createDevice } from '../echo/device.ts';
import { loadInteractionModel } from '../echo/interaction-model.ts';
import { bundle } from '../infra/deployment/bundle.ts';
import { readFiles } from '../infra/package-rules/skill-package.ts';
import { startFunction } from '../infra/stand-in/lambda-process.ts';

/**
 * npm run lambda:memory: what each turn costs the processor, and what it would last at each memory size. Lambda gives
 * a function one processor per 1,769 MB (AWS Lambda, configuring memory), so a turn of so many processor
 * milliseconds lasts as many times longer. Processor time, not the clock: it is the same on a busy machine.
 */
const FULL = 1769;
const SIZES = [256, 512, 1024, 1769];
const ROUNDS = 20;
/** Linux counts a process's time in hundredths of a second. */
const TICK = 10;

function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}
const resident = (pid: number) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);

const folder = mkdtempSync(join(tmpdir(), 'evidence-coach-memory-'));
await bundle(join(import.meta.dirname, '..'), folder);
const files = readFiles(folder);
rmSync(folder, { recursive: true });
const database = await startDatabase(null);
const running = await startFunction({
  name: 'memory',
  handler: 'index.handler',
  bundle: zipSync(Object.fromEntries(files)),
  timeout: 30,
  megabytes: 1024,
  environment: {
    TABLE_NAME: 'evidence-coach',
    HASH_KEY: 'k'.repeat(64),
    SKILL_ID: 'amzn1.ask.skill.local',
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  },
});
const device = createDevice({
  endpoint: async (envelope: RequestEnvelope) => {
    const invoked = await running.invoke(envelope);
    if ('error' in invoked) throw new Error(invoked.error.errorMessage);
    return invoked.payload as ResponseEnvelope;
  },
  model: loadInteractionModel('en-US'),
  locale: 'en-US',
  userId: 'amzn1.ask.account.memory',
  clock: () => new Date(),
  ids: randomUUID,
});

let before = 0;
/** Processor milliseconds of what is done, `times` over, each. */
async function measure(name: string, times: number, act: () => Promise<unknown>): Promise<void> {
  for (let count = 0; count < times; count += 1) await act();
  const now = processorTime(running.pid);
  const each = (now - before) / times;
  before = now;
  const lasts = SIZES.map((size) => `${Math.round(each * Math.max(1, FULL / size))} ms`.padStart(9));
  console.log(`${name.padEnd(34)}${each.toFixed(1).padStart(8)} ms${lasts.join('')}`);
}

console.log(`${''.padEnd(34)}processor${SIZES.map((size) => `${size} MB`.padStart(9)).join('')}`);
await measure('cold start, until it listens', 1, async () => undefined);
await measure('first launch, with the database', 1, () => device.launch());
await measure('first answer judged', 1, async () => {
  await device.say('yes');
  await device.say('we read two hundred tickets and forty percent named the size chart');
  await device.say("that's my answer");
});
await measure('a launch', ROUNDS, () => device.launch());
await device.say('next question');
await measure('a piece', ROUNDS, () => device.say('and nine of the twelve said so'));
await measure('an answer of twenty pieces, judged', 1, () => device.say("that's my answer"));
console.log(
  `resident: ${resident(running.pid)} MB; bundle ${Math.round([...files.values()].reduce((sum, { length }) => sum + length, 0) / 1024)} KB`,
);
running.close();
await database.close();
