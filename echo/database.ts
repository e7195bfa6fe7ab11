import type { AddressInfo } from 'node:net';
import {
  CreateTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { dynamoDbTable, type Meter } from '../lambda/store/dynamodb-table.ts';
import type { Table } from '../lambda/store/table.ts';
import { inProcess } from './in-process.ts';

const TABLE_NAME = 'evidence-coach';

export interface Database {
  readonly table: Table;
  /** Where another process reaches it. */
  readonly endpoint: string;
  close(): Promise<void>;
}

/** The table as infra/skill-stack.yaml declares it: two keys, on demand. */
async function createTable(client: DynamoDBClient, name: string): Promise<void> {
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'PK', AttributeType: 'S' },
          { AttributeName: 'SK', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'PK', KeyType: 'HASH' },
          { AttributeName: 'SK', KeyType: 'RANGE' },
        ],
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
}

/** Any DynamoDB: makes the table there unless it stands, and waits until it answers (at most a minute). */
export async function openTable(config: DynamoDBClientConfig, name: string, meter?: Meter): Promise<Table> {
  const client = new DynamoDBClient(config);
  await createTable(client, name);
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1, maxDelay: 2 }, { TableName: name });
  client.destroy();
  return dynamoDbTable(name, config, meter);
}

/**
 * Starts the embedded DynamoDB in this process, on loopback, under `folder`; in memory where that is null.
 * Only one process may open a folder: a second one would report ready and die at its first request.
 */
export async function startDatabase(folder: string | null, meter?: Meter): Promise<Database> {
  // The SDK's version is pinned to one that supports Node 20; its warning about later ones would greet every start.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  const server = dynalite({ ...(folder === null ? {} : { path: folder }), createTableMs: 0 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const access = {
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  return {
    table: await openTable({ ...access, ...inProcess(server) }, TABLE_NAME, meter),
    endpoint,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
