import { compile } from 'json-schema-to-typescript';
import { GENERATED_NOTE } from '../generated.ts';
import { packSchema } from './pack-schema.ts';

/** A reference with a description of its own becomes a copy, or the generator would print the shared description. */
function withOwnDescriptions(node: unknown, definitions: Readonly<Record<string, object>>): unknown {
  if (Array.isArray(node)) return node.map((item) => withOwnDescriptions(item, definitions));
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, ...own } = node as { $ref?: unknown };
  if (typeof $ref === 'string' && Object.keys(own).length > 0) {
    return withOwnDescriptions({ ...definitions[$ref.replace('#/definitions/', '')], ...own }, definitions);
  }
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, withOwnDescriptions(value, definitions)]),
  );
}

/** The types of a compiled pack, generated from the schema so that the two cannot differ; all of it readonly. */
export async function packTypes(): Promise<string> {
  const whole = packSchema();
  const types = await compile(
    withOwnDescriptions(whole, whole.definitions) as Parameters<typeof compile>[0],
    'Pack',
    {
      bannerComment: GENERATED_NOTE,
      additionalProperties: false,
      ignoreMinAndMaxItems: true,
      style: { singleQuote: true, printWidth: 110 },
    },
  );
  return types
    .replace(/^ {2}(\w+\??|\[k: string\]): /gm, '  readonly $1: ')
    .replace(/([:=]) (\w+)\[\];/g, '$1 readonly $2[];');
}
