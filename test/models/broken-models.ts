import { add, type Broken, intent, type Loose, own, set, type } from './broken-packages.ts';

const sample = (model: Loose, text: string): void => intent(model, 'MomentIntent').samples.push(text);
const listing = (manifest: Loose): Loose => manifest.publishingInformation.locales['en-US'];
const search = { name: 'words', type: 'AMAZON.SearchQuery' };

export const BROKEN_MODELS: readonly Broken[] = [
  {
    code: 'InvalidModelDefinitionSchema',
    breaking: 'no invocation name',
    breaks: (model) => delete model.languageModel.invocationName,
    place: "/languageModel must have required property 'invocationName'",
  },
  {
    code: 'InvalidModelDefinitionSchema',
    breaking: 'a dialog without intents',
    breaks: (model) => set(model.dialog, 'intents', []),
    place: '/dialog/intents must NOT have fewer than 1 items',
  },
  ...(
    [
      ['invocation-length', `${'x'.repeat(30)} ${'y'.repeat(30)}`],
      ['invocation-characters', 'Evidence Coach'],
      ['invocation-characters', 'evidence coach 2'],
      ['invocation-one-word', 'evidence'],
      ['invocation-small-words', 'the coach'],
      ['invocation-launch-words', 'start evidence coach'],
      ['invocation-taken-words', 'evidence skill'],
    ] as const
  ).map(
    ([code, name]): Broken => ({
      code,
      breaking: `the name "${name}"`,
      breaks: (model, manifest) => {
        model.languageModel.invocationName = name;
        listing(manifest).examplePhrases = listing(manifest).examplePhrases.map((phrase: string) =>
          phrase.replace('evidence coach', name),
        );
      },
      place: `"${name}"`,
    }),
  ),
  {
    code: 'intent-required',
    breaking: 'no fallback',
    breaks: (model) => {
      model.languageModel.intents = model.languageModel.intents.filter(
        ({ name }: Loose) => name !== 'AMAZON.FallbackIntent',
      );
    },
    place: 'AMAZON.FallbackIntent',
  },
  {
    code: 'intent-repeated',
    breaking: 'an intent twice',
    breaks: (model) => add(model, { name: 'MomentIntent', samples: ['hold on a moment'] }),
    place: 'MomentIntent',
  },
  {
    code: 'intent-name',
    breaking: 'a figure in a name',
    breaks: (model) => add(model, { name: 'Moment2Intent', samples: ['hold on a moment'] }),
    place: 'Moment2Intent',
  },
  {
    code: 'intent-name',
    breaking: 'an intent that Amazon does not have',
    breaks: (model) => add(model, { name: 'AMAZON.JudgeIntent', samples: [] }),
    place: 'AMAZON.JudgeIntent',
  },
  {
    code: 'intents-too-many',
    breaking: '300 more intents',
    breaks: (model) => {
      for (let count = 0; count < 300; count += 1) {
        const name = [...String(count)].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('');
        add(model, { name: `More${name}Intent`, samples: [`more of ${name}`] });
      }
    },
    place: 'intents',
  },
  {
    code: 'model-size',
    breaking: 'values of 1.6 MB',
    breaks: (model) => {
      const letters = (count: number) =>
        [...String(count)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
      for (let count = 0; count < 16_000; count += 1)
        type(model).values.push({ name: { value: `${letters(count)} ${'z'.repeat(90)}` } });
    },
    place: 'bytes',
  },
  {
    code: 'fallback-sensitivity',
    breaking: 'a level of its own',
    breaks: (model) =>
      set(model.languageModel.modelConfiguration.fallbackIntentSensitivity, 'level', 'LOWEST'),
    place: 'level LOWEST',
  },
  {
    code: 'two-catch-alls',
    breaking: 'a second bare slot',
    breaks: (model) => add(model, own(['{thing}'], [{ name: 'thing', type: 'FreeSpeech' }])),
    place: 'SaidIntent and BrokenIntent',
  },
  {
    code: 'MissingCarrierPhraseWithPhraseSlot',
    breaking: 'a bare phrase slot, as in public reports',
    breaks: (model) => set(intent(model, 'AnswerIntent'), 'samples', [' {answer}']),
    place: 'AnswerIntent, " {answer}"',
  },
  {
    code: 'InvalidIntentSamplePhraseSlot',
    breaking: 'a phrase slot beside another',
    breaks: (model) =>
      add(model, own(['find {words} for {said}'], [search, { name: 'said', type: 'FreeSpeech' }])),
    place: 'BrokenIntent, "find {words} for {said}"',
  },
  {
    code: 'sample-slot-undeclared',
    breaking: 'a slot that nobody declares',
    breaks: (model) => sample(model, 'wait for {minutes}'),
    place: 'MomentIntent, "wait for {minutes}"',
  },
  {
    code: 'sample-brackets',
    breaking: 'an open bracket',
    breaks: (model) => add(model, own(['find {words', 'find {words} now'], [search])),
    place: '"find {words"',
  },
  {
    code: 'sample-characters',
    breaking: 'a question mark',
    breaks: (model) => sample(model, 'may i think?'),
    place: '"may i think?"',
  },
  {
    code: 'sample-characters',
    breaking: 'digits',
    breaks: (model) => sample(model, 'give me 5 minutes'),
    place: '"give me 5 minutes"',
  },
  { code: 'sample-empty', breaking: 'a blank sample', breaks: (model) => sample(model, ' '), place: '" "' },
  {
    code: 'sample-repeated',
    breaking: 'a sample twice',
    breaks: (model) => sample(model, 'Let me think'),
    place: 'MomentIntent, "let me think"',
  },
  {
    code: 'sample-conflict',
    breaking: 'a sample of another intent',
    breaks: (model) => sample(model, 'next question'),
    place: '"next question"',
  },
  {
    code: 'intent-without-samples',
    breaking: 'an intent with no way in',
    breaks: (model) => add(model, { name: 'EmptyIntent', samples: [] }),
    place: 'EmptyIntent',
  },
  {
    code: 'built-in-samples',
    breaking: 'a sample of ours on Help',
    breaks: (model) => set(intent(model, 'AMAZON.HelpIntent'), 'samples', ['please help me']),
    place: 'AMAZON.HelpIntent, "please help me"',
  },
  {
    code: 'sample-one-word',
    breaking: 'one word',
    breaks: (model) => sample(model, 'wait'),
    place: '"wait"',
  },
  {
    code: 'sample-wake-word',
    breaking: 'the wake word in a sample',
    breaks: (model) => sample(model, 'alexa give me time'),
    place: '"alexa give me time"',
  },
  {
    code: 'sample-unslotted',
    breaking: 'a sample without the slot of its intent',
    breaks: (model) => intent(model, 'AnswerIntent').samples.push('here it comes'),
    place: 'AnswerIntent, "here it comes"',
  },
];
