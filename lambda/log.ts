import { handle } from 'hono/aws-lambda';
import { companion } from './companion/companion.ts';
import { dynamoDbStore } from './store/dynamodb-store.ts';

/** The companion log's Lambda entry, behind a function URL. */
const tableName = process.env['TABLE_NAME'];
if (tableName === undefined || tableName === '') {
  throw new Error('the environment variable TABLE_NAME is not set; infra/skill-stack.yaml sets it');
}

let table: Promise<import('./store/table.ts').Table> | undefined;
const openTable = () => {
  table ??= import('./store/dynamodb-table.ts').then(({ dynamoDbTable }) => dynamoDbTable(tableName));
  return table;
};

export const handler = handle(
  companion({
    store: dynamoDbStore(openTable, () => Date.now() / 1000),
    // Pairing is not open yet: at its own address the log knows nobody, and shows nobody's words.
    signedIn: async () => null,
    base: '',
  }),
);
