import { ofModels, type Rule, repeated } from './rule.ts';
import type { Model } from './skill-package.ts';

const MOST_VARIATIONS = 5;
const SCHEMA = 'ask-smapi-model 1.24; developer.amazon.com, Interaction Model Schemas';

const intentOf = ({ languageModel }: Model, name: string) =>
  languageModel.intents.find((intent) => intent.name === name);

const promptsOf = ({ dialog }: Model): string[] =>
  (dialog?.intents ?? []).flatMap(({ prompts, slots }) =>
    [
      prompts?.confirmation,
      ...(slots ?? []).flatMap((slot) => [slot.prompts?.elicitation, slot.prompts?.confirmation]),
    ].filter((prompt) => prompt !== undefined),
  );

export const DIALOG_RULES: readonly Rule[] = [
  {
    code: 'dialog-intent-missing',
    refused: 'device',
    says: 'an intent whose slot is elicited stands in the dialog model, or Dialog.ElicitSlot is silently ignored',
    source: 'alexa-platform notes §1.2',
    remedy: 'list the intent under dialog.intents',
    breaks: ofModels(({ languageModel, dialog }) =>
      languageModel.intents
        .filter(({ slots }) => slots?.some(({ samples }) => (samples ?? []).length > 0))
        .map(({ name }) => name)
        .filter((name) => !dialog?.intents.some((intent) => intent.name === name)),
    ),
  },
  {
    code: 'dialog-intent-unknown',
    refused: 'build',
    says: 'the dialog model names intents of the language model, each once',
    source: SCHEMA,
    remedy: 'correct or remove the name',
    breaks: ofModels((model) => {
      const names = (model.dialog?.intents ?? []).map(({ name }) => name);
      return [...names.filter((name) => intentOf(model, name) === undefined), ...repeated(names)];
    }),
  },
  {
    code: 'dialog-slots',
    refused: 'build',
    says: 'an intent has the same slots with the same types in the dialog and in the language model',
    source: SCHEMA,
    remedy: 'list every slot of the intent with its type',
    breaks: ofModels((model) =>
      (model.dialog?.intents ?? []).flatMap(({ name, slots }) => {
        const intent = intentOf(model, name);
        if (intent === undefined) return [];
        const wanted = (intent.slots ?? []).map((slot) => `${slot.name}: ${slot.type}`);
        const given = (slots ?? []).map((slot) => `${slot.name}: ${slot.type}`);
        const differing = [...wanted, ...given].filter(
          (slot) => !wanted.includes(slot) || !given.includes(slot),
        );
        return [...new Set(differing)].map((slot) => `${name}, ${slot}`);
      }),
    ),
  },
  {
    code: 'dialog-auto-delegation',
    refused: 'device',
    says: 'this skill’s dialogs are led by its code: delegation loops and fails where nothing is required',
    source: 'alexa-platform notes §1.2; ask-sdk-for-nodejs #690',
    remedy: 'set delegationStrategy to SKILL_RESPONSE, for the dialog and for each intent',
    breaks: ofModels(({ dialog }) => [
      ...(dialog !== undefined && dialog.delegationStrategy !== 'SKILL_RESPONSE' ? ['dialog'] : []),
      ...(dialog?.intents ?? [])
        .filter(({ delegationStrategy }) => (delegationStrategy ?? 'SKILL_RESPONSE') !== 'SKILL_RESPONSE')
        .map(({ name }) => name),
    ]),
  },
  {
    code: 'dialog-prompt-missing',
    refused: 'build',
    says: 'a prompt that the dialog names is defined; a slot that requires elicitation names one',
    source: SCHEMA,
    remedy: 'define the prompt under prompts',
    breaks: ofModels((model) => {
      const known = new Set((model.prompts ?? []).map(({ id }) => id));
      const unasked = (model.dialog?.intents ?? []).flatMap(({ name, slots }) =>
        (slots ?? [])
          .filter((slot) => slot.elicitationRequired === true && slot.prompts?.elicitation === undefined)
          .map((slot) => `${name}, ${slot.name}`),
      );
      return [...promptsOf(model).filter((id) => !known.has(id)), ...unasked];
    }),
  },
  {
    code: 'prompt-orphan',
    refused: 'device',
    says: 'a prompt is named by the dialog; an orphan is never spoken',
    source: 'alexa-platform notes §1.6',
    remedy: 'remove it, or name it where it is to be spoken',
    breaks: ofModels((model) => {
      const used = new Set(promptsOf(model));
      return (model.prompts ?? []).map(({ id }) => id).filter((id) => !used.has(id));
    }),
  },
  {
    code: 'prompt-variations',
    refused: 'build',
    says: `a prompt has at most ${MOST_VARIATIONS} variations`,
    source: 'alexa-platform notes §2',
    remedy: 'keep the best',
    breaks: ofModels(({ prompts }) =>
      (prompts ?? [])
        .filter(({ variations }) => variations.length > MOST_VARIATIONS)
        .map(({ id, variations }) => `${id}: ${variations.length}`),
    ),
  },
];
