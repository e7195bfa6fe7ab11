import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface SlotDefinition {
  readonly name: string;
  readonly type: string;
  readonly samples?: readonly string[];
}

interface IntentDefinition {
  readonly name: string;
  readonly slots?: readonly SlotDefinition[];
  readonly samples: readonly string[];
}

/** The generated file that Amazon receives, as far as a device needs it. */
export interface InteractionModel {
  readonly languageModel: {
    readonly invocationName: string;
    readonly intents: readonly IntentDefinition[];
    readonly types: readonly { readonly name: string }[];
  };
  readonly dialog?: { readonly intents: readonly { readonly name: string }[] };
}

/** Reads the model of a locale from the skill package. @throws when the locale has none. */
export function loadInteractionModel(locale: string): InteractionModel {
  const path = join(
    import.meta.dirname,
    '..',
    'skill-package',
    'interactionModels',
    'custom',
    `${locale}.json`,
  );
  return (JSON.parse(readFileSync(path, 'utf8')) as { interactionModel: InteractionModel }).interactionModel;
}
