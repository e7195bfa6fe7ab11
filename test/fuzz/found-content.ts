type Spoil = (text: string) => string;

/** Sources of the interaction model that once broke the compiler instead of being refused. */
export const FOUND_SKILL_SOURCES: readonly { readonly what: string; readonly spoil: Spoil }[] = [
  { what: 'an empty file', spoil: () => '' },
  { what: 'a file that is a list', spoil: () => '[]' },
  { what: 'no controls', spoil: (text) => text.replace('\ncontrols:', '\nunheard-of:') },
  { what: 'phrases that are none', spoil: (text) => text.replace(/phrases: .*/, 'phrases: 7') },
  { what: 'no locales', spoil: (text) => text.replace(/\nlocales:.*/s, '\nlocales:\n') },
  { what: 'an alias without an anchor', spoil: (text) => text.replace('evidence coach', '*nowhere') },
  { what: 'an alias that holds itself', spoil: () => 'a: &a [*a, *a]' },
];

/** Models that once broke the linter. */
export const FOUND_MODELS: readonly { readonly what: string; readonly spoil: Spoil }[] = [
  { what: 'no model', spoil: () => '{"interactionModel": null}' },
];

/** Files of a pack that once broke the compiler. */
export const FOUND_PACK_FILES: readonly {
  readonly what: string;
  readonly file: string;
  readonly spoil: Spoil;
}[] = [
  { what: 'an alias without an anchor', file: 'pack.yaml', spoil: (text) => `${text}\nextra: *nowhere\n` },
];
