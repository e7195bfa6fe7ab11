import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type ConsumedCapacity,
  DeleteItemCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Condition, Item, Key, Page, Range, Table, Write } from './table.ts';

/**
 * Milliseconds: a turn must answer within Alexa's 8 seconds. The turn's own deadline (lambda/turn.ts) holds whatever
 * happens here; these let a single lost packet be retried inside it.
 */
const REQUEST_TIMEOUT = 1_500;
const CONNECTION_TIMEOUT = 1_000;
const TRIES = 3;

/** What a request consumed, as DynamoDB bills it. */
export type Meter = (kind: 'read' | 'write', units: number) => void;

interface Billed {
  readonly ConsumedCapacity?: ConsumedCapacity | undefined;
}

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

const keyOf = ({ partition, sort }: Key) => toAttributes({ PK: partition, SK: sort });

const conditionOf = ({ condition, values }: Condition) => ({
  ConditionExpression: condition,
  ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: toAttributes(values) } : {}),
});

/** Whether the condition held; any other failure is thrown on. */
async function heldOr<T>(attempt: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return otherwise;
    throw error;
  }
}

/**
 * The only file that knows the AWS SDK (400 KB): import it dynamically, so that a turn that needs no store,
 * and a cold start before the first write, never load it.
 */
export function dynamoDbTable(tableName: string, config: DynamoDBClientConfig = {}, meter?: Meter): Table {
  const client = new DynamoDBClient({
    maxAttempts: TRIES,
    // Nothing here is put between the client's steps, so they need no putting together at each call (a tenth of it).
    cacheMiddleware: true,
    requestHandler: {
      requestTimeout: REQUEST_TIMEOUT,
      // Without this the SDK only warns when the time is over, and waits on.
      throwOnRequestTimeout: true,
      connectionTimeout: CONNECTION_TIMEOUT,
    },
    ...config,
  });
  const here = {
    TableName: tableName,
    ...(meter === undefined ? {} : { ReturnConsumedCapacity: 'TOTAL' as const }),
  };
  const consumed = (kind: 'read' | 'write', { ConsumedCapacity }: Billed) =>
    meter?.(kind, ConsumedCapacity?.CapacityUnits ?? 0);

  return {
    put: ({ item, ...condition }: Write) =>
      heldOr(async () => {
        const put = { ...here, Item: toAttributes(item), ...conditionOf(condition) };
        consumed('write', await client.send(new PutItemCommand(put)));
        return true;
      }, false),

    async get(key: Key): Promise<Item | null> {
      const found = await client.send(new GetItemCommand({ ...here, Key: keyOf(key), ConsistentRead: true }));
      consumed('read', found);
      return found.Item === undefined ? null : fromAttributes(found.Item);
    },

    remove: (key: Key, condition?: Condition) =>
      heldOr(async () => {
        const removed = await client.send(
          new DeleteItemCommand({
            ...here,
            Key: keyOf(key),
            ReturnValues: 'ALL_OLD',
            ...(condition === undefined ? {} : conditionOf(condition)),
          }),
        );
        consumed('write', removed);
        return removed.Attributes === undefined ? null : fromAttributes(removed.Attributes);
      }, null),

    async count(key: Key, expires: number): Promise<number> {
      const counted = await client.send(
        new UpdateItemCommand({
          ...here,
          Key: keyOf(key),
          UpdateExpression: 'ADD n :one SET expires = if_not_exists(expires, :expires)',
          ExpressionAttributeValues: toAttributes({ ':one': 1, ':expires': expires }),
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      consumed('write', counted);
      return Number(counted.Attributes?.['n']?.N ?? 0);
    },

    async page(
      { partition, from, to, newestFirst }: Range,
      limit: number,
      after: string | null,
    ): Promise<Page> {
      const found = await client.send(
        new QueryCommand({
          ...here,
          KeyConditionExpression: 'PK = :pk AND SK BETWEEN :from AND :to',
          ExpressionAttributeValues: toAttributes({ ':pk': partition, ':from': from, ':to': to }),
          ScanIndexForward: !newestFirst,
          ConsistentRead: true,
          Limit: limit,
          ...(after === null ? {} : { ExclusiveStartKey: keyOf({ partition, sort: after }) }),
        }),
      );
      consumed('read', found);
      const items = (found.Items ?? []).map(fromAttributes);
      return { items, next: found.LastEvaluatedKey?.['SK']?.S ?? null };
    },
  };
}
