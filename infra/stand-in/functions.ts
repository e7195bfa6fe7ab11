import { ResourceFailed } from './answer.ts';
import { type FunctionSettings, type Invoked, type LambdaProcess, startFunction } from './lambda-process.ts';
import type { S3 } from './s3.ts';
import { type Made, ofType, type Plan, property } from './stack.ts';

/** Runtimes in which a function may be created in 2026 (AWS Lambda, runtime deprecation policy). */
const RUNTIMES = ['nodejs22.x', 'nodejs24.x'];
type Found = Made & { readonly id: string };
const SECRET = /\{\{resolve:secretsmanager:([^}]+):SecretString\}\}/g;

/** A function of a stack. Its environment is started with the first call, as Lambda does. */
export interface StandingFunction {
  readonly arn: string;
  readonly settings: FunctionSettings;
  readonly mayBeCalledBy: (principal: string, token: string) => boolean;
  invoke(event: unknown): Promise<Invoked>;
  /** The running environment; null before the first call. */
  running(): LambdaProcess | null;
  close(): void;
}

const refused = ({ id, type }: Found, reason: string) => new ResourceFailed(id, type, reason);

function bundleOf(made: Found, s3: S3): Uint8Array {
  const name = (field: string) => String(property(made.properties, 'Code', field));
  const bytes = s3.read(name('S3Bucket'), name('S3Key'), name('S3ObjectVersion'));
  if (bytes === null)
    throw new Error(
      `Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: ${name('S3Key')}`,
    );
  return bytes;
}

function checkFunction(made: Found): void {
  const { properties } = made;
  const runtime = String(property(properties, 'Runtime'));
  if (!RUNTIMES.includes(runtime))
    throw new Error(
      `The runtime parameter of ${runtime} is no longer supported for creating or updating functions.`,
    );
  const megabytes = Number(property(properties, 'MemorySize') ?? 128);
  if (megabytes < 128 || megabytes > 10_240)
    throw refused(made, `'MemorySize' value ${megabytes} is out of range`);
}

/** The functions of a plan. @throws with Lambda's words for what it would not create. */
export function functionsOf(
  plan: Plan,
  s3: S3,
  secrets: ReadonlyMap<string, string>,
  awsEnvironment: (role: string) => Readonly<Record<string, string>>,
): ReadonlyMap<string, StandingFunction> {
  const permissions = ofType(plan, 'AWS::Lambda::Permission').map(({ properties }) => properties);
  return new Map(
    ofType(plan, 'AWS::Lambda::Function').map((made) => {
      checkFunction(made);
      const variables = property(made.properties, 'Environment', 'Variables') ?? {};
      const role = String(property(made.properties, 'Role')).split('/').at(-1) ?? '';
      const settings: FunctionSettings = {
        name: made.standing.ref,
        handler: String(property(made.properties, 'Handler')),
        bundle: bundleOf(made, s3),
        timeout: Number(property(made.properties, 'Timeout') ?? 3),
        megabytes: Number(property(made.properties, 'MemorySize') ?? 128),
        environment: {
          ...Object.fromEntries(
            Object.entries(variables).map(([name, value]) => [
              name,
              String(value).replaceAll(SECRET, (_, id: string) => secrets.get(id) ?? ''),
            ]),
          ),
          ...awsEnvironment(role),
        },
      };
      const arn = made.standing.attributes['Arn'] ?? '';
      const mayBeCalledBy = (principal: string, token: string) =>
        permissions.some(
          (permission) =>
            permission['FunctionName'] === arn &&
            permission['Principal'] === principal &&
            permission['EventSourceToken'] === token,
        );
      return [arn, standing(arn, settings, mayBeCalledBy)];
    }),
  );
}

function standing(
  arn: string,
  settings: FunctionSettings,
  mayBeCalledBy: StandingFunction['mayBeCalledBy'],
): StandingFunction {
  let starting: Promise<LambdaProcess> | null = null;
  let running: LambdaProcess | null = null;
  return {
    arn,
    settings,
    mayBeCalledBy,
    running: () => running,
    close: () => running?.close(),
    async invoke(event) {
      try {
        starting ??= startFunction(settings);
        running = await starting;
      } catch (error) {
        // The next call tries again, as Lambda does.
        starting = null;
        const [errorType = '', ...rest] = (error as Error).message.split(': ');
        return { error: { errorType, errorMessage: rest.join(': ') } };
      }
      return running.invoke(event);
    },
  };
}
