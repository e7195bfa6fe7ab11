import type { SkillPackage } from '../../infra/package-rules/skill-package.ts';

/** The package as JSON, where anything may be changed. */
// biome-ignore lint/suspicious/noExplicitAny: what is broken here is meant to have no type
export type Loose = any;

/** A change that breaks exactly the rule of that code, and the place that must be named. */
export interface Broken {
  readonly code: string;
  readonly breaking: string;
  readonly breaks: (model: Loose, manifest: Loose, files: Map<string, Uint8Array>) => void;
  readonly place: string;
}

/** Puts a value in place of another. */
export function set(object: Loose, name: string, value: unknown): void {
  object[name] = value;
}

export const intent = (model: Loose, name: string): Loose =>
  model.languageModel.intents.find((known: Loose) => known.name === name);
export const add = (model: Loose, added: object): void => model.languageModel.intents.push(added);
export const type = (model: Loose): Loose => model.languageModel.types[0];
/** An intent of its own, so that a sample can break one rule and no other. */
export const own = (samples: string[], slots: object[] = []) => ({ name: 'BrokenIntent', slots, samples });

/** A package with one locale's model and the manifest changed. */
export function broken(whole: SkillPackage, { breaks }: Broken): SkillPackage {
  const model = structuredClone(whole.models.get('en-US'));
  const manifest = structuredClone(whole.manifest);
  const files = new Map(whole.files);
  breaks(model, manifest, files);
  return { manifest, models: new Map([...whole.models, ['en-US', model]]), files };
}
