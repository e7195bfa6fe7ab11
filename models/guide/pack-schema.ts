import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import type { PackProblem } from './pack-problem.ts';
import type { PackSource } from './pack-source.ts';

const SCHEMA_FILE = new URL('./pack.schema.json', import.meta.url);

interface PackSchema {
  readonly definitions: Readonly<Record<string, object>>;
}

/** The published schema, as read from its file. */
export function packSchema(): PackSchema {
  return JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as PackSchema;
}

type Explain = (error: ErrorObject) => { what: string; remedy: string };

const described = (error: ErrorObject): string => {
  const text: unknown = error.parentSchema?.['description'];
  return typeof text === 'string' ? text : 'See models/guide/pack.schema.json.';
};
const list = (values: unknown): string =>
  Array.isArray(values) ? values.map(String).join(', ') : String(values);
const field = (error: ErrorObject): string => `"${error.instancePath.split('/').at(-1) ?? ''}"`;
const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? 'nothing';

const KIND: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
};

const EXPLAIN: Readonly<Record<string, Explain>> = {
  required: (e) => ({
    what: `"${e.params['missingProperty']}" is missing.`,
    remedy: `Add "${e.params['missingProperty']}:" here.`,
  }),
  additionalProperties: (e) => ({
    what: `"${e.params['additionalProperty']}" is not a key that belongs here.`,
    remedy: `Correct its spelling or remove it; known here are ${Object.keys(e.parentSchema?.['properties'] ?? {}).join(', ')}.`,
  }),
  enum: (e) => ({
    what: `${field(e)} is ${shown(e.data)}.`,
    remedy: `Use one of ${list(e.params['allowedValues'])}.`,
  }),
  const: (e) => ({
    what: `${field(e)} is ${shown(e.data)}.`,
    remedy: `Write ${shown(e.params['allowedValue'])}. ${described(e)}`,
  }),
  type: (e) => ({
    what: `${field(e)} is ${shown(e.data)}, not ${KIND[String(e.params['type'])] ?? 'that kind'}.`,
    remedy: `Make it ${KIND[String(e.params['type'])] ?? String(e.params['type'])}. ${described(e)}`,
  }),
  pattern: (e) => ({
    what: `${field(e)} is ${shown(e.data)}, which is not allowed here.`,
    remedy: described(e),
  }),
  minItems: (e) => ({
    what: `${field(e)} holds too few.`,
    remedy: `Give at least ${e.params['limit']}. ${described(e)}`,
  }),
  maxItems: (e) => ({
    what: `${field(e)} holds too many.`,
    remedy: `Keep at most ${e.params['limit']}. ${described(e)}`,
  }),
};

const validate = new Ajv({ allErrors: true, verbose: true }).compile(packSchema());

/** Everything in the pack that does not fit the published schema, each at its line. */
export function schemaProblems(source: PackSource): PackProblem[] {
  if (validate(source.value)) return [];
  return (validate.errors ?? []).map((error) => {
    const path = error.instancePath
      .split('/')
      .slice(1)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const extra: unknown = error.params['additionalProperty'];
    const explain =
      EXPLAIN[error.keyword] ??
      ((e) => ({ what: `${field(e)} ${e.message ?? 'is wrong'}.`, remedy: described(e) }));
    return { ...source.at(typeof extra === 'string' ? [...path, extra] : path), ...explain(error) };
  });
}
