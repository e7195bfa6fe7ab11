import { isBuiltIn, ofModels, type Rule, repeated, slotsIn } from './rule.ts';
import type { Model, Slot } from './skill-package.ts';

const MOST_VALUE = 140;
/** Built-in types that take their values from Amazon's catalogues: an elicited slot of one stays empty. */
const CATALOGUES = /^AMAZON\.(Music|Video|Movie|Book|Person|Actor|Artist|TV|Sport|Organization)/;
const PAGE = 'developer.amazon.com, Create and Edit Custom Slot Types';

const slotsOf = ({ languageModel }: Model): (Slot & { readonly of: string })[] =>
  languageModel.intents.flatMap(({ name, slots }) => (slots ?? []).map((slot) => ({ ...slot, of: name })));

const valuesOf = (type: NonNullable<Model['languageModel']['types']>[number]) =>
  (type.values ?? []).flatMap(({ name }) => [name.value, ...(name.synonyms ?? [])]);

export const SLOT_RULES: readonly Rule[] = [
  {
    code: 'slot-type-unknown',
    refused: 'build',
    says: 'a slot’s type is Amazon’s or defined in the model',
    source: 'developer.amazon.com, Slot Type Reference',
    remedy: 'define the type under types, or correct its name',
    breaks: ofModels((model) => {
      const known = new Set((model.languageModel.types ?? []).map(({ name }) => name));
      return slotsOf(model)
        .filter(({ type }) => !isBuiltIn(type) && !known.has(type))
        .map(({ of, name, type }) => `${of}, ${name}: ${type}`);
    }),
  },
  {
    code: 'slot-two-types',
    refused: 'build',
    says: 'slots of one name have one type throughout the model',
    source: 'alexa-platform notes §1.1',
    remedy: 'rename one of the slots',
    breaks: ofModels((model) => {
      const pairs = new Set(slotsOf(model).map(({ name, type }) => `${name} ${type}`));
      return repeated([...pairs].map((pair) => pair.split(' ')[0] ?? ''));
    }),
  },
  {
    code: 'slot-name',
    refused: 'build',
    says: 'a slot’s name is letters and underscores, once in its intent',
    source: 'developer.amazon.com, Create Intents, Utterances, and Slots',
    remedy: 'rename it',
    breaks: ofModels(({ languageModel }) =>
      languageModel.intents.flatMap(({ name: intent, slots }) => {
        const names = (slots ?? []).map(({ name }) => name);
        const odd = names.filter((name) => !/^[A-Za-z][A-Za-z_]*$/.test(name));
        return [...odd, ...repeated(names)].map((name) => `${intent}, ${name}`);
      }),
    ),
  },
  {
    code: 'slot-unused',
    refused: 'device',
    says: 'a slot stands in a sample of its intent, or it is never filled',
    source: 'developer.amazon.com, Create Intents, Utterances, and Slots',
    remedy: 'use it in a sample, or remove it',
    breaks: ofModels(({ languageModel }) =>
      languageModel.intents.flatMap(({ name: intent, slots, samples }) => {
        const used = new Set((samples ?? []).flatMap(slotsIn));
        return (slots ?? [])
          .filter(({ name, samples: own }) => !used.has(name) && (own ?? []).length === 0)
          .map(({ name }) => `${intent}, ${name}`);
      }),
    ),
  },
  {
    code: 'slot-sample-foreign',
    refused: 'build',
    says: 'a slot’s own sample names slots of its intent',
    source: 'ask-smapi-model 1.24, SlotDefinition.samples',
    remedy: 'correct the name in the sample',
    breaks: ofModels(({ languageModel }) =>
      languageModel.intents.flatMap(({ name: intent, slots }) =>
        (slots ?? []).flatMap(({ name, samples }) =>
          (samples ?? [])
            .filter((sample) => slotsIn(sample).some((slot) => !slots?.some((known) => known.name === slot)))
            .map((sample) => `${intent}, ${name}, "${sample}"`),
        ),
      ),
    ),
  },
  {
    code: 'slot-literal',
    refused: 'build',
    says: 'AMAZON.LITERAL is not used: it cannot stand with dialog directives',
    source: 'alexa-platform notes §1.3',
    remedy: 'use AMAZON.SearchQuery with elicitation',
    breaks: ofModels((model) =>
      slotsOf(model)
        .filter(({ type }) => type === 'AMAZON.LITERAL')
        .map(({ of, name }) => `${of}, ${name}`),
    ),
  },
  {
    code: 'slot-catalogue-elicited',
    refused: 'device',
    says: 'a slot that is elicited is not of a catalogue type: Dialog.ElicitSlot does not fill those',
    source: 'alexa-platform notes §1.6',
    remedy: 'use AMAZON.SearchQuery or a type of ours',
    breaks: ofModels((model) =>
      slotsOf(model)
        .filter(({ type, samples }) => (samples ?? []).length > 0 && CATALOGUES.test(type))
        .map(({ of, name, type }) => `${of}, ${name}: ${type}`),
    ),
  },
  {
    code: 'type-empty',
    refused: 'build',
    says: 'a type of ours has values',
    source: 'alexa-platform notes §1.6 and §2',
    remedy: 'add values, or remove the type',
    breaks: ofModels(({ languageModel }) =>
      (languageModel.types ?? [])
        .filter((type) => !isBuiltIn(type.name) && valuesOf(type).every((value) => value.trim() === ''))
        .map(({ name }) => name),
    ),
  },
  {
    code: 'type-value-length',
    refused: 'build',
    says: `a value or synonym has at most ${MOST_VALUE} characters`,
    source: 'alexa-platform notes §2',
    remedy: 'shorten it',
    breaks: ofModels(({ languageModel }) =>
      (languageModel.types ?? []).flatMap((type) =>
        valuesOf(type)
          .filter((value) => value.length > MOST_VALUE)
          .map((value) => `${type.name}, "${value.slice(0, 40)}…" (${value.length})`),
      ),
    ),
  },
  {
    code: 'type-value-repeated',
    refused: 'build',
    says: 'a value stands once in its type',
    source: PAGE,
    remedy: 'remove the second',
    breaks: ofModels(({ languageModel }) =>
      (languageModel.types ?? []).flatMap((type) =>
        repeated(valuesOf(type).map((value) => value.toLowerCase())).map(
          (value) => `${type.name}, "${value}"`,
        ),
      ),
    ),
  },
  {
    code: 'type-unused',
    refused: 'device',
    says: 'a type of ours is the type of a slot',
    source: PAGE,
    remedy: 'remove the type',
    breaks: ofModels((model) => {
      const used = new Set(slotsOf(model).map(({ type }) => type));
      return (model.languageModel.types ?? []).map(({ name }) => name).filter((name) => !used.has(name));
    }),
  },
];
