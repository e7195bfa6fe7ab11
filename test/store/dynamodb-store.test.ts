import { type Database, openTable, startDatabase } from '../../echo/database.ts';
import { dynamoDbStore } from '../../lambda/store/dynamodb-store.ts';
import type { Table } from '../../lambda/store/table.ts';
import { erasureContract } from './erasure-contract.ts';
import { logContract } from './log-contract.ts';
import { signInContract } from './sign-in-contract.ts';
import { storeContract } from './store-contract.ts';

/** The whole contract on one table. */
function contractOn(table: () => Table): void {
  const open = () => {
    let now = 0;
    return {
      store: dynamoDbStore(
        async () => table(),
        () => now,
      ),
      table: table(),
      setNow: (iso: string) => {
        now = Date.parse(iso) / 1000;
      },
    };
  };
  describe('what a turn needs', () => storeContract(open));
  describe('what the log needs', () => logContract(open));
  describe('erasing', () => erasureContract(open));
  describe('signing in', () => signInContract(open));
}

describe('the store on the embedded database', () => {
  let database: Database;
  beforeAll(async () => {
    database = await startDatabase(null);
  });
  afterAll(() => database.close());
  contractOn(() => database.table);

  describe('by its socket, as from another process', () => {
    let table: Table;
    beforeAll(async () => {
      const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
      table = await openTable({ endpoint: database.endpoint, region: 'local', credentials }, 'by-socket');
    });
    contractOn(() => table);
  });

  test('rejects when the database is out of reach', async () => {
    const gone = await startDatabase(null);
    const store = dynamoDbStore(
      async () => gone.table,
      () => 0,
    );
    await gone.close();
    await expect(store.recall('anyone')).rejects.toThrow();
  });
});

// Another implementation of DynamoDB, or DynamoDB itself: the SDK reads its address and keys from the environment.
const elsewhere = process.env['AWS_ENDPOINT_URL_DYNAMODB'];
if (elsewhere !== undefined) {
  describe(`the store at ${elsewhere}`, () => {
    let table: Table;
    beforeAll(async () => {
      table = await openTable({ endpoint: elsewhere }, `evidence-coach-contract-${Date.now()}`);
    }, 70_000);
    contractOn(() => table);
  });
}
