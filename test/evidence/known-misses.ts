import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Answers that the analyser is known to judge wrongly: they must still be wrong, and go from the file when they are mended. */
const FILE = join(__dirname, 'known-misses.txt');

const all = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('|').map((part) => part.trim()))
  .map(([what = '', answer = '']) => ({ what, answer }));

/** The known misses of one kind ("silence metric": the answer yields a metric and must not). */
export const knownMisses = (what: string): ReadonlySet<string> =>
  new Set(all.filter((miss) => miss.what === what).map((miss) => miss.answer));

/** Every known miss. */
export const everyKnownMiss = (): readonly { readonly what: string; readonly answer: string }[] => all;
