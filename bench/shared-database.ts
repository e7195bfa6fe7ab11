import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startDatabase } from '../echo/database.ts';
import { startCounter } from './counter.ts';

/**
 * The embedded database in a process of its own, so that none of its work is counted as a skill's: our table, and one
 * for each peer as that peer keys it. Beside it, on a port of its own, the same database with everything counted.
 */
const PEER_TABLES = { 'ask-sdk': 'id', jovo: 'userId' } as const;

const database = await startDatabase(null);
const client = new DynamoDBClient({
  endpoint: database.endpoint,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
for (const [name, key] of Object.entries(PEER_TABLES))
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: key, AttributeType: 'S' }],
      KeySchema: [{ AttributeName: key, KeyType: 'HASH' }],
    }),
  );
client.destroy();
const counter = await startCounter(database.endpoint);
process.on('message', (message) => {
  if (message === 'take') process.send?.(counter.take());
});
process.on('disconnect', () => process.exit(0));
process.send?.({ endpoint: database.endpoint, counted: counter.endpoint });
