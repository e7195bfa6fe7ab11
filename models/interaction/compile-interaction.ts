import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATED_NOTE, type Generated } from '../generated.ts';
import { ContentRefused } from '../refusal.ts';
import { compileManifest } from './compile-manifest.ts';
import { readSkill, type Skill, type SkillSource } from './skill-source.ts';

const FILE = 'models/interaction/skill.yaml';
/** Certification: these must be in every model (alexa certification requirements, voice interface testing). */
const REQUIRED = [
  'AMAZON.HelpIntent',
  'AMAZON.StopIntent',
  'AMAZON.CancelIntent',
  'AMAZON.FallbackIntent',
  'AMAZON.NavigateHomeIntent',
];
const isBuiltIn = (intent: string) => intent.startsWith('AMAZON.');

function check(skill: Skill, placeOf: SkillSource['placeOf']): void {
  for (const intent of REQUIRED) {
    if (!skill.controls.some((control) => control.intent === intent)) {
      throw new ContentRefused(
        placeOf(['controls']),
        `${intent} is missing, which certification requires`,
        'add it under controls',
      );
    }
  }
  for (const [index, carrier] of skill.answer.carriers.entries()) {
    const place = placeOf(['answer', 'carriers', index]);
    if (carrier.replace(`{${skill.answer.slot}}`, '').trim() === '') {
      throw new ContentRefused(
        place,
        `the sample "${carrier}" has no carrier phrase (MissingCarrierPhraseWithPhraseSlot)`,
        'add words around the slot',
      );
    }
    if (/\b(i|we|my team)\b/.test(carrier)) {
      throw new ContentRefused(
        place,
        `the carrier "${carrier}" would swallow words of evidence`,
        'leave out "i" and "we"',
      );
    }
  }
  const owner = new Map<string, string>();
  for (const [index, { intent, control, phrases }] of skill.controls.entries()) {
    for (const [at, phrase] of phrases.entries()) {
      const place = placeOf(['controls', index, 'phrases', at]);
      const other = owner.get(phrase);
      if (other !== undefined)
        throw new ContentRefused(
          place,
          `"${phrase}" stands under ${other} and ${intent}`,
          'keep it under one',
        );
      owner.set(phrase, intent);
      if (!isBuiltIn(intent) && phrase.split(' ').length < 2) {
        throw new ContentRefused(
          place,
          `"${phrase}" (${control}) is one word and would steal pieces of answers`,
          'use at least two words',
        );
      }
    }
  }
  for (const [control, words] of Object.entries(skill.alone)) {
    const unknown = !skill.controls.some((one) => one.control === control);
    if (unknown)
      throw new ContentRefused(
        placeOf(['alone', control]),
        `there is no control "${control}"`,
        'name a control that stands under controls',
      );
    for (const [at, word] of words.entries()) {
      const other = owner.get(word);
      if (other !== undefined)
        throw new ContentRefused(
          placeOf(['alone', control, at]),
          `"${word}" stands under ${other} as well`,
          'keep it under one',
        );
      owner.set(word, control);
    }
  }
}

/** The skill as one locale speaks it. */
function inLocale({ skill, placeOf }: SkillSource, locale: string): Skill {
  const added = skill.locales[locale] ?? {};
  for (const intent of Object.keys(added)) {
    if (isBuiltIn(intent) || !skill.controls.some((control) => control.intent === intent))
      throw new ContentRefused(
        placeOf(['locales', locale, intent]),
        `${locale} adds to ${intent}`,
        'add to an intent of ours under controls',
      );
  }
  const controls = skill.controls.map((control) => ({
    ...control,
    phrases: [...control.phrases, ...(added[control.intent] ?? [])],
  }));
  return { ...skill, controls };
}

/** What any locale hears: a phrase of one country is understood in all, where a slot brings it in words. */
function inEveryLocale(source: SkillSource): Skill {
  const { skill } = source;
  const locales = Object.keys(skill.locales).map((locale) => inLocale(source, locale));
  const controls = skill.controls.map((control, index) => ({
    ...control,
    phrases: [...new Set(locales.flatMap(({ controls }) => controls[index]?.phrases ?? []))],
  }));
  return { ...skill, controls };
}

