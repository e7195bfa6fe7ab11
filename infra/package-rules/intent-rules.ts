import { isBuiltIn, ofModels, type Rule, repeated, slotsIn } from './rule.ts';

const REQUIRED = [
  'AMAZON.HelpIntent',
  'AMAZON.StopIntent',
  'AMAZON.CancelIntent',
  'AMAZON.FallbackIntent',
  'AMAZON.NavigateHomeIntent',
];
/** Built-in intents that a custom skill may use (developer.amazon.com, Standard Built-in Intents). */
const BUILT_IN = new Set([
  ...REQUIRED,
  ...['Repeat', 'Yes', 'No', 'StartOver', 'Next', 'Previous', 'Pause', 'Resume', 'LoopOn', 'LoopOff'].map(
    (name) => `AMAZON.${name}Intent`,
  ),
  ...['ShuffleOn', 'ShuffleOff', 'Select', 'More', 'ScrollUp', 'ScrollDown', 'ScrollLeft', 'ScrollRight'].map(
    (name) => `AMAZON.${name}Intent`,
  ),
  ...['PageUp', 'PageDown', 'NavigateSettings'].map((name) => `AMAZON.${name}Intent`),
]);
const MOST_INTENTS = 250;
const MOST_BYTES = 1_500_000;
const PAGE = 'developer.amazon.com, Create Intents, Utterances, and Slots';

export const INTENT_RULES: readonly Rule[] = [
  {
    code: 'intent-required',
    refused: 'certification',
    says: `${REQUIRED.join(', ')} are in every model`,
    source: 'alexa-platform notes §3.1',
    remedy: 'add it under controls in models/interaction/skill.yaml',
    breaks: ofModels(({ languageModel }) =>
      REQUIRED.filter((required) => !languageModel.intents.some(({ name }) => name === required)),
    ),
  },
  {
    code: 'intent-repeated',
    refused: 'build',
    says: 'an intent’s name stands once',
    source: PAGE,
    remedy: 'merge the two, or rename one',
    breaks: ofModels(({ languageModel }) => repeated(languageModel.intents.map(({ name }) => name))),
  },
  {
    code: 'intent-name',
    refused: 'build',
    says: 'an intent’s name is letters and underscores; AMAZON. is for Amazon’s own',
    source: PAGE,
    remedy: 'rename it',
    breaks: ofModels(({ languageModel }) =>
      languageModel.intents
        .map(({ name }) => name)
        .filter((name) => (isBuiltIn(name) ? !BUILT_IN.has(name) : !/^[A-Za-z][A-Za-z_]*$/.test(name))),
    ),
  },
  {
    code: 'intents-too-many',
    refused: 'build',
    says: `a model has at most ${MOST_INTENTS} intents`,
    source: 'alexa-platform notes §2',
    remedy: 'merge intents',
    breaks: ofModels(({ languageModel }) =>
      languageModel.intents.length > MOST_INTENTS ? [`${languageModel.intents.length} intents`] : [],
    ),
  },
  {
    code: 'model-size',
    refused: 'build',
    says: 'a model is at most 1.5 MB',
    source: 'alexa-platform notes §2',
    remedy: 'remove values and samples',
    breaks: ofModels((model) => {
      const bytes = Buffer.byteLength(JSON.stringify(model));
      return bytes > MOST_BYTES ? [`${bytes} bytes`] : [];
    }),
  },
  {
    code: 'fallback-sensitivity',
    refused: 'build',
    says: 'the fallback’s sensitivity is LOW, MEDIUM or HIGH, in English and German (DE) alone',
    source: 'alexa-platform notes §1.3',
    remedy: 'use LOW, or leave it out in other languages',
    breaks: ofModels(({ languageModel }, locale) => {
      const level = languageModel.modelConfiguration?.fallbackIntentSensitivity?.level;
      if (level === undefined) return [];
      const known = ['LOW', 'MEDIUM', 'HIGH'].includes(level) && /^(en-..|de-DE)$/.test(locale);
      return known ? [] : [`level ${level}`];
    }),
  },
  {
    code: 'two-catch-alls',
    refused: 'device',
    says: 'at most one intent has a bare slot for its sample: two would share what is said by chance',
    source: 'alexa-platform notes §1.3 and §1.6',
    remedy: 'give one of them carrier words',
    breaks: ofModels(({ languageModel }) => {
      const bare = languageModel.intents.filter(({ samples }) =>
        (samples ?? []).some((sample) => slotsIn(sample).length === 1 && /^\{[^{}]*\}$/.test(sample.trim())),
      );
      return bare.length > 1 ? [bare.map(({ name }) => name).join(' and ')] : [];
    }),
  },
];
