import { CLAUSE_WIDTH, HIDDEN, type Network } from '../../lambda/evidence/network/network.ts';
import { signsOf } from '../../lambda/evidence/network/signs.ts';
import { type LearnedBank, learnedBank } from './learned-bank.ts';
import type { Lesson } from './lesson.ts';

const PLACES = 10000;
const HIGHEST = 127;
const HEAD = `# The network of the analyser, written by npm run train. First the tables that no sign owns, and the scales; then a line for each
# sign: which bank it is of, its key, its name, what it weighs at once for each label, and what it gives to each hidden value
# (whole numbers, to be multiplied by the scale of the bank).
`;

const rounded = (weights: Float32Array): string =>
  Array.from(weights, (weight) => Math.round(weight * PLACES) / PLACES).join(' ');

/** The greatest weight of a table is 127. */
const scaleOf = (weights: Float32Array): number =>
  weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6) / HIGHEST;

const whole = (weights: Float32Array, scale: number): string =>
  Array.from(weights, (weight) => Math.round(weight / scale)).join(' ');

/** The name of every sign in the lessons, by bank and key. */
function namesOf(lessons: readonly Lesson[]) {
  const names = { clauses: new Map<number, string>(), numbers: new Map<number, string>() };
  for (const { reading } of lessons)
    signsOf(reading, (bank, key, parts) => {
      if (!names[bank].has(key)) names[bank].set(key, parts.join(' '));
    });
  return names;
}

function linesOf(
  what: 'clauses' | 'numbers',
  bank: LearnedBank,
  width: number,
  names: ReadonlyMap<number, string>,
): string[] {
  const scale = { direct: scaleOf(bank.direct), hidden: scaleOf(bank.hidden) };
  const rows = [...bank.rows]
    .map(([key, row]) => ({ key, row, name: names.get(key) ?? '' }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : (a.key >>> 0) - (b.key >>> 0)));
  return [
    `${what} scale\t${scale.direct} ${scale.hidden}`,
    ...rows.map(({ key, row, name }) =>
      [
        what,
        (key >>> 0).toString(16),
        name,
        whole(bank.direct.subarray(row * width, (row + 1) * width), scale.direct),
        whole(bank.hidden.subarray(row * HIDDEN, (row + 1) * HIDDEN), scale.hidden),
      ].join('\t'),
    ),
  ];
}

/** The network as a text that a person can read: models/evidence/network.tsv. */
export function networkFile(network: Network, lessons: readonly Lesson[]): string {
  const names = namesOf(lessons);
  const { clauses, numbers, ...dense } = network;
  return `${HEAD}${[
    ...Object.entries(dense).map(([name, weights]) => `${name}\t${rounded(weights)}`),
    ...linesOf('clauses', learnedBank(clauses), CLAUSE_WIDTH, names.clauses),
    ...linesOf('numbers', learnedBank(numbers), 1, names.numbers),
  ].join('\n')}\n`;
}