function interactionModel(skill: Skill): unknown {
  const { answer, net } = skill;
  return {
    interactionModel: {
      languageModel: {
        invocationName: skill.invocationName,
        modelConfiguration: { fallbackIntentSensitivity: { level: skill.fallbackSensitivity } },
        intents: [
          {
            name: answer.intent,
            slots: [{ name: answer.slot, type: answer.type, samples: [`{${answer.slot}}`] }],
            samples: answer.carriers,
          },
          { name: net.intent, slots: [{ name: net.slot, type: net.type }], samples: [`{${net.slot}}`] },
          ...skill.controls.map(({ intent, phrases }) => ({
            name: intent,
            samples: isBuiltIn(intent) ? [] : phrases,
          })),
        ],
        types: [{ name: net.type, values: net.values.map((value) => ({ name: { value } })) }],
      },
      // Without the intent here, Alexa silently ignores Dialog.ElicitSlot (alexa-platform notes 1.2).
      dialog: {
        delegationStrategy: 'SKILL_RESPONSE',
        intents: [
          {
            name: answer.intent,
            delegationStrategy: 'SKILL_RESPONSE',
            confirmationRequired: false,
            prompts: {},
            slots: [
              {
                name: answer.slot,
                type: answer.type,
                elicitationRequired: false,
                confirmationRequired: false,
                prompts: {},
              },
            ],
          },
        ],
      },
    },
  };
}

/** What lambda/ needs of the model: intent → control, phrase → control, and the slots of free speech. */
function speechTables(skill: Skill): string {
  const alone = Object.entries(skill.alone).map(([control, phrases]) => ({ control, phrases }));
  const phrases = [...skill.controls, ...alone].map(({ control, phrases }) => [control, phrases]);
  const controls = [...new Set(skill.controls.map(({ control }) => control))];
  return `${GENERATED_NOTE}
export const INVOCATION_NAME = ${JSON.stringify(skill.invocationName)};

/** Free speech: elicited after every question. */
export const ANSWER = ${JSON.stringify({ intent: skill.answer.intent, slot: skill.answer.slot })} as const;

/** Free speech that came while nothing was elicited. */
export const NET = ${JSON.stringify({ intent: skill.net.intent, slot: skill.net.slot })} as const;

export type Control = ${controls.map((control) => JSON.stringify(control)).join(' | ')};

export const CONTROL_OF_INTENT: ReadonlyMap<string, Control> = new Map(${JSON.stringify(
    skill.controls.map(({ intent, control }) => [intent, control]),
    null,
    2,
  )});

/** Said to a probe: there is no number. */
export const ADMISSIONS: readonly string[] = ${JSON.stringify(skill.admissions, null, 2)};

// By control, because every cold start loads this.
const PHRASES_OF_CONTROL: readonly (readonly [Control, readonly string[]])[] = ${JSON.stringify(phrases, null, 2)};

/** Whole utterances only: inside a longer answer the same words are part of the answer. */
export const CONTROL_OF_PHRASE: ReadonlyMap<string, Control> = new Map(
  PHRASES_OF_CONTROL.flatMap(([control, phrases]) => phrases.map((phrase) => [phrase, control] as const)),
);
`;
}

/**
 * The interaction model of each locale and the tables that lambda/ reads, out of the text of their one source.
 * @throws ContentRefused naming the place of what is wrong.
 */
export function compileSkill(text: string): { locales: readonly string[]; files: readonly Generated[] } {
  const source = readSkill(FILE, text);
  const locales = Object.keys(source.skill.locales);
  const everywhere = inEveryLocale(source);
  check(everywhere, source.placeOf);
  return {
    locales,
    files: [
      ...locales.map((locale) => ({
        path: `skill-package/interactionModels/custom/${locale}.json`,
        text: `${JSON.stringify(interactionModel(inLocale(source, locale)), null, 2)}\n`,
      })),
      { path: 'models/compiled/speech.ts', text: speechTables(everywhere) },
    ],
  };
}

/** Compiles models/interaction. */
export function compileInteraction(): Generated[] {
  const { locales, files } = compileSkill(readFileSync(join(import.meta.dirname, 'skill.yaml'), 'utf8'));
  return [...files, compileManifest(locales)];
}
