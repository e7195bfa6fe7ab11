import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Quantity } from '../../../lambda/evidence/numbers/quantity.ts';
import { readQuantities } from '../../../lambda/evidence/numbers/read.ts';
import { tokenise } from '../../../lambda/evidence/tokens.ts';
import { notate } from './notation.ts';
import type { Labelled } from './spoken-labels.ts';
import { ducklingLabel, numbersOf, writtenLabel } from './spoken-labels.ts';
import type { SpokenCase } from './spoken-numbers-exclusions.ts';
import { EXCLUSIONS } from './spoken-numbers-exclusions.ts';

/** The suite stays outside the project: cases of NeMo, text2num, words-to-numbers and Duckling, a JSON object a line. */
const PATH =
  process.env['SPOKEN_NUMBERS'] ??
  resolve(dirname(resolve('package.json')), '../shared/data/spoken-numbers.jsonl');
const PASS_RATE = 0.97;
const EXCLUDED_RATE = 0.25;

/** In which a duration's or a mass's label may be counted: Duckling counts an hour and a half as ninety minutes. */
const BASE: Readonly<Record<string, readonly [string, number]>> = {
  second: ['second', 1],
  minute: ['second', 60],
  hour: ['second', 3600],
  day: ['second', 86_400],
  week: ['second', 604_800],
  month: ['second', 2_592_000],
  year: ['second', 31_104_000],
  milligram: ['gram', 0.001],
  kilogram: ['gram', 1000],
};

function based({ value, unit }: Labelled): Labelled {
  const base = BASE[unit ?? ''];
  return base === undefined ? { value, unit } : { value: value * base[1], unit: base[0] };
}

function said(quantity: Quantity): Labelled[] {
  const unit = quantity.per === null ? quantity.unit : `${quantity.unit ?? ''} / ${quantity.per}`;
  return quantity.values.map((value) => ({ value, unit }));
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function agrees(read: Labelled, label: Labelled): boolean {
  const [a, b] = [based(read), based(label)];
  return close(a.value, b.value) && (b.unit === null || a.unit === b.unit);
}

function allAgree(read: readonly Labelled[], labels: readonly Labelled[]): boolean {
  return (
    read.length === labels.length &&
    labels.every((label, n) => agrees(read[n] ?? { value: Number.NaN, unit: null }, label))
  );
}

/** Whether the grammar reads what the label says, by value and, where the label has one, unit. */
function passes({ text, label, kind }: SpokenCase): boolean {
  const quantities = readQuantities(tokenise(text));
  const read = quantities.flatMap(said);
  if (label === null) {
    const denied = kind.includes('Duration') ? 'duration' : 'money';
    return quantities.every((quantity) => quantity.kind !== denied);
  }
  if (kind.startsWith('duckling')) return allAgree(read, ducklingLabel(label));
  const written = kind.startsWith('text2num') || kind.startsWith('words-') ? null : writtenLabel(label);
  if (written !== null) return written.some((one) => allAgree(read, [one]));
  const numbers = numbersOf(label);
  return (
    read.length === numbers.length && numbers.every((value, n) => close(value, read[n]?.value ?? Number.NaN))
  );
}

function load(): SpokenCase[] {
  return readFileSync(PATH, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SpokenCase);
}

if (existsSync(PATH)) {
  describe('the public suite of spoken numbers', () => {
    const cases = load();
    const kept = cases.filter((one) => !EXCLUSIONS.some(({ excludes }) => excludes(one)));

    test('no more is excluded than may be, and every exclusion is needed', () => {
      expect(cases.length - kept.length).toBeLessThanOrEqual(cases.length * EXCLUDED_RATE);
      for (const { reason, excludes } of EXCLUSIONS)
        expect([reason, cases.some(excludes)]).toEqual([reason, true]);
    });

    test('enough of the rest is read as its label says', () => {
      const missed = kept.filter((one) => !passes(one));
      const report = missed.map(
        ({ id, text, label }) =>
          `${id}: "${text}" is ${label}, read ${readQuantities(tokenise(text)).map(notate).join(' · ')}`,
      );
      const read = `${kept.length - missed.length} of ${kept.length} spoken numbers are read`;
      process.stderr.write(`${[read, ...report].join('\n')}\n`);
      expect(missed.length).toBeLessThanOrEqual(kept.length * (1 - PASS_RATE));
    });
  });
} else {
  process.stderr.write(
    'The public suite of spoken numbers is missing: name its file in SPOKEN_NUMBERS. Skipped.\n',
  );
  test.skip('the public suite of spoken numbers is missing', () => {});
}
