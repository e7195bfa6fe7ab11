import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployParts } from './capacity/deploy-parts.ts';
import { costOf, type Units } from './capacity/prices.ts';
import { scaleParts } from './capacity/scale-parts.ts';
import { type Turn, wholeLoop } from './capacity/whole-loop.ts';
import { filled } from './marked-parts.ts';

/**
 * npm run capacity: what a whole loop consumes in the table, printed, and put where the documents reckon with it; with
 * --check it only says which of them does not follow any more.
 */
const root = join(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');

const turns = await wholeLoop();
const sum = (kind: 'read' | 'write', among: readonly Turn[] = turns) =>
  among.reduce((total, turn) => total + turn[kind], 0);
const units: Units = { turns: turns.length, write: sum('write'), read: sum('read') };

function printed(): void {
  const calls = turns.reduce((total, turn) => total + turn.calls, 0);
  console.log(`turns: ${units.turns}, calls to the table: ${calls}`);
  for (const command of new Set(turns.map((turn) => turn.command))) {
    const among = turns.filter((turn) => turn.command === command);
    const mean = (kind: 'read' | 'write') => (sum(kind, among) / among.length).toFixed(1);
    const most = Math.max(...among.map((turn) => turn.calls));
    console.log(
      `${command.padEnd(14)} ${String(among.length).padStart(4)} turns, ${mean('write')} write and ${mean('read')} read units each, ${most} calls at most`,
    );
  }
  const { writes, reads } = costOf(units, 1);
  console.log(
    `whole loop: ${units.write} write and ${units.read} read units, $${(writes + reads).toFixed(6)}`,
  );
  console.log(`a thousand loops: $${((writes + reads) * 1_000).toFixed(2)}`);
}

const PAGES = { 'docs/deploy.md': deployParts(units), 'docs/scale.md': scaleParts(units) };
if (!isCheck) printed();
for (const [path, parts] of Object.entries(PAGES)) {
  const page = readFileSync(join(root, path), 'utf8');
  const wanted = filled(page, path, parts);
  if (wanted === page) continue;
  if (isCheck) {
    console.error(
      `${path} does not follow from what a loop consumes. Remedy: npm run capacity, and read the prose around it`,
    );
    process.exitCode = 1;
  } else {
    writeFileSync(join(root, path), wanted);
    console.log(`wrote ${path}`);
  }
}
