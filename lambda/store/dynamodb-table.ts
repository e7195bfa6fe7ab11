import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import type { Item, RangeQuery, Table, Write } from './table.ts';

/**
 * Time budget (milliseconds): a turn must answer within Alexa's 8 seconds, and ours is 6. Three tries of
 * 1.5 s with their pauses stay under five.
 */
const REQUEST_TIMEOUT = 1_500;
const CONNECTION_TIMEOUT = 1_000;
const TRIES = 3;

const toAttributes = (item: Item): Record<string, AttributeValue> =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      typeof value === 'number' ? { N: String(value) } : { S: value },
    ]),
  );

const fromAttributes = (attributes: Record<string, AttributeValue>): Item =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      value.N === undefined ? (value.S ?? '') : Number(value.N),
    ]),
  );

/**
 * The only file that knows the AWS SDK (400 KB): import it dynamically, so that a turn that needs no store,
 * and a cold start before the first write, never load it.
 */
export function dynamoDbTable(tableName: string, config: DynamoDBClientConfig = {}): Table {
  const client = new DynamoDBClient({
    maxAttempts: TRIES,
    requestHandler: { requestTimeout: REQUEST_TIMEOUT, connectionTimeout: CONNECTION_TIMEOUT },
    ...config,
  });
  return {
    async put({ item, condition, values }: Write): Promise<boolean> {
      try {
        await client.send(
          new PutItemCommand({
            TableName: tableName,
            Item: toAttributes(item),
            ConditionExpression: condition,
            ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: toAttributes(values) } : {}),
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },

    async get(partition: string, sort: string): Promise<Item | null> {
      const { Item } = await client.send(
        new GetItemCommand({
          TableName: tableName,
          Key: toAttributes({ PK: partition, SK: sort }),
          ConsistentRead: true,
        }),
      );
      return Item === undefined ? null : fromAttributes(Item);
    },

    async query({ partition, from, to, newestFirst, limit }: RangeQuery): Promise<readonly Item[]> {
      const items: Item[] = [];
      let start: Record<string, AttributeValue> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: 'PK = :pk AND SK BETWEEN :from AND :to',
            ExpressionAttributeValues: toAttributes({ ':pk': partition, ':from': from, ':to': to }),
            ScanIndexForward: !newestFirst,
            ConsistentRead: true,
            ...(limit === null ? {} : { Limit: limit - items.length }),
            ...(start === undefined ? {} : { ExclusiveStartKey: start }),
          }),
        );
        for (const item of page.Items ?? []) items.push(fromAttributes(item));
        start = page.LastEvaluatedKey;
      } while (start !== undefined && (limit === null || items.length < limit));
      return items;
    },
  };
}
