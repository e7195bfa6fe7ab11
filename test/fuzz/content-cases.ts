import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { MODEL, PACK_FILES, SKILL_SOURCE } from './content-faults.ts';
import { type Json, mutationsOf } from './mutation.ts';

/** What has a meaning in YAML, and what has one in no text. */
const SIGNS = [
  ...[
    '\t',
    '\n',
    ': ',
    '- ',
    '&a ',
    '*a',
    '!!binary ',
    '<<: ',
    '{',
    '[',
    '"',
    "'",
    '|',
    '>',
    '#',
    '%',
    '---\n',
  ],
  ...['\u0000', '\ufeff', '\ud800', '? ', '~', '.nan', '0x', '__proto__: 1\n', '!!js/function x', 'null'],
];

/** A text with signs put into it, or stretches taken out of it, at chance places. */
function marred(text: string): fc.Arbitrary<string> {
  const cut = fc.record({
    at: fc.nat(text.length),
    length: fc.oneof(fc.constant(0), fc.nat(40)),
    sign: fc.oneof(fc.constantFrom(...SIGNS), fc.string({ maxLength: 6 })),
  });
  return fc
    .array(cut, { minLength: 1, maxLength: 3 })
    .map((cuts) =>
      cuts.reduce((now, { at, length, sign }) => now.slice(0, at) + sign + now.slice(at + length), text),
    );
}

const asYaml = (tree: Json): string => stringify(tree, { aliasDuplicateObjects: false });

export const skillSources: fc.Arbitrary<string> = fc.oneof(
  marred(SKILL_SOURCE),
  mutationsOf([parse(SKILL_SOURCE) as Json]).map(asYaml),
);

export const models: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: marred(MODEL) },
  { weight: 9, arbitrary: mutationsOf([JSON.parse(MODEL) as Json]).map((tree) => JSON.stringify(tree)) },
);

export const packs: fc.Arbitrary<ReadonlyMap<string, string>> = fc
  .constantFrom(...PACK_FILES.keys())
  .chain((name) => {
    const text = PACK_FILES.get(name) ?? '';
    return fc
      .oneof(marred(text), mutationsOf([parse(text) as Json]).map(asYaml))
      .map((spoilt) => new Map([...PACK_FILES, [name, spoilt]]));
  });
