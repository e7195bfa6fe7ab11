import type { AddressInfo } from 'node:net';
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { type Answer, type Asked, json } from './answer.ts';
import { type Made, property } from './stack.ts';

/** The account's DynamoDB: tables as templates declare them, behind the roles that may use them. */
export interface Database {
  /** Creates a table as its template has it. */
  create(table: Made): Promise<void>;
  /** Hands a request on, where `mayDo` lets the caller. */
  answer(asked: Asked, mayDo: (caller: string, action: string, table: string) => boolean): Promise<Answer>;
  close(): Promise<void>;
}

const CREDENTIAL = /Credential=([^/]+)\//;

export async function startDatabase(): Promise<Database> {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  const server = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
  return {
    async create({ standing, properties }) {
      const input = {
        TableName: standing.ref,
        BillingMode: property(properties, 'BillingMode'),
        AttributeDefinitions: property(properties, 'AttributeDefinitions'),
        KeySchema: property(properties, 'KeySchema'),
      } as unknown as CreateTableCommandInput;
      await client.send(new CreateTableCommand(input));
    },
    async answer(asked, mayDo) {
      const target = asked.header('x-amz-target');
      const action = `dynamodb:${target.split('.')[1]}`;
      const caller = CREDENTIAL.exec(asked.header('authorization'))?.[1] ?? '';
      const body = asked.body.toString('utf8');
      const { TableName: table = '' } = JSON.parse(body) as { TableName?: string };
      if (!mayDo(caller, action, table))
        return json(400, {
          __type: 'com.amazon.coral.service#AccessDeniedException',
          message: `User: ${caller} is not authorized to perform: ${action} on resource: ${table}`,
        });
      const answer = await fetch(endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': target,
          authorization: asked.header('authorization'),
          'x-amz-date': asked.header('x-amz-date'),
        },
        body,
      });
      return {
        status: answer.status,
        headers: { 'content-type': 'application/x-amz-json-1.0' },
        body: await answer.text(),
      };
    },
    close: () =>
      new Promise((resolve) => {
        client.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
