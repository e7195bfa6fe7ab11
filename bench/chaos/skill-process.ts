// The skill in a process of its own, as in a copy of the Lambda: one that can be killed, and whose clock can be set.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dynamoDbTable } from '../../lambda/store/dynamodb-table.ts';
import { ourSkill } from '../our-skill.ts';
import { wholeBody } from './whole-body.ts';

const [endpoint = '', hashKey = ''] = process.argv.slice(2);
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const table = dynamoDbTable('evidence-coach', { endpoint, region: 'local', credentials });

/** Milliseconds that this process is ahead of the world. */
let ahead = 0;
const clock = () => new Date(Date.now() + ahead);

const skill = ourSkill(table, hashKey, {
  clock,
  log: (line) => {
    if ('fault' in line) process.stderr.write(`${JSON.stringify(line)}\n`);
  },
});

// A copy does not outlive the run that started it.
process.stdin.resume().once('end', () => process.exit());

createServer(async (request, response) => {
  const jump = request.headers['x-clock-ahead'];
  if (typeof jump === 'string') ahead = Number(jump);
  try {
    const answer = await skill.invoke(JSON.parse((await wholeBody(request)).toString()));
    response.end(JSON.stringify(answer));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(0, '127.0.0.1', function listening(this: { address(): unknown }) {
  process.stdout.write(`${(this.address() as AddressInfo).port}\n`);
});
