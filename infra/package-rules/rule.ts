import type { Model, SkillPackage } from './skill-package.ts';

/**
 * - `build`: Amazon refuses the import or the build of the model;
 * - `certification`: it builds, and a reviewer sends it back;
 * - `device`: it builds and is certified, and then does something else than meant.
 */
export type Refusal = 'build' | 'certification' | 'device';

/** One rule for a skill package: what breaks it, who says so, and what to do. */
export interface Rule {
  /** Amazon's own error code where one is known; else a name of ours, in lower case. */
  readonly code: string;
  readonly refused: Refusal;
  readonly says: string;
  /** Where the rule is from: our notes on the platform by section, or Amazon's page. */
  readonly source: string;
  readonly remedy: string;
  /** The places that break it. Only called for packages whose models are as the schema has them. */
  readonly breaks: (checked: SkillPackage) => readonly string[];
}

export interface Fault {
  readonly rule: Rule;
  readonly place: string;
}

/** A rule about each locale's model: the places are given the locale's name. */
export const ofModels =
  (breaks: (model: Model, locale: string) => readonly string[]) =>
  ({ models }: SkillPackage): string[] =>
    [...models].flatMap(([locale, model]) =>
      breaks(model as Model, locale).map((place) => `${locale}: ${place}`),
    );

/** What stands more than once, each named once. */
export function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const value of values) (seen.has(value) ? again : seen).add(value);
  return [...again];
}

const SLOT = /\{([^{}]*)\}/g;
/** The names of the slots in a sample, in order. */
export const slotsIn = (sample: string): string[] =>
  [...sample.matchAll(SLOT)].map((match) => match[1] ?? '');
/** A sample without its slots. */
export const wordsOf = (sample: string): string =>
  sample.replaceAll(SLOT, ' ').replaceAll(/\s+/g, ' ').trim();
export const isBuiltIn = (name: string): boolean => name.startsWith('AMAZON.');
