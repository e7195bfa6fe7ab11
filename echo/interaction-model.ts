import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SlotDefinition {
  readonly name: string;
  readonly type: string;
  readonly samples?: readonly string[];
}

export interface IntentDefinition {
  readonly name: string;
  readonly slots?: readonly SlotDefinition[];
  readonly samples: readonly string[];
}

export interface TypeDefinition {
  readonly name: string;
  readonly values: readonly {
    readonly name: { readonly value: string; readonly synonyms?: readonly string[] };
  }[];
}

/** The generated file that Amazon receives, as far as a device needs it. */
export interface InteractionModel {
  readonly languageModel: {
    readonly invocationName: string;
    readonly modelConfiguration?: {
      readonly fallbackIntentSensitivity?: { readonly level: 'LOW' | 'MEDIUM' | 'HIGH' };
    };
    readonly intents: readonly IntentDefinition[];
    readonly types: readonly TypeDefinition[];
  };
  readonly dialog?: {
    readonly intents: readonly {
      readonly name: string;
      readonly slots?: readonly { readonly name: string }[];
    }[];
  };
}

/** Amazon would not build this model; the message names every reason. */
export class ModelRefused extends Error {}

const FOLDER = join(import.meta.dirname, '..', 'skill-package', 'interactionModels', 'custom');
export const PHRASE_TYPE = 'AMAZON.SearchQuery';
export const NUMBER_TYPE = 'AMAZON.NUMBER';
const KNOWN_TYPES = new Set([PHRASE_TYPE, NUMBER_TYPE]);
export const slotsIn = (sample: string): string[] =>
  [...sample.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

function sampleFaults(intent: IntentDefinition, sample: string): string[] {
  const named = slotsIn(sample);
  const typeOf = (name: string) => intent.slots?.find((slot) => slot.name === name)?.type;
  const unknown = named.filter((name) => typeOf(name) === undefined);
  const phrases = named.filter((name) => typeOf(name) === PHRASE_TYPE);
  const bare = sample.replace(/\{\w+\}/g, '').trim() === '';
  return [
    ...unknown.map((name) => `${intent.name}: "${sample}" names the slot ${name}, which is not defined`),
    ...(phrases.length > 0 && bare
      ? [
          `Sample utterance "${sample}" in intent "${intent.name}" must include a carrier phrase (MissingCarrierPhraseWithPhraseSlot)`,
        ]
      : []),
    ...(phrases.length > 0 && named.length > 1
      ? [`${intent.name}: "${sample}" holds a phrase slot beside another slot`]
      : []),
  ];
}

/** What Amazon's build would say of a model (alexa-platform notes §1.1, §1.6); empty when it builds. */
export function modelFaults({ languageModel }: InteractionModel): string[] {
  const { intents, types } = languageModel;
  const custom = new Set(types.map((type) => type.name));
  const typeOfSlot = new Map<string, string>();
  const faults = types
    .filter((type) => type.values.length === 0)
    .map((type) => `the type ${type.name} is empty`);
  for (const intent of intents) {
    if (intent.name.startsWith('AMAZON.') && intent.samples.length > 0)
      faults.push(`${intent.name}: samples of one's own break a built-in intent`);
    faults.push(...intent.samples.flatMap((sample) => sampleFaults(intent, sample)));
    for (const slot of intent.slots ?? []) {
      const other = typeOfSlot.get(slot.name) ?? slot.type;
      if (other !== slot.type) faults.push(`the slot ${slot.name} is both ${other} and ${slot.type}`);
      typeOfSlot.set(slot.name, slot.type);
      if (!KNOWN_TYPES.has(slot.type) && !custom.has(slot.type))
        faults.push(`${intent.name}: the device does not know the slot type ${slot.type}`);
    }
  }
  return faults;
}

/** The locales that the skill package speaks. */
export const locales = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace('.json', ''))
    .toSorted();

/** Reads the model of a locale from the skill package. @throws ModelRefused when it has none, or one that Amazon refuses. */
export function loadInteractionModel(locale: string): InteractionModel {
  const path = join(FOLDER, `${locale}.json`);
  if (!/^[a-z]{2}-[A-Z]{2}$/.test(locale) || !existsSync(path))
    throw new ModelRefused(`The skill does not speak ${locale}. It speaks ${locales().join(', ')}.`);
  const { interactionModel } = JSON.parse(readFileSync(path, 'utf8')) as {
    interactionModel: InteractionModel;
  };
  const faults = modelFaults(interactionModel);
  if (faults.length > 0) throw new ModelRefused(`Amazon would refuse ${locale}.json: ${faults.join('; ')}`);
  return interactionModel;
}
