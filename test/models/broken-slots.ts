import { add, type Broken, intent, own, set, type } from './broken-packages.ts';

export const BROKEN_SLOTS: readonly Broken[] = [
  {
    code: 'slot-type-unknown',
    breaking: 'a type that nobody defines',
    breaks: (model) => add(model, own(['in {city} now'], [{ name: 'city', type: 'Town' }])),
    place: 'BrokenIntent, city: Town',
  },
  {
    code: 'slot-two-types',
    breaking: 'one name of two types',
    breaks: (model) => add(model, own(['it is {said} now'], [{ name: 'said', type: 'AMAZON.City' }])),
    place: 'said',
  },
  {
    code: 'slot-name',
    breaking: 'a hyphen in a slot’s name',
    breaks: (model) => add(model, own(['in {the-city} now'], [{ name: 'the-city', type: 'AMAZON.City' }])),
    place: 'BrokenIntent, the-city',
  },
  {
    code: 'slot-unused',
    breaking: 'a slot in no sample',
    breaks: (model) =>
      add(
        model,
        own(
          ['in {city} now'],
          [
            { name: 'city', type: 'AMAZON.City' },
            { name: 'day', type: 'AMAZON.DATE' },
          ],
        ),
      ),
    place: 'BrokenIntent, day',
  },
  {
    code: 'slot-sample-foreign',
    breaking: 'a slot’s sample that names no slot',
    breaks: (model) => intent(model, 'AnswerIntent').slots[0].samples.push('well {reply}'),
    place: 'AnswerIntent, answer, "well {reply}"',
  },
  {
    code: 'slot-literal',
    breaking: 'AMAZON.LITERAL',
    breaks: (model) => add(model, own(['it is {words} now'], [{ name: 'words', type: 'AMAZON.LITERAL' }])),
    place: 'BrokenIntent, words',
  },
  {
    code: 'slot-catalogue-elicited',
    breaking: 'an elicited slot of a catalogue',
    breaks: (model) => {
      const slots = [{ name: 'song', type: 'AMAZON.MusicRecording', samples: ['{song}'] }];
      add(model, own(['it is {song} now'], slots));
      const bare = { name: 'song', type: 'AMAZON.MusicRecording', elicitationRequired: false };
      model.dialog.intents.push({ name: 'BrokenIntent', slots: [bare] });
    },
    place: 'BrokenIntent, song: AMAZON.MusicRecording',
  },
  {
    code: 'type-empty',
    breaking: 'a type without values',
    breaks: (model) => set(type(model), 'values', []),
    place: 'FreeSpeech',
  },
  {
    code: 'type-value-length',
    breaking: 'a value of 141 characters',
    breaks: (model) => type(model).values.push({ name: { value: 'a'.repeat(141) } }),
    place: '(141)',
  },
  {
    code: 'type-value-repeated',
    breaking: 'a value twice',
    breaks: (model) => type(model).values.push(type(model).values[0]),
    place: 'FreeSpeech',
  },
  {
    code: 'type-unused',
    breaking: 'a type of no slot',
    breaks: (model) =>
      model.languageModel.types.push({ name: 'Idle', values: [{ name: { value: 'idle' } }] }),
    place: 'Idle',
  },
];
