import { dynamoDbInterviews } from './dynamodb-interviews.ts';
import type { InterviewStore } from './interview-store.ts';
import type { LogStore } from './log-port.ts';
import { logStore } from './log-store.ts';
import { type SignInStore, signInStore } from './sign-in-store.ts';
import type { Table } from './table.ts';

/** Everything that is kept, for the skill and for the log. */
export type Store = InterviewStore & LogStore & SignInStore;

/** The whole store on one DynamoDB table; the skill's function opens no more of it than its own part. */
export const dynamoDbStore = (table: () => Promise<Table>, now: () => number): Store => ({
  ...dynamoDbInterviews(table, now),
  ...logStore(table, now),
  ...signInStore(table, now),
});
