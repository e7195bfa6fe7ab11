import { Refused } from './answer.ts';
import { evaluate, holds, type Scope, type Standing } from './resolve.ts';
import { isKnown, makeResource } from './resources.ts';
import { type Properties, readTemplate, type Template, type Value } from './template.ts';

/** What CloudFormation is asked for, to create or to update. */
export interface StackRequest {
  readonly name: string;
  readonly body: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
}

/** A resource as it stands: its kind, how it is called, its properties worked out. */
export interface Made {
  readonly type: string;
  readonly standing: Standing;
  readonly properties: Properties;
}

/** A stack as its template describes it, everything worked out. */
export interface Plan {
  readonly made: ReadonlyMap<string, Made>;
  readonly outputs: Readonly<Record<string, string>>;
}

function parametersOf(template: Template, given: Readonly<Record<string, string>>) {
  const declared = template.Parameters ?? {};
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(declared, name));
  if (unknown.length > 0)
    throw new Refused('ValidationError', `Parameters: [${unknown.join(', ')}] do not exist in the template`);
  const missing = Object.entries(declared)
    .filter(([name, { Default }]) => Default === undefined && given[name] === undefined)
    .map(([name]) => name);
  if (missing.length > 0)
    throw new Refused('ValidationError', `Parameters: [${missing.join(', ')}] must have values`);
  return Object.fromEntries(
    Object.entries(declared).map(([name, { Default }]) => [name, given[name] ?? String(Default)]),
  );
}

function checkCapabilities(template: Template, capabilities: readonly string[]): void {
  const roles = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::IAM::Role');
  const isNamed = roles.some(({ Properties }) => Properties?.['RoleName'] !== undefined);
  const wanted = roles.length === 0 ? null : isNamed ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM';
  const given = new Set([
    ...capabilities,
    ...(capabilities.includes('CAPABILITY_NAMED_IAM') ? ['CAPABILITY_IAM'] : []),
  ]);
  if (wanted !== null && !given.has(wanted))
    throw new Refused('InsufficientCapabilitiesException', `Requires capabilities : [${wanted}]`);
}

/** Works a request out. Resources that stood before keep their names. @throws Refused as CloudFormation does. */
export function planStack(request: StackRequest, before: ReadonlyMap<string, Made>): Plan {
  const template = readTemplate(request.body);
  checkCapabilities(template, request.capabilities);
  const parameters = parametersOf(template, request.parameters);
  const resources = new Map<string, Standing>();
  const scope: Scope = { template, parameters, resources };
  const wanted = Object.entries(template.Resources).filter(
    ([, { Condition }]) => Condition === undefined || holds(Condition, scope),
  );
  const strange = wanted.find(([, { Type }]) => !isKnown(Type));
  if (strange !== undefined)
    throw new Refused(
      'ValidationError',
      `Template format error: Unrecognized resource types: [${strange[1].Type}]`,
    );
  for (const [id, { Type }] of wanted)
    resources.set(id, before.get(id)?.standing ?? makeResource(Type, request.name, id));

  const made = new Map<string, Made>();
  for (const [id, { Type, Properties = {} }] of wanted) {
    const standing = resources.get(id) ?? makeResource(Type, request.name, id);
    made.set(id, { type: Type, standing, properties: evaluate(Properties, scope) as Properties });
  }
  const outputs = Object.entries(template.Outputs ?? {})
    .filter(([, { Condition }]) => Condition === undefined || holds(Condition, scope))
    .map(([name, { Value: value }]) => [name, String(evaluate(value, scope))] as const);
  return { made, outputs: Object.fromEntries(outputs) };
}

/** A property at a path, or null. */
export function property(properties: Properties, ...path: readonly string[]): Value {
  return path.reduce<Value>(
    (found, name) =>
      typeof found === 'object' && found !== null ? ((found as Properties)[name] ?? null) : null,
    properties,
  );
}

export const ofType = ({ made }: Plan, type: string): (Made & { readonly id: string })[] =>
  [...made].filter(([, one]) => one.type === type).map(([id, one]) => ({ id, ...one }));
