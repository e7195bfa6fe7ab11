import { randomBytes } from 'node:crypto';
import { ACCOUNT, REGION, type Standing } from './resolve.ts';

const chance = (bytes: number) => randomBytes(bytes).toString('hex');
const arn = (service: string, rest: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;

/** A resource with an ARN, which it goes by or only has. */
const named = (service: string, kind: string, ref: 'name' | 'arn') => (name: string) => {
  const Arn = arn(service, `${kind}${name}`);
  return { ref: ref === 'arn' ? Arn : name, attributes: { Arn } };
};
const bare = (name: string): Standing => ({ ref: name, attributes: {} });

/** The kinds of resources that the stand-in can make: what each is called and which attributes it has. */
const KINDS: Readonly<Record<string, (name: string) => Standing>> = {
  'AWS::DynamoDB::Table': named('dynamodb', 'table/', 'name'),
  'AWS::SecretsManager::Secret': named('secretsmanager', 'secret:', 'arn'),
  'AWS::Logs::LogGroup': named('logs', 'log-group:', 'name'),
  'AWS::IAM::Role': (name) => ({ ref: name, attributes: { Arn: `arn:aws:iam::${ACCOUNT}:role/${name}` } }),
  'AWS::Lambda::Function': named('lambda', 'function:', 'name'),
  'AWS::Lambda::Url': (name) => ({
    ref: name,
    attributes: { FunctionUrl: `https://${chance(16)}.lambda-url.${REGION}.on.aws/` },
  }),
  'AWS::Lambda::Permission': bare,
  'AWS::SNS::Topic': named('sns', '', 'arn'),
  'AWS::SNS::Subscription': bare,
  'AWS::CloudWatch::Alarm': named('cloudwatch', 'alarm:', 'name'),
  'AWS::CloudWatch::Dashboard': bare,
};

export const isKnown = (type: string): boolean => Object.hasOwn(KINDS, type);

/** A new resource under a name of its own, as CloudFormation gives it: stack, logical id, chance. */
export function makeResource(type: string, stack: string, logicalId: string): Standing {
  const make = KINDS[type] ?? bare;
  return make(`${stack.slice(0, 24)}-${logicalId}-${chance(6).toUpperCase()}`);
}

export const makeSecret = (): string => chance(32);
