import fc from 'fast-check';
import { anyWords } from './words.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

interface Mutation {
  /** Which value of the tree, counted as they come. */
  readonly at: number;
  readonly how: 'remove' | 'replace' | 'repeat' | 'add';
  readonly value: Json;
}

const anyValue: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    false,
    0,
    -1,
    0.5,
    1e308,
    Number.MAX_SAFE_INTEGER + 2,
    '',
    [],
    {},
    [[]],
    ' ',
  ),
  anyWords,
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);

const isTree = (value: Json): value is readonly Json[] | { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null;

/** How many values hang under a tree, at any depth. */
function size(value: Json): number {
  if (!isTree(value)) return 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + 1 + size(inner), 0);
}

const withEntries = (tree: Json, entries: readonly (readonly [string, Json])[]): Json =>
  Array.isArray(tree) ? entries.map(([, value]) => value) : Object.fromEntries(entries);

/** The tree with its `at`-th value changed, counted depth first. */
function changed(tree: Json, at: number, { how, value }: Mutation): Json {
  if (!isTree(tree)) return tree;
  let left = at;
  const entries: (readonly [string, Json])[] = [];
  for (const [name, inner] of Object.entries(tree) as [string, Json][]) {
    if (left === 0) {
      if (how === 'replace') entries.push([name, value]);
      if (how === 'repeat') entries.push([name, inner], [name === 'name' ? name : `${name} `, inner]);
      if (how === 'add') entries.push([name, inner], ['unheard-of', value]);
    } else {
      const within = left > 0 && left <= size(inner);
      entries.push([name, within ? changed(inner, left - 1, { at, how, value }) : inner]);
    }
    left -= 1 + size(inner);
  }
  return withEntries(tree, entries);
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('remove', 'replace', 'replace', 'replace', 'repeat', 'add'),
  value: anyValue,
});

/** One of the trees with some of its values removed, replaced, repeated, or with others beside them. */
export function mutationsOf(bases: readonly Json[], most = 4): fc.Arbitrary<Json> {
  return fc
    .tuple(fc.nat(bases.length - 1), fc.array(mutation, { minLength: 1, maxLength: most }))
    .map(([base, mutations]) =>
      mutations.reduce<Json>(
        (tree, one) => (size(tree) === 0 ? tree : changed(tree, one.at % size(tree), one)),
        bases[base] ?? null,
      ),
    );
}
