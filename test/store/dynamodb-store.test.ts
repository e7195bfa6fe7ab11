import { type Database, startDatabase } from '../../echo/database.ts';
import { dynamoDbStore } from '../../lambda/store/dynamodb-store.ts';
import { storeContract } from './store-contract.ts';

describe('the DynamoDB store on the embedded database', () => {
  let database: Database;
  beforeAll(async () => {
    database = await startDatabase(null);
  });
  afterAll(() => database.close());

  storeContract(() => {
    let now = 0;
    return {
      store: dynamoDbStore(
        async () => database.table,
        () => now,
      ),
      setNow: (iso) => {
        now = Date.parse(iso) / 1000;
      },
    };
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
