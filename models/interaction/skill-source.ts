import { checkedYaml } from '../checked-yaml.ts';
import type { Path } from '../guide/yaml-file.ts';

interface Control {
  readonly intent: string;
  readonly control: string;
  readonly phrases: readonly string[];
}

/** The interaction model as it is written, in models/interaction/skill.yaml. */
export interface Skill {
  readonly invocationName: string;
  readonly fallbackSensitivity: 'LOW' | 'MEDIUM' | 'HIGH';
  readonly answer: { intent: string; slot: string; type: string; carriers: readonly string[] };
  readonly net: { intent: string; slot: string; type: string; values: readonly string[] };
  readonly controls: readonly Control[];
  /** Single words that are understood as the whole of an utterance, by the control that they mean. */
  readonly alone: Readonly<Record<string, readonly string[]>>;
  readonly admissions: readonly string[];
  /** Phrases that a locale adds to an intent. */
  readonly locales: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

const said = { type: 'string', pattern: '\\S' };
const name = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_.-]*$' };
const several = { type: 'array', items: said, minItems: 1 };
const group = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const named = (key: string, value: object) => ({
  type: 'object',
  propertyNames: { pattern: key },
  additionalProperties: value,
});

const SCHEMA = group({
  invocationName: said,
  fallbackSensitivity: { enum: ['LOW', 'MEDIUM', 'HIGH'] },
  answer: group({ intent: name, slot: name, type: name, carriers: several }),
  net: group({ intent: name, slot: name, type: name, values: several }),
  controls: {
    type: 'array',
    minItems: 1,
    items: group({ intent: name, control: name, phrases: { type: 'array', items: said } }),
  },
  alone: named('^[a-z-]+$', { type: 'array', items: { type: 'string', pattern: '^[a-z]+$' }, minItems: 1 }),
  admissions: several,
  locales: { minProperties: 1, ...named('^[a-z]{2}-[A-Z]{2}$', named('^[A-Za-z.]+$', several)) },
});

export interface SkillSource {
  readonly skill: Skill;
  /** File and line of a value. */
  readonly placeOf: (path: Path) => string;
}

/** @throws ContentRefused naming the line of what is not as it should be. */
export function readSkill(file: string, text: string): SkillSource {
  const { content, placeOf } = checkedYaml<Skill>(file, text, SCHEMA);
  return { skill: content, placeOf };
}
