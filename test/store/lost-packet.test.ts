import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dynamoDbTable } from '../../lambda/store/dynamodb-table.ts';

test('a call that is never answered is given up and made again, inside the time of a turn', async () => {
  let calls = 0;
  const server = createServer((_, response) => {
    calls += 1;
    if (calls > 1) response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const table = dynamoDbTable('t', {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  expect(await table.get({ partition: 'p', sort: 's' })).toBeNull();
  expect(calls).toBe(2);
  server.closeAllConnections();
  server.close();
});
