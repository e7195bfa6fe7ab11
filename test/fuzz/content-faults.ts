import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ALL_RULES, formatFault, lint } from '../../infra/package-rules/lint.ts';
import { skillPackage } from '../../infra/package-rules/skill-package.ts';
import { PackRefused } from '../../models/guide/pack-problem.ts';
import { readPack } from '../../models/guide/read-pack.ts';
import { compileSkill } from '../../models/interaction/compile-interaction.ts';
import { ContentRefused } from '../../models/refusal.ts';

const PACK = join('models', 'guide', 'general-behavioural');
export const SKILL_SOURCE = readFileSync(join('models', 'interaction', 'skill.yaml'), 'utf8');
export const MODEL = readFileSync(join('skill-package', 'interactionModels', 'custom', 'en-US.json'), 'utf8');
/** The files of a small pack, by name. */
export const PACK_FILES: ReadonlyMap<string, string> = new Map(
  readdirSync(PACK).map((name) => [name, readFileSync(join(PACK, name), 'utf8')]),
);

const crash = (what: string, error: unknown) =>
  `${what} crashed: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 400) : error}`;

/** What is wrong with how a package with this model is linted: nothing breaks the linter, and each fault has a place. */
export function lintFaults(model: string): string[] {
  const path = 'interactionModels/custom/en-US.json';
  try {
    const checked = skillPackage(new Map([[path, new TextEncoder().encode(model)]]));
    const faults = lint(checked, ALL_RULES);
    return faults.filter(({ place }) => place === '').map((fault) => `no place: ${formatFault(fault)}`);
  } catch (error) {
    return [crash('the linter', error)];
  }
}

/** What is wrong with how a source of the interaction model is compiled: it is made, or refused naming file and line. */
export function skillSourceFaults(text: string): string[] {
  try {
    const models = compileSkill(text).files.filter(({ path }) => path.endsWith('en-US.json'));
    return models.flatMap((model) => lintFaults(model.text));
  } catch (error) {
    if (!(error instanceof ContentRefused)) return [crash('the compiler', error)];
    const places = /^models\/interaction\/skill\.yaml:\d+: .+ Remedy: .+/s.test(error.message);
    return places ? [] : [`no place: ${error.message}`];
  }
}

/** What is wrong with how a pack is read: it is taken, or refused with file, line and remedy of each problem. */
export function packFaults(files: ReadonlyMap<string, string>): string[] {
  const above = mkdtempSync(join(tmpdir(), 'pack-'));
  const folder = mkdtempSync(join(above, basename(PACK)));
  try {
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    readPack(folder);
    return [];
  } catch (error) {
    if (!(error instanceof PackRefused)) return [crash('the compiler', error)];
    const placeless = error.problems.filter(
      ({ file, line, what, remedy }) =>
        !file.startsWith(folder) || !Number.isInteger(line) || line < 1 || what === '' || remedy === '',
    );
    return [
      ...(error.problems.length === 0 ? ['refused without a reason'] : []),
      ...placeless.map((problem) => `no place: ${JSON.stringify(problem)}`),
    ];
  } finally {
    rmSync(above, { recursive: true, force: true });
  }
}
