import { isAlias, parseDocument, visit } from 'yaml';
import { Refused } from './answer.ts';

export type Value = null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value };
export type Properties = Readonly<Record<string, Value>>;

export interface Resource {
  readonly Type: string;
  readonly Condition?: string;
  readonly DeletionPolicy?: string;
  readonly Properties?: Properties;
}

/** A template, its short forms (!Ref) written long ({ Ref }). */
export interface Template {
  readonly Parameters?: Readonly<Record<string, { readonly Type: string; readonly Default?: Value }>>;
  readonly Conditions?: Properties;
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Condition?: string; readonly Value: Value }>>;
}

/** What a template body may have when it is sent in the request (CloudFormation quotas), in bytes. */
const MOST_BYTES = 51_200;
const FUNCTIONS = ['Sub', 'If', 'Join', 'Equals', 'Not', 'And', 'Or', 'Select', 'Split', 'GetAZs', 'Base64'];

interface Node {
  toJSON(): Value;
}

const tag = (name: string, kind: 'scalar' | 'seq' | 'map', long: (value: Value) => Value) => ({
  tag: `!${name}`,
  ...(kind === 'scalar' ? {} : { collection: kind }),
  resolve: (node: unknown) => long(kind === 'scalar' ? (node as string) : ((node as Node).toJSON() as Value)),
});

const attribute = (value: Value): Value => {
  const [resource = '', ...rest] = typeof value === 'string' ? value.split('.') : [];
  return { 'Fn::GetAtt': [resource, rest.join('.')] };
};

const TAGS = [
  tag('Ref', 'scalar', (value) => ({ Ref: value })),
  tag('Condition', 'scalar', (value) => ({ Condition: value })),
  tag('GetAtt', 'scalar', attribute),
  ...FUNCTIONS.flatMap((name) =>
    (['scalar', 'seq'] as const).map((kind) => tag(name, kind, (value) => ({ [`Fn::${name}`]: value }))),
  ),
];

/** Reads a template. @throws Refused as CloudFormation's ValidationError, for aliases too: it takes none. */
export function readTemplate(body: string): Template {
  const refuse = (message: string) => new Refused('ValidationError', `Template format error: ${message}`);
  if (Buffer.byteLength(body) > MOST_BYTES) throw refuse(`template body is over ${MOST_BYTES} bytes`);
  const document = parseDocument(body, { customTags: TAGS });
  const [fault] = document.errors;
  if (fault !== undefined) throw refuse(`YAML not well-formed. ${fault.message.split('\n')[0]}`);
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) throw refuse('YAML aliases are not allowed in CloudFormation templates');
    },
  });
  const template = document.toJS() as Partial<Template> | null;
  if (template?.Resources === undefined) throw refuse('At least one Resources member must be defined.');
  return template as Template;
}
