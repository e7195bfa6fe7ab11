import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filled, type Parts } from './marked-parts.ts';

/**
 * npm run readme: fills the parts of README.md that follow from other files, between their markers; with --check it
 * only says which part does not follow any more. Nothing in them is written by hand.
 */

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** A conversation as it is held in the gate, without its comment. */
function transcript(): string {
  const lines = read('test/conversations/probe-and-retry.txt')
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'));
  return ['```text', ...lines, '```'].join('\n');
}

/** The table of the locked part: answers that nobody read while the analyser was made. */
function evaluation(): string {
  const report = read('docs/evaluation.md');
  const table = /\| label \|[\s\S]*?(?=\n\n)/.exec(report)?.[0];
  if (table === undefined) throw new Error('docs/evaluation.md has no table. Remedy: npm run evaluate');
  return table;
}

const PARTS: Parts = { transcript, evaluation };

const readme = read('README.md');
const wanted = filled(readme, 'README.md', PARTS);
if (wanted !== readme && process.argv.includes('--check')) {
  console.error('README.md does not follow from its sources. Remedy: npm run readme');
  process.exitCode = 1;
} else if (wanted !== readme) {
  writeFileSync(join(root, 'README.md'), wanted);
  console.log('wrote README.md');
}
