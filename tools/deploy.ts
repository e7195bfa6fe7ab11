import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { deploy } from '../infra/deployment/deploy.ts';
import { EXIT } from '../infra/deployment/failures.ts';
import type { Deployed, Wishes } from '../infra/deployment/project.ts';
import { type Rehearsal, rehearse } from '../infra/deployment/rehearsal.ts';

const root = join(import.meta.dirname, '..');
const USAGE = `npm run deploy [-- --dry-run] [-- --profile NAME]
  --dry-run   the real ask-cli against a stand-in for Amazon on this machine: nothing is created, nobody is asked
  --profile   the profile of ask configure (else the one in deploy.json, else default)
Ends with 0 done, 1 refused, 2 wrong use, 3 sign in again, 4 interrupted: run it again.`;

const tell = (line: string) => console.log(line);

function readWishes(profile: string | undefined): Wishes {
  const path = join(root, 'deploy.json');
  const wishes = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Wishes) : {};
  return profile === undefined ? wishes : { ...wishes, profile };
}

/** What a real deployment would leave in the two accounts. */
function tellCreated({ standIn }: Rehearsal): void {
  tell('\nA real deployment would create:');
  for (const { id } of standIn.skills.all()) tell(`  skill   ${id}, in development, enabled for you`);
  for (const bucket of standIn.account.s3.buckets()) tell(`  bucket  ${bucket}, for the bundle`);
  for (const { made } of standIn.account.cloudFormation.plans())
    for (const [id, { type }] of made) tell(`  stack   ${type.padEnd(28)} ${id}`);
  tell('Nothing was created: this was a dry run.');
}

function tellDeployed({ skillId, outputs }: Deployed): void {
  tell(`\nDeployed. Skill ${skillId}
  function  ${outputs['SkillEndpoint']}
  log       ${outputs['LogAddress']}
  table     ${outputs['TableName']}
Say on a device of the same account: "Alexa, open evidence coach".`);
}

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false }, profile: { type: 'string' } },
  });
  if (!values['dry-run']) {
    const wishes = readWishes(values.profile);
    const { exit, deployed } = await deploy({
      root,
      folder: join(root, '.deploy', 'evidence-coach'),
      wishes,
      env: process.env,
      tell,
    });
    if (exit === EXIT.done && deployed !== null) tellDeployed(deployed);
    return exit;
  }
  const rehearsal = await rehearse();
  try {
    const { region, parameters } = readWishes(undefined);
    const wishes = {
      ...(region === undefined ? {} : { region }),
      ...(parameters === undefined ? {} : { parameters }),
    };
    const { folder, env } = rehearsal;
    const { exit } = await deploy({ root, folder, wishes, env, tell });
    if (exit === EXIT.done) tellCreated(rehearsal);
    return exit;
  } finally {
    await rehearsal.close();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  const isUsage =
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(error instanceof Error ? error.message : error);
  if (isUsage) console.error(USAGE);
  process.exitCode = isUsage ? EXIT.usage : EXIT.refused;
}
