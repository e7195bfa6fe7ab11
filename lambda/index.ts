import { randomUUID } from 'node:crypto';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { alarmIn } from './alarm.ts';
import { createSkill } from './skill.ts';
import { dynamoDbInterviews } from './store/dynamodb-interviews.ts';
import { embeddedMetrics } from './telemetry/embedded-metrics.ts';
import type { LogLine } from './telemetry/turn-line.ts';

/** The skill's Lambda entry: with log.ts the only reader of environment, clock, ids and clients. */
function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new Error(`the environment variable ${name} is not set; infra/skill-stack.yaml sets it`);
  }
  return value;
}

const tableName = setting('TABLE_NAME');
const clock = () => new Date();

// The database client is loaded with the first write, outside the path of the very first reply.
let table: Promise<import('./store/table.ts').Table> | undefined;
const openTable = () => {
  table ??= import('./store/dynamodb-table.ts').then(({ dynamoDbTable }) => dynamoDbTable(tableName));
  return table;
};

const service = process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? 'skill';
let cold = true;
/** One line of the log for a request, metrics and all. The first of an environment is its cold start. */
function tell(line: LogLine): void {
  const at = clock().getTime();
  process.stdout.write(`${JSON.stringify(embeddedMetrics(line, { service, at, cold }))}\n`);
  cold = false;
}

const skill = createSkill({
  store: dynamoDbInterviews(openTable, () => clock().getTime() / 1000),
  pack: () => import('../models/compiled/guide-alexa-pm.ts').then(({ alexaPm }) => alexaPm),
  clock,
  alarm: alarmIn,
  companion: { address: process.env['LOG_ADDRESS'] ?? null, codes: true },
  ids: randomUUID,
  hashKey: setting('HASH_KEY'),
  skillId: setting('SKILL_ID'),
  log: tell,
});

/** Two arguments: nodejs24.x refuses handlers of three. */
export const handler = async (event: RequestEnvelope, context: unknown): Promise<ResponseEnvelope> =>
  skill.invoke(event, context);
