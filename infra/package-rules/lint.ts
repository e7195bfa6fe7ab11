import { CERTIFICATION_RULES, SUBMISSION_RULES } from './certification-rules.ts';
import { DIALOG_RULES } from './dialog-rules.ts';
import { ICON_RULES } from './icon-rules.ts';
import { INTENT_RULES } from './intent-rules.ts';
import { INVOCATION_RULES } from './invocation-rules.ts';
import { MANIFEST_RULES } from './manifest-rules.ts';
import { MODEL_SCHEMA } from './model-schema.ts';
import type { Fault, Rule } from './rule.ts';
import { SAMPLE_RULES } from './sample-rules.ts';
import type { SkillPackage } from './skill-package.ts';
import { SLOT_RULES } from './slot-rules.ts';

/** Every rule that can be checked of a package before it is deployed. */
export const PACKAGE_RULES: readonly Rule[] = [
  MODEL_SCHEMA,
  ...INVOCATION_RULES,
  ...INTENT_RULES,
  ...SAMPLE_RULES,
  ...SLOT_RULES,
  ...DIALOG_RULES,
  ...MANIFEST_RULES,
  ...CERTIFICATION_RULES,
  ...ICON_RULES,
];

/** And what must hold of it before it is submitted for certification. */
export const ALL_RULES: readonly Rule[] = [...PACKAGE_RULES, ...SUBMISSION_RULES];

/** Every place of the package that breaks a rule. A model of another shape is told alone. */
export function lint(checked: SkillPackage, rules: readonly Rule[]): Fault[] {
  const misshapen = MODEL_SCHEMA.breaks(checked).map((place) => ({ rule: MODEL_SCHEMA, place }));
  if (misshapen.length > 0) return misshapen;
  return rules.flatMap((rule) => rule.breaks(checked).map((place) => ({ rule, place })));
}

/** A fault in two lines: the code and the place; what holds, who says so, what to do. */
export const formatFault = ({ rule, place }: Fault): string =>
  `${rule.code} (${rule.refused}): ${place}\n  ${rule.says} [${rule.source}]. Remedy: ${rule.remedy}`;
