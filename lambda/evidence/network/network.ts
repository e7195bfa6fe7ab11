import { CLAUSE_LABELS } from '../features/site.ts';
import { LABELS } from '../findings.ts';
import { Marks } from './marks.ts';
import { MOST_AT_ONCE } from './packed-bank.ts';
import type { SignList } from './sign-list.ts';
import type { Signs } from './signs.ts';

/** How many networks were learned from different chances and made one, so that no chance decides alone. */
export const MEMBERS = 3;
/** How many hidden values stand between signs and labels. */
export const HIDDEN = 16 * MEMBERS;
export const CLAUSE_WIDTH = CLAUSE_LABELS.length;
export const ANSWER_WIDTH = LABELS.length;

/** What each sign weighs: a row of weights that count at once, and a row that feeds the hidden values. */
export interface SignBank {
  /** The row of a sign by its key; undefined where it was never learned. */
  readonly rows: { get(key: number): number | undefined };
  readonly count: number;
  /** Adds up the first `many` of the rows into the values of a place: a stretch of `direct` and one of `hidden`. */
  add(rows: Int32Array, many: number, place: number, direct: Float64Array, hidden: Float64Array): void;
}

/** The tables that no sign owns, in the order in which they are learned. */
export const DENSE = [
  'clauseBias',
  'clauseHiddenBias',
  'numberHiddenBias',
  // HIDDEN × 3 rows (before, itself, after) of CLAUSE_WIDTH.
  'clauseOut',
  'numberBias',
  // HIDDEN × 4: its own signs, then the clause before, its own, the one after.
  'numberOut',
  // HIDDEN rows of ANSWER_WIDTH, over the highest of each hidden value.
  'answerOut',
  'answerScale',
  'answerBias',
] as const;
export type DenseName = (typeof DENSE)[number];
export type Dense = Readonly<Record<DenseName, Float32Array>>;

/** Something for each of these tables. */
export const eachDense = <Made>(make: (name: DenseName) => Made) =>
  Object.fromEntries(DENSE.map((name) => [name, make(name)])) as Record<DenseName, Made>;

/**
 * A small network with one hidden layer. Each clause is what its signs weigh together; it is judged with the clause before and
 * after it. A number is judged from its own signs and those of its clause. An answer holds a label as far as its surest places do.
 */
export interface Network extends Dense {
  readonly clauses: SignBank;
  readonly numbers: SignBank;
}

/** What the network says: above 0 a label holds. */
export interface Weighing {
  /** For each clause a row of CLAUSE_WIDTH. */
  readonly clauses: Float64Array;
  readonly numbers: Float64Array;
  readonly answer: Float64Array;
  readonly hidden: Float64Array;
  readonly numberHidden: Float64Array;
}

const NOTHING = -6;

const marks = new Marks();
const heard = new Int32Array(MOST_AT_ONCE);

/** Adds up what the signs of a place weigh, each once. */
function sum(
  bank: SignBank,
  signs: SignList,
  place: number,
  direct: Float64Array,
  hidden: Float64Array,
): void {
  const end = signs.ends[place] as number;
  let many = 0;
  marks.start(bank.count);
  for (let sign = place === 0 ? 0 : (signs.ends[place - 1] as number); sign < end; sign++) {
    const row = bank.rows.get(signs.keys[sign] as number);
    if (row === undefined || !marks.isNew(row)) continue;
    heard[many++] = row;
    if (many === MOST_AT_ONCE) {
      bank.add(heard, many, place, direct, hidden);
      many = 0;
    }
  }
  bank.add(heard, many, place, direct, hidden);
}

/** Begins the stretch of a place with its biases. */
function begin(values: Float64Array, place: number, biases: Float32Array): void {
  const from = place * biases.length;
  for (let at = 0; at < biases.length; at++) values[from + at] = biases[at] as number;
}

function rectify(values: Float64Array): void {
  for (let at = 0; at < values.length; at++) if ((values[at] as number) < 0) values[at] = 0;
}

/** log Σ exp, of a column of a table. */
export function softMost(values: Float64Array, width: number, column: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = column; at < values.length; at += width) most = Math.max(most, values[at] as number);
  if (most === Number.NEGATIVE_INFINITY) return NOTHING;
  let total = 0;
  for (let at = column; at < values.length; at += width) total += Math.exp((values[at] as number) - most);
  return most + Math.log(total);
}

