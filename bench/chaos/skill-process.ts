// The skill in a process of its own, as in a copy of the Lambda: one that can be killed, and whose clock can be set.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { alarmIn } from '../../lambda/alarm.ts';
import { createSkill } from '../../lambda/skill.ts';
import { dynamoDbStore } from '../../lambda/store/dynamodb-store.ts';
import { dynamoDbTable } from '../../lambda/store/dynamodb-table.ts';
import { alexaPm } from '../../models/compiled/guide-alexa-pm.ts';

const [endpoint = '', hashKey = ''] = process.argv.slice(2);
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const table = dynamoDbTable('evidence-coach', { endpoint, region: 'local', credentials });

/** Milliseconds that this process is ahead of the world. */
let ahead = 0;
const clock = () => new Date(Date.now() + ahead);

const skill = createSkill({
  store: dynamoDbStore(
    async () => table,
    () => clock().getTime() / 1000,
  ),
  pack: async () => alexaPm,
  clock,
  alarm: alarmIn,
  companion: { address: null, codes: false },
  ids: randomUUID,
  hashKey,
  skillId: null,
  log: (line) => {
    if ('fault' in line) process.stderr.write(`${JSON.stringify(line)}\n`);
  },
});

// A copy does not outlive the run that started it.
process.stdin.resume().once('end', () => process.exit());

createServer(async (request, response) => {
  const jump = request.headers['x-clock-ahead'];
  if (typeof jump === 'string') ahead = Number(jump);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    const answer = await skill.invoke(JSON.parse(Buffer.concat(chunks).toString()));
    response.end(JSON.stringify(answer));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(0, '127.0.0.1', function listening(this: { address(): unknown }) {
  process.stdout.write(`${(this.address() as AddressInfo).port}\n`);
});
