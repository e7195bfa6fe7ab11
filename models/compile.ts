import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileCues } from './evidence/compile-cues.ts';
import { compileNetwork } from './evidence/compile-network.ts';
import type { Generated } from './generated.ts';
import { compilePacks } from './guide/compile-pack.ts';
import { compileInteraction } from './interaction/compile-interaction.ts';
import { compilePhrases } from './phrases/compile-phrases.ts';

/** Every source of generated files; each checks its data and throws an error that names file, place and remedy. */
const SOURCES: readonly (() => Generated[] | Promise<Generated[]>)[] = [
  compileInteraction,
  compilePhrases,
  compilePacks,
  compileCues,
  compileNetwork,
];

const root = join(import.meta.dirname, '..');

function current(path: string): string | null {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return null;
  }
}

/** Writes what differs; with `--check` only names it, so that the gate notices a forgotten compile. */
async function compile(checkOnly: boolean): Promise<number> {
  const files = (await Promise.all(SOURCES.map((source) => source()))).flat();
  const differing = files.filter((file) => current(file.path) !== file.text);
  if (checkOnly) {
    for (const file of differing)
      console.error(`${file.path} does not follow from its source. Remedy: npm run compile`);
    return differing.length === 0 ? 0 : 1;
  }
  for (const file of differing) {
    mkdirSync(dirname(join(root, file.path)), { recursive: true });
    writeFileSync(join(root, file.path), file.text);
    console.log(`wrote ${file.path}`);
  }
  return 0;
}

try {
  process.exitCode = await compile(process.argv.includes('--check'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