/** Judges each clause by its hidden values and those of its neighbours. */
function judgeClauses(
  { clauseOut }: Network,
  direct: Float64Array,
  hidden: Float64Array,
  count: number,
): void {
  const values = new Float64Array(3 * HIDDEN);
  const rows = new Int32Array(3 * HIDDEN);
  for (let clause = 0; clause < count; clause++) {
    let many = 0;
    const first = (clause - 1) * HIDDEN;
    for (let at = clause === 0 ? HIDDEN : 0; at < 3 * HIDDEN && first + at < hidden.length; at++) {
      const value = hidden[first + at] as number;
      if (value === 0) continue;
      values[many] = value;
      rows[many++] = at * CLAUSE_WIDTH;
    }
    for (let column = 0; column < CLAUSE_WIDTH; column++) {
      let total = direct[clause * CLAUSE_WIDTH + column] as number;
      for (let at = 0; at < many; at++)
        total += (values[at] as number) * (clauseOut[(rows[at] as number) + column] as number);
      direct[clause * CLAUSE_WIDTH + column] = total;
    }
  }
}

function judgeNumber(
  network: Network,
  own: Float64Array,
  from: number,
  hidden: Float64Array,
  clause: number,
): number {
  const { numberOut } = network;
  let total = 0;
  for (let unit = 0; unit < HIDDEN; unit++)
    total += (own[from + unit] as number) * (numberOut[unit] as number);
  for (let side = 0; side < 3; side++) {
    const start = (clause + side - 1) * HIDDEN;
    if (start < 0 || start >= hidden.length) continue;
    for (let unit = 0; unit < HIDDEN; unit++)
      total += (hidden[start + unit] as number) * (numberOut[(side + 1) * HIDDEN + unit] as number);
  }
  return total;
}

function judgeAnswer(
  network: Network,
  clauses: Float64Array,
  numbers: Float64Array,
  hidden: Float64Array,
): Float64Array {
  const answer = Float64Array.from(network.answerBias);
  for (let label = 0; label < ANSWER_WIDTH; label++) {
    const surest = label === 0 ? softMost(numbers, 1, 0) : softMost(clauses, CLAUSE_WIDTH, label - 1);
    answer[label] = (answer[label] as number) + surest * (network.answerScale[label] as number);
  }
  for (let unit = 0; unit < HIDDEN; unit++) {
    let most = 0;
    for (let at = unit; at < hidden.length; at += HIDDEN) most = Math.max(most, hidden[at] as number);
    if (most === 0) continue;
    for (let label = 0; label < ANSWER_WIDTH; label++)
      answer[label] =
        (answer[label] as number) + most * (network.answerOut[unit * ANSWER_WIDTH + label] as number);
  }
  return answer;
}

/** Weighs the signs of an answer. */
export function weigh(network: Network, signs: Signs): Weighing {
  const count = signs.clauses.ends.length;
  const clauses = new Float64Array(count * CLAUSE_WIDTH);
  const hidden = new Float64Array(count * HIDDEN);
  for (let clause = 0; clause < count; clause++) {
    begin(clauses, clause, network.clauseBias);
    begin(hidden, clause, network.clauseHiddenBias);
    sum(network.clauses, signs.clauses, clause, clauses, hidden);
  }
  rectify(hidden);
  judgeClauses(network, clauses, hidden, count);
  const numbers = new Float64Array(signs.sites.length);
  const numberHidden = new Float64Array(signs.sites.length * HIDDEN);
  for (let at = 0; at < numbers.length; at++) {
    numbers[at] = network.numberBias[0] as number;
    begin(numberHidden, at, network.numberHiddenBias);
    sum(network.numbers, signs.numbers, at, numbers, numberHidden);
  }
  rectify(numberHidden);
  signs.sites.forEach(({ clause }, at) => {
    numbers[at] = (numbers[at] as number) + judgeNumber(network, numberHidden, at * HIDDEN, hidden, clause);
  });
  return { clauses, numbers, answer: judgeAnswer(network, clauses, numbers, hidden), hidden, numberHidden };
}
