import { allows, statementsOf } from './access.ts';
import { type CloudFormation, cloudFormation } from './cloudformation.ts';
import { type Database, startDatabase } from './database.ts';
import { functionsOf, type StandingFunction } from './functions.ts';
import { ACCOUNT, REGION } from './resolve.ts';
import { makeSecret } from './resources.ts';
import { type S3, s3 } from './s3.ts';
import { ofType, type Plan, property } from './stack.ts';

/** An AWS account with nothing in it, in this process. */
export interface Account {
  readonly s3: S3;
  readonly cloudFormation: CloudFormation;
  readonly database: Database;
  /** Whether a role may do an action on a table: asked for every request to the database. */
  readonly mayDo: (role: string, action: string, table: string) => boolean;
  readonly functionAt: (arn: string) => StandingFunction | null;
  close(): Promise<void>;
}

/** `endpoint` is where the functions of this account find its database. */
export async function openAccount(endpoint: () => string): Promise<Account> {
  const buckets = s3();
  const database = await startDatabase();
  const secrets = new Map<string, string>();
  let functions: ReadonlyMap<string, StandingFunction> = new Map();

  const awsEnvironment = (role: string) => ({
    AWS_REGION: REGION,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint(),
    AWS_ACCESS_KEY_ID: role,
    AWS_SECRET_ACCESS_KEY: 'of-the-stand-in',
  });

  /** Tables and secrets outlive what changes around them; functions are replaced. */
  async function realise(plan: Plan, before: Plan | null): Promise<void> {
    const isNew = ({ id }: { readonly id: string }) => before?.made.has(id) !== true;
    for (const table of ofType(plan, 'AWS::DynamoDB::Table').filter(isNew)) await database.create(table);
    for (const secret of ofType(plan, 'AWS::SecretsManager::Secret').filter(isNew))
      secrets.set(secret.standing.ref, makeSecret());
    const next = functionsOf(plan, buckets, secrets, awsEnvironment);
    for (const gone of functions.values()) gone.close();
    functions = next;
  }

  const formation = cloudFormation(realise);
  const roleOf = (name: string) =>
    formation
      .plans()
      .flatMap((plan) => ofType(plan, 'AWS::IAM::Role'))
      .find(({ standing }) => standing.ref === name);

  return {
    s3: buckets,
    cloudFormation: formation,
    database,
    mayDo: (role, action, table) => {
      const found = roleOf(role);
      if (found === undefined) return false;
      const resource = `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${table}`;
      return allows(statementsOf(property(found.properties, 'Policies')), action, resource);
    },
    functionAt: (arn) => functions.get(arn) ?? null,
    async close() {
      for (const one of functions.values()) one.close();
      await database.close();
    },
  };
}
