import { join } from 'node:path';
import { ALL_RULES, formatFault, lint, PACKAGE_RULES } from '../infra/package-rules/lint.ts';
import { readFiles, skillPackage } from '../infra/package-rules/skill-package.ts';

/**
 * npm run lint:model [-- folder] [--rules]: what Amazon would refuse of the skill package, at the build, at
 * certification or on the device. Exit 1 when anything is found.
 */
const asked = process.argv.slice(2);
const folder =
  asked.find((argument) => !argument.startsWith('-')) ?? join(import.meta.dirname, '..', 'skill-package');

if (asked.includes('--rules')) {
  for (const { code, refused, says, source } of ALL_RULES)
    console.log(`${code} (${refused}): ${says} [${source}]`);
} else {
  const checked = skillPackage(readFiles(folder));
  const faults = lint(checked, PACKAGE_RULES);
  for (const fault of faults) console.error(formatFault(fault));
  const locales = [...checked.models.keys()].join(', ');
  console.log(`${PACKAGE_RULES.length} rules, locales ${locales}: ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
