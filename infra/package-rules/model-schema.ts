import { Ajv } from 'ajv';
import type { Rule } from './rule.ts';

const texts = { type: 'array', items: { type: 'string' } };
const listOf = (required: readonly string[], properties: object, minItems = 0) => ({
  type: 'array',
  minItems,
  items: { type: 'object', required, properties },
});
const name = { type: 'string', minLength: 1 };
const slots = listOf(['name', 'type'], { name, type: name, samples: texts });

/** The required fields and the minima of Amazon's own description (ask-smapi-model 1.24, spec.json). */
const SCHEMA = {
  type: 'object',
  required: ['languageModel'],
  properties: {
    languageModel: {
      type: 'object',
      required: ['invocationName', 'intents'],
      properties: {
        invocationName: { type: 'string' },
        intents: listOf(['name'], { name, slots, samples: texts }, 1),
        types: listOf(['name'], {
          name,
          values: listOf(['name'], {
            name: {
              type: 'object',
              required: ['value'],
              properties: { value: { type: 'string' }, synonyms: texts },
            },
          }),
        }),
      },
    },
    dialog: {
      type: 'object',
      required: ['intents'],
      properties: {
        delegationStrategy: { enum: ['ALWAYS', 'SKILL_RESPONSE'] },
        intents: listOf(
          ['name'],
          { name, slots, delegationStrategy: { enum: ['ALWAYS', 'SKILL_RESPONSE'] } },
          1,
        ),
      },
    },
    prompts: listOf(['id', 'variations'], {
      id: name,
      variations: listOf(
        ['type', 'value'],
        { type: { enum: ['SSML', 'PlainText'] }, value: { type: 'string' } },
        1,
      ),
    }),
  },
};

const validate = new Ajv({ allErrors: true }).compile(SCHEMA);

function breaksOf(model: unknown): string[] {
  if (validate(model)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath === '' ? '/' : instancePath} ${message ?? 'is wrong'}`,
  );
}

/** Checked before every other rule: these may then rely on the shape. */
export const MODEL_SCHEMA: Rule = {
  code: 'InvalidModelDefinitionSchema',
  refused: 'build',
  says: 'an interaction model has the fields, kinds and minima of Amazon’s schema',
  source: 'alexa-platform notes §2 (schema minima); skill-sample-nodejs-quiz-game #28 for the code',
  remedy: 'write what the place names; models/interaction/compile-interaction.ts makes the file',
  breaks: ({ models }) =>
    models.size === 0
      ? ['interactionModels/custom holds no model']
      : [...models].flatMap(([locale, model]) => breaksOf(model).map((place) => `${locale}: ${place}`)),
};
