import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_RULES, formatFault, lint, PACKAGE_RULES } from '../package-rules/lint.ts';
import type { Rule } from '../package-rules/rule.ts';
import { readFiles, skillPackage } from '../package-rules/skill-package.ts';
import { templateFaults } from '../template-faults.ts';
import { type AskRun, ensureAskCli, runAsk } from './ask-cli.ts';
import { bundle } from './bundle.ts';
import { EXIT, type Exit, failureOf } from './failures.ts';
import { addAddresses, type Deployed, layOut, type Wishes } from './project.ts';

export interface DeploySettings {
  /** The project: its package, template and ask-resources.json. */

  readonly root: string;
  /** Where it is laid out and what ask-cli remembers is kept. */
  readonly folder: string;
  readonly wishes: Wishes;
  readonly env: NodeJS.ProcessEnv;
  readonly tell: (line: string) => void;
}

export interface DeployResult {
  readonly exit: Exit;
  readonly deployed: Deployed | null;
}

/** What Amazon would refuse of what is laid out; nothing is sent where anything is found. */
function faultsOf(folder: string, rules: readonly Rule[]): string[] {
  const inPackage = lint(skillPackage(readFiles(join(folder, 'skill-package'))), rules).map(formatFault);
  const inTemplate = templateFaults(readFileSync(join(folder, 'infra', 'skill-stack.yaml'), 'utf8'));
  return [...inPackage, ...inTemplate.map((fault) => `infra/skill-stack.yaml: ${fault}`)];
}

function fail(run: AskRun, tell: DeploySettings['tell']): DeployResult {
  const { exit, says } = failureOf(run);
  tell(says);
  return { exit, deployed: null };
}

/**
 * Builds, checks and deploys: the skill package, the bundle and the stack by the real `ask deploy`; then the package
 * again, with the address of the privacy policy, which is known only once the stack stands.
 */
export async function deploy({ root, folder, wishes, env, tell }: DeploySettings): Promise<DeployResult> {
  ensureAskCli(tell);
  const { profile } = layOut(root, folder, wishes);
  const faults = faultsOf(folder, PACKAGE_RULES);
  if (faults.length > 0) {
    for (const fault of faults) tell(fault);
    tell('Nothing was sent to Amazon.');
    return { exit: EXIT.refused, deployed: null };
  }
  try {
    await bundle(root, join(folder, 'dist', 'lambda'));
  } catch (error) {
    tell(`The bundle cannot be built: ${error instanceof Error ? error.message : error}`);
    return { exit: EXIT.refused, deployed: null };
  }
  const ask = (given: readonly string[]) =>
    runAsk([...given, '--profile', profile], { cwd: folder, env, tell });
  const whole = await ask(['deploy']);
  if (whole.code !== 0) return fail(whole, tell);

  const deployed = addAddresses(folder, profile);
  if (deployed?.outputs['LogAddress'] === undefined) {
    tell('ask-cli ended well, but the stack told no address: look at it in the AWS console.');
    return { exit: EXIT.refused, deployed };
  }
  const again = await ask(['deploy', '--target', 'skill-metadata']);
  if (again.code !== 0) return fail(again, tell);
  for (const fault of faultsOf(folder, ALL_RULES)) tell(fault);
  return { exit: EXIT.done, deployed };
}
