import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { PARTS } from './parts.ts';
import { resultsPage, type Surroundings } from './results.ts';
import { runPart } from './run-part.ts';

/** npm run bench: every part, or those that are named, one after the other; prints the goals and writes the results. */
const HERE = import.meta.dirname;

interface PackageFile {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
const packageFile = (path: string) => JSON.parse(readFileSync(join(HERE, path), 'utf8')) as PackageFile;

function surroundings(): Surroundings {
  const processors = cpus();
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    machine: `${processors[0]?.model.trim()}, ${processors.length} processors, ${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: HERE, encoding: 'utf8' }).trim(),
    load: loadavg().map((load) => Number(load.toFixed(1))),
    versions: {
      ...packageFile('../package.json').dependencies,
      dynalite: packageFile('../package.json').devDependencies?.['dynalite'] ?? '',
      ...packageFile('package.json').devDependencies,
    },
  };
}

const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const unknown = named.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`no part ${unknown.join(', ')}; there are ${PARTS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const found = surroundings();
const ran = PARTS.filter(({ name }) => named.length === 0 || named.includes(name)).map((part) => {
  process.stderr.write(`${part.name} …\n`);
  return runPart(part);
});
for (const { name, report, failure } of ran) {
  if (report === null) console.log(`${name}: not measured. ${failure}`);
  for (const { goal, measured, holds } of report?.goals ?? [])
    console.log(`${holds ? 'holds ' : 'FAILS '} ${name}: ${goal}: ${measured}`);
}
writeFileSync(
  join(HERE, 'results.json'),
  `${JSON.stringify({ ...found, parts: ran.map(({ name, seconds, report, failure }) => ({ name, seconds, failure, goals: report?.goals ?? [], figures: report?.figures ?? null })) }, null, 2)}\n`,
);
writeFileSync(join(HERE, 'results.md'), resultsPage(found, ran));
process.exit(ran.some(({ failure }) => failure !== null) ? 1 : 0);
