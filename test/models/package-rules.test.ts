import { join } from 'node:path';
import { ALL_RULES, formatFault, lint, PACKAGE_RULES } from '../../infra/package-rules/lint.ts';
import { readFiles, skillPackage } from '../../infra/package-rules/skill-package.ts';
import { BROKEN_DIALOGS } from './broken-dialogs.ts';
import { BROKEN_MANIFESTS, BROKEN_SUBMISSIONS, submitted } from './broken-manifests.ts';
import { BROKEN_MODELS } from './broken-models.ts';
import { type Broken, broken } from './broken-packages.ts';
import { BROKEN_SLOTS } from './broken-slots.ts';

const whole = skillPackage(readFiles(join(__dirname, '..', '..', 'skill-package')));
const deployed = { ...whole, manifest: submitted(whole.manifest) };
const name = ({ code, breaking }: Broken) => [`${code}: ${breaking}`] as const;

test('our own package breaks no rule, in five locales, before and after it is deployed', () => {
  expect([...whole.models.keys()].toSorted()).toEqual(['en-AU', 'en-CA', 'en-GB', 'en-IN', 'en-US']);
  expect(lint(whole, PACKAGE_RULES).map(formatFault)).toEqual([]);
  expect(lint(deployed, ALL_RULES).map(formatFault)).toEqual([]);
});

const BEFORE = [...BROKEN_MODELS, ...BROKEN_SLOTS, ...BROKEN_DIALOGS, ...BROKEN_MANIFESTS];
test.each(BEFORE.map((one) => [...name(one), one] as const))('%s', (_, one) => {
  const faults = lint(broken(whole, one), PACKAGE_RULES);
  const places = faults.filter(({ rule }) => rule.code === one.code).map(({ place }) => place);
  expect(places).toContainEqual(expect.stringContaining(one.place));
});

test.each(BROKEN_SUBMISSIONS.map((one) => [...name(one), one] as const))('%s', (_, one) => {
  const faults = lint(broken(deployed, one), ALL_RULES);
  expect(faults.map(({ rule, place }) => [rule.code, place])).toEqual([
    [one.code, expect.stringContaining(one.place)],
  ]);
});

test('each rule has a broken package that proves it, a source and a remedy, and a code of its own', () => {
  const proved = new Set([...BEFORE, ...BROKEN_SUBMISSIONS].map(({ code }) => code));
  expect(ALL_RULES.map(({ code }) => code).filter((code) => !proved.has(code))).toEqual([]);
  expect(new Set(ALL_RULES.map(({ code }) => code)).size).toBe(ALL_RULES.length);
  for (const { source, remedy, says } of ALL_RULES) {
    expect(source.length).toBeGreaterThan(10);
    expect(remedy.length).toBeGreaterThan(5);
    expect(says.length).toBeGreaterThan(10);
  }
});

test('what is no package at all is told, not thrown', () => {
  const [fault] = lint(skillPackage(new Map([['skill.json', new Uint8Array([123])]])), ALL_RULES);
  expect(fault?.rule.code).toBe('InvalidModelDefinitionSchema');
});
