import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Database, startDatabase } from '../echo/database.ts';
import { dynamoDbTable, type Meter } from '../lambda/store/dynamodb-table.ts';
import type { Table } from '../lambda/store/table.ts';

/** The embedded database on disk: in memory its own growth would stand in every figure of ours. */
export interface Embedded extends Database {
  /** The same table for whoever can wait: what checks a result must not fail where the machine is slow. */
  readonly patient: Table;
  /** Puts so many turns of strangers into the table, as the skill would have written them. */
  fill(items: number): Promise<void>;
}

const A_BATCH = 25;
const ABREAST = 8;
/** A turn's events, about as long as they are. */
const EVENTS = JSON.stringify([{ kind: 'piece-heard', words: 'we counted forty calls a week '.repeat(6) }]);

function stranger(session: string, turn: number) {
  const sort = `T#20260101T000000000-${session}#${String(turn).padStart(6, '0')}`;
  const fields = { v: { N: '2' }, turn: { N: String(turn) }, expires: { N: '4000000000' } };
  return {
    PK: { S: `C#${session}` },
    SK: { S: sort },
    rid: { S: session },
    events: { S: EVENTS },
    ...fields,
  };
}

export async function embedded(meter?: Meter): Promise<Embedded> {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-coach-bench-'));
  const database = await startDatabase(folder, meter);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const access = { endpoint: database.endpoint, region: 'local', credentials };
  const client = new DynamoDBClient(access);
  const batch = () => {
    const session = randomUUID();
    const requests = Array.from({ length: A_BATCH }, (_, turn) => ({
      PutRequest: { Item: stranger(session, turn) },
    }));
    return client.send(new BatchWriteItemCommand({ RequestItems: { 'evidence-coach': requests } }));
  };
  return {
    ...database,
    patient: dynamoDbTable('evidence-coach', { ...access, requestHandler: { requestTimeout: 60_000 } }),
    async fill(items) {
      for (let written = 0; written < items; written += A_BATCH * ABREAST)
        await Promise.all(Array.from({ length: ABREAST }, batch));
    },
    close: async () => {
      client.destroy();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
