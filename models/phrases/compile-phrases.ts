import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { GENERATED_NOTE, type Generated } from '../generated.ts';
import { ContentRefused } from '../refusal.ts';

const FILE = 'models/phrases/en.yaml';

/** The voice as rules: pattern, what is wrong with it, and what to write instead. */
const VOICE: readonly (readonly [RegExp, string, string])[] = [
  [/!/, 'an exclamation', 'end the sentence with a full stop'],
  [/\byou said\b/i, '"you said"', 'write "I heard": recognition may be wrong, the candidate is not'],
  [
    /\b(great|awesome|excellent|amazing|perfect)\b/i,
    'praise that no words have earned',
    'say what was heard instead',
  ],
  [/<(?!pause>)/, 'markup', 'use <pause> or plain words; rendering makes the SSML'],
];
const MOST_WORDS = 45;

const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map((match) => match[1])
    .sort()
    .join(' ');

function checkPhrase(id: string, variants: unknown): asserts variants is string[] {
  const place = `${FILE}, ${id}`;
  if (
    !Array.isArray(variants) ||
    variants.length === 0 ||
    variants.some((variant) => typeof variant !== 'string')
  ) {
    throw new ContentRefused(place, 'not a list of sentences', 'write ["…", "…"]');
  }
  const first = placeholders(variants[0] as string);
  for (const variant of variants as string[]) {
    for (const [pattern, fault, remedy] of VOICE) {
      if (pattern.test(variant)) throw new ContentRefused(place, `${fault} in "${variant}"`, remedy);
    }
    if (placeholders(variant) !== first) {
      throw new ContentRefused(
        place,
        `"${variant}" has other placeholders than the first phrasing`,
        'use the same in each',
      );
    }
    if (variant.split(/\s+/).length > MOST_WORDS) {
      throw new ContentRefused(
        place,
        `more than ${MOST_WORDS} words`,
        'shorten it: a listener keeps no more',
      );
    }
  }
}

/** Compiles the phrasings, each checked against the voice. */
export function compilePhrases(): Generated[] {
  const phrases = parse(readFileSync(join(import.meta.dirname, 'en.yaml'), 'utf8')) as Record<
    string,
    unknown
  >;
  for (const [id, variants] of Object.entries(phrases)) checkPhrase(id, variants);
  return [
    {
      path: 'models/compiled/phrases.ts',
      text: `${GENERATED_NOTE}
/** Every sentence that is said often, in its phrasings. */
export const PHRASES = ${JSON.stringify(phrases, null, 2)} as const;

export type PhraseId = keyof typeof PHRASES;
`,
    },
  ];
}
