import { isBuiltIn, ofModels, type Rule, repeated, slotsIn, wordsOf } from './rule.ts';
import type { Intent, Model } from './skill-package.ts';

/** Slot types that take a phrase instead of a value. */
const PHRASES = new Set(['AMAZON.SearchQuery']);
const SCHEMA_PAGE = 'developer.amazon.com, Create Intents, Utterances, and Slots';

const typeOf = (intent: Intent, slot: string) => intent.slots?.find(({ name }) => name === slot)?.type;
const phrasesIn = (intent: Intent, sample: string) =>
  slotsIn(sample).filter((slot) => PHRASES.has(typeOf(intent, slot) ?? ''));

/** A rule about each sample of each intent. */
const ofSamples = (broken: (sample: string, intent: Intent) => boolean) =>
  ofModels(({ languageModel }: Model) =>
    languageModel.intents.flatMap((intent) =>
      (intent.samples ?? [])
        .filter((sample) => broken(sample, intent))
        .map((sample) => `${intent.name}, "${sample}"`),
    ),
  );

export const SAMPLE_RULES: readonly Rule[] = [
  {
    code: 'MissingCarrierPhraseWithPhraseSlot',
    refused: 'build',
    says: 'a sample with a phrase slot has words besides it',
    source: 'alexa-platform notes §1.1; k4l1sh/alexa-gpt #1',
    remedy: 'add carrier words around the slot, or move the bare sample to the slot',
    breaks: ofSamples(
      (sample, intent) => phrasesIn(intent, sample).length > 0 && !/[a-z]/i.test(wordsOf(sample)),
    ),
  },
  {
    code: 'InvalidIntentSamplePhraseSlot',
    refused: 'build',
    says: 'a phrase slot stands in a sample without any other slot',
    source: 'alexa-platform notes §1.1',
    remedy: 'split the sample: one for each slot',
    breaks: ofSamples((sample, intent) => phrasesIn(intent, sample).length > 0 && slotsIn(sample).length > 1),
  },
  {
    code: 'sample-slot-undeclared',
    refused: 'build',
    says: 'a sample names slots of its own intent',
    source: `${SCHEMA_PAGE}; alexa-cookbook #21 ("references a slot that is not defined in the intent")`,
    remedy: 'declare the slot in the intent, or correct its name',
    breaks: ofSamples((sample, intent) => slotsIn(sample).some((slot) => typeOf(intent, slot) === undefined)),
  },
  {
    code: 'sample-brackets',
    refused: 'build',
    says: 'the curly brackets of a sample come in pairs around a slot’s name',
    source: SCHEMA_PAGE,
    remedy: 'close or remove the bracket',
    breaks: ofSamples((sample) => /[{}]/.test(wordsOf(sample)) || slotsIn(sample).includes('')),
  },
  {
    code: 'sample-characters',
    refused: 'build',
    says: 'a sample is spoken words: letters, spaces, apostrophes, hyphens, and periods in abbreviations',
    source: SCHEMA_PAGE,
    remedy: 'write the words as they are spoken, numbers in words, without punctuation',
    breaks: ofSamples((sample) => !/^[\p{L}\p{M} '’._-]*$/u.test(wordsOf(sample))),
  },
  {
    code: 'sample-empty',
    refused: 'build',
    says: 'a sample is not blank',
    source: SCHEMA_PAGE,
    remedy: 'remove it',
    breaks: ofSamples((sample) => sample.trim() === ''),
  },
  {
    code: 'sample-repeated',
    refused: 'build',
    says: 'a sample stands once in its intent',
    source: SCHEMA_PAGE,
    remedy: 'remove the second',
    breaks: ofModels(({ languageModel }) =>
      languageModel.intents.flatMap(({ name, samples }) =>
        repeated((samples ?? []).map((sample) => sample.toLowerCase())).map(
          (sample) => `${name}, "${sample}"`,
        ),
      ),
    ),
  },
  {
    code: 'sample-conflict',
    refused: 'device',
    says: 'a sample stands under one intent alone; otherwise Alexa picks either',
    source: 'alexa-platform notes §1.6; keatontaylor/alexa-actions #161 (utterance conflicts)',
    remedy: 'leave it under the intent that is meant',
    breaks: ofModels(({ languageModel }) =>
      repeated(
        languageModel.intents.flatMap(({ samples }) => [
          ...new Set((samples ?? []).map((sample) => sample.toLowerCase())),
        ]),
      ).map((sample) => `"${sample}"`),
    ),
  },
  {
    code: 'intent-without-samples',
    refused: 'certification',
    says: 'an intent of ours has at least one sample',
    source: 'martincostello/alexa-london-travel #12, quoting a reviewer',
    remedy: 'add a sample, or remove the intent',
    breaks: ofModels(({ languageModel }) =>
      languageModel.intents
        .filter(({ name, samples }) => !isBuiltIn(name) && (samples ?? []).length === 0)
        .map(({ name }) => name),
    ),
  },
  {
    code: 'built-in-samples',
    refused: 'device',
    says: 'Amazon’s own intents take no samples of ours: these break them',
    source: 'alexa-platform notes §1.6 (three incidents)',
    remedy: 'remove the samples; a phrase that must steer gets an intent of ours',
    breaks: ofSamples((_, intent) => isBuiltIn(intent.name)),
  },
  {
    code: 'sample-one-word',
    refused: 'device',
    says: 'a sample of ours has at least two words, or it steals pieces of answers',
    source: 'alexa-platform notes §1.6',
    remedy: 'use a phrase of two words or more',
    breaks: ofSamples(
      (sample, intent) => !isBuiltIn(intent.name) && slotsIn(sample).length === 0 && !/\S\s+\S/.test(sample),
    ),
  },
  {
    code: 'sample-wake-word',
    refused: 'certification',
    says: 'a sample does not hold a wake word',
    source: 'developer.amazon.com, Voice Interface and User Experience Testing',
    remedy: 'leave the wake word out: the person says it, the sample does not',
    breaks: ofSamples((sample) => /\b(alexa|amazon|echo|ziggy)\b/i.test(sample)),
  },
  {
    code: 'sample-unslotted',
    refused: 'device',
    says: 'an intent with slots has no sample without one: its slot would arrive empty',
    source: 'alexa-platform notes §1.6',
    remedy: 'give the sample its slot, or an intent of its own',
    breaks: ofSamples((sample, intent) => (intent.slots ?? []).length > 0 && slotsIn(sample).length === 0),
  },
];
