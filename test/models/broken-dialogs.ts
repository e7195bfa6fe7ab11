import { type Broken, type Loose, set } from './broken-packages.ts';

const prompt = (id: string, count = 1) => ({
  id,
  variations: Array.from({ length: count }, (_, index) => ({ type: 'PlainText', value: `and ${index}` })),
});
const ask = (model: Loose, id: string): void => {
  model.dialog.intents[0].slots[0].prompts = { elicitation: id };
};

export const BROKEN_DIALOGS: readonly Broken[] = [
  {
    code: 'dialog-intent-missing',
    breaking: 'no dialog: Dialog.ElicitSlot would be silently ignored',
    breaks: (model) => delete model.dialog,
    place: 'AnswerIntent',
  },
  {
    code: 'dialog-intent-unknown',
    breaking: 'a dialog of an intent that is not there',
    breaks: (model) => model.dialog.intents.push({ name: 'GoneIntent', slots: [] }),
    place: 'GoneIntent',
  },
  {
    code: 'dialog-slots',
    breaking: 'another type in the dialog',
    breaks: (model) => set(model.dialog.intents[0].slots[0], 'type', 'FreeSpeech'),
    place: 'AnswerIntent, answer: FreeSpeech',
  },
  {
    code: 'dialog-slots',
    breaking: 'a slot that the dialog leaves out',
    breaks: (model) => set(model.dialog.intents[0], 'slots', []),
    place: 'AnswerIntent, answer: AMAZON.SearchQuery',
  },
  {
    code: 'dialog-auto-delegation',
    breaking: 'no strategy, which means ALWAYS',
    breaks: (model) => delete model.dialog.delegationStrategy,
    place: 'dialog',
  },
  {
    code: 'dialog-auto-delegation',
    breaking: 'an intent that is delegated',
    breaks: (model) => set(model.dialog.intents[0], 'delegationStrategy', 'ALWAYS'),
    place: 'AnswerIntent',
  },
  {
    code: 'dialog-prompt-missing',
    breaking: 'a prompt that nobody defines',
    breaks: (model) => ask(model, 'Elicit.Answer'),
    place: 'Elicit.Answer',
  },
  {
    code: 'dialog-prompt-missing',
    breaking: 'a required slot without a prompt',
    breaks: (model) => set(model.dialog.intents[0].slots[0], 'elicitationRequired', true),
    place: 'AnswerIntent, answer',
  },
  {
    code: 'prompt-orphan',
    breaking: 'a prompt that nobody names',
    breaks: (model) => set(model, 'prompts', [prompt('Elicit.Nobody')]),
    place: 'Elicit.Nobody',
  },
  {
    code: 'prompt-variations',
    breaking: 'six variations',
    breaks: (model) => {
      model.prompts = [prompt('Elicit.Answer', 6)];
      ask(model, 'Elicit.Answer');
    },
    place: 'Elicit.Answer: 6',
  },
];
