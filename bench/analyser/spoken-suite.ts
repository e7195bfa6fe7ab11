import { existsSync, readFileSync } from 'node:fs';
import { ducklingLabel, numbersOf, writtenLabel } from '../../test/evidence/numbers/spoken-labels.ts';
import { EXCLUSIONS, type SpokenCase } from '../../test/evidence/numbers/spoken-numbers-exclusions.ts';
import { READERS } from './numbers-of.ts';

/** How many cases of a kind each reads right. */
export interface KindRead {
  readonly kind: string;
  readonly cases: number;
  readonly right: Readonly<Record<string, number>>;
}

/** The cases that the test of the suite keeps, without those that only ask that a unit is not found. */
function load(path: string): readonly SpokenCase[] {
  const cases = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SpokenCase);
  return cases.filter((one) => one.label !== null && !EXCLUSIONS.some(({ excludes }) => excludes(one)));
}

/**
 * The values that a case may be read as. Units are left aside, for none of the peers knows them: the figures of the
 * label as they stand are right as well (ten cents are ten, or a tenth of a dollar).
 */
function valuesOf({ label, kind }: SpokenCase): readonly (readonly number[])[] {
  const told = label ?? '';
  if (kind.startsWith('duckling')) {
    const figures = told.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/gu) ?? [];
    return [ducklingLabel(told).map(({ value }) => value), figures.map(Number)];
  }
  const written = kind.startsWith('text2num') || kind.startsWith('words-') ? null : writtenLabel(told);
  return [...(written ?? []).map(({ value }) => [value]), numbersOf(told)];
}

const close = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

function isRight(read: readonly number[], one: SpokenCase): boolean {
  return valuesOf(one).some(
    (values) =>
      values.length === read.length && values.every((value, n) => close(value, read[n] ?? Number.NaN)),
  );
}

/** Null where the file is not there. */
export function readSuite(path: string | undefined): readonly KindRead[] | null {
  if (path === undefined || !existsSync(path)) return null;
  const cases = load(path);
  return [...new Set(cases.map(({ kind }) => kind))].map((kind) => {
    const among = cases.filter((one) => one.kind === kind);
    const right = Object.entries(READERS).map(([name, read]) => [
      name,
      among.filter((one) => isRight(read(one.text), one)).length,
    ]);
    return { kind, cases: among.length, right: Object.fromEntries(right) };
  });
}
