import { Refused } from './answer.ts';
import type { Properties, Template, Value } from './template.ts';

/** What a resource is to those that refer to it: by Ref, and by the names of its attributes. */
export interface Standing {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Scope {
  readonly template: Template;
  readonly parameters: Readonly<Record<string, string>>;
  readonly resources: ReadonlyMap<string, Standing>;
}

/** Stands for AWS::NoValue: the property is left out. */
const NO_VALUE = Symbol('AWS::NoValue');
type Found = Value | typeof NO_VALUE;

export const REGION = 'us-east-1';
export const ACCOUNT = '123456789012';
const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Region': REGION,
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

const invalid = (message: string) => new Refused('ValidationError', `Template format error: ${message}`);

function reference(name: string, { parameters, resources }: Scope): Found {
  if (name === 'AWS::NoValue') return NO_VALUE;
  const found = PSEUDO[name] ?? parameters[name] ?? resources.get(name)?.ref;
  if (found === undefined) throw invalid(`Unresolved resource dependencies [${name}]`);
  return found;
}

function attribute(resource: string, name: string, { resources }: Scope): string {
  const found = resources.get(resource)?.attributes[name];
  if (found === undefined) throw invalid(`resource ${resource} does not support attribute ${name}`);
  return found;
}

const SUBSTITUTE = /\$\{([^}!]+)\}/g;
function substitute(text: string, scope: Scope): string {
  return text.replaceAll(SUBSTITUTE, (_, name: string) => {
    const [resource = '', ...rest] = name.split('.');
    return rest.length === 0 ? String(reference(name, scope)) : attribute(resource, rest.join('.'), scope);
  });
}

/** Whether a condition of the template holds. */
export function holds(condition: string, scope: Scope): boolean {
  const found = scope.template.Conditions?.[condition];
  if (found === undefined) throw invalid(`Unresolved condition ${condition}`);
  return evaluate(found, scope) === true;
}

const FUNCTIONS: Readonly<Record<string, (given: readonly Value[], scope: Scope) => Found>> = {
  Ref: ([name], scope) => reference(String(name), scope),
  Condition: ([name], scope) => holds(String(name), scope),
  'Fn::GetAtt': ([resource, name], scope) => attribute(String(resource), String(name), scope),
  'Fn::Sub': ([text], scope) => substitute(String(text), scope),
  'Fn::If': ([condition, yes = null, no = null], scope) =>
    find(holds(String(condition), scope) ? yes : no, scope),
  'Fn::Equals': ([left = null, right = null], scope) =>
    String(evaluate(left, scope)) === String(evaluate(right, scope)),
  'Fn::Not': ([value = null], scope) => evaluate(value, scope) !== true,
  'Fn::Join': ([separator, parts = []], scope) =>
    (evaluate(parts, scope) as readonly Value[]).map(String).join(String(separator)),
};

function find(value: Value, scope: Scope): Found {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value))
    return (value as Value[]).map((item) => find(item, scope)).filter((item) => item !== NO_VALUE) as Value[];
  const [[name, given] = ['', null], ...more] = Object.entries(value as Properties);
  const known = more.length === 0 ? FUNCTIONS[name] : undefined;
  if (known !== undefined) return known(Array.isArray(given) ? (given as Value[]) : [given], scope);
  if (name.startsWith('Fn::')) throw invalid(`the stand-in does not know ${name}`);
  const fields = Object.entries(value as Properties).map(
    ([field, inner]) => [field, find(inner, scope)] as const,
  );
  return Object.fromEntries(fields.filter(([, inner]) => inner !== NO_VALUE)) as Value;
}

/** A value with its references and functions worked out. @throws Refused for what cannot be. */
export function evaluate(value: Value, scope: Scope): Value {
  const found = find(value, scope);
  return found === NO_VALUE ? null : found;
}
