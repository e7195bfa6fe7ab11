import { ANSWER_WIDTH, CLAUSE_WIDTH, softMost } from '../../lambda/evidence/network/network.ts';
import type { LearnedBank } from './learned-bank.ts';
import {
  add,
  eachBeside,
  LEFT_OUT,
  type LearnedNetwork,
  LOUDER,
  OVERHEARD,
  WIDTH,
} from './learned-network.ts';
import type { Lesson } from './lesson.ts';

/** Which rows of signs a batch touches. */
export interface Touched {
  readonly clauses: Set<number>;
  readonly numbers: Set<number>;
}

/** The clauses of a lesson as the network sees them this time. */
export interface ClausePass {
  readonly rows: readonly (readonly number[])[];
  /** For each clause a row of CLAUSE_WIDTH: what it shows. */
  readonly shown: Float64Array;
  /** Hidden values as they were added up, without what is negative, and without what is left out. */
  readonly raw: Float64Array;
  readonly plain: Float64Array;
  readonly hidden: Float64Array;
  readonly kept: Float64Array;
}

export interface NumberPass {
  readonly rows: readonly (readonly number[])[];
  readonly scores: Float64Array;
  readonly raw: Float64Array;
  readonly hidden: Float64Array;
  readonly kept: Float64Array;
}

export interface AnswerPass {
  readonly answer: Float64Array;
  /** For each label the sum of its surest places. */
  readonly surest: Float64Array;
  /** For each hidden value where it is highest; -1 where it is nowhere above 0. */
  readonly highest: Int32Array;
}

/** The rows of the signs that are heard this time. */
function heard(
  bank: LearnedBank,
  keys: readonly number[],
  chance: () => number,
  touched: Set<number>,
): number[] {
  const rows: number[] = [];
  for (const key of keys) {
    const row = bank.rows.get(key);
    if (row === undefined || chance() < OVERHEARD) continue;
    rows.push(row);
    touched.add(row);
  }
  return rows;
}

function sumOf(
  bank: LearnedBank,
  rows: readonly number[],
  width: number,
  direct: Float64Array,
  from: number,
  hidden: Float64Array,
  at: number,
): void {
  for (const row of rows) {
    for (let column = 0; column < width; column++)
      add(direct, from + column, LOUDER * (bank.direct[row * width + column] as number));
    for (let column = 0; column < WIDTH; column++)
      add(hidden, at + column, LOUDER * (bank.hidden[row * WIDTH + column] as number));
  }
}

/** 1 / kept for a value that is kept, 0 for one that is left out. */
function keeping(length: number, chance: () => number): Float64Array {
  return Float64Array.from({ length }, () => (chance() < LEFT_OUT ? 0 : 1 / (1 - LEFT_OUT)));
}

/** Sums up the clauses, and judges each with those beside it. */
export function passClauses(
  network: LearnedNetwork,
  { keys }: Lesson,
  chance: () => number,
  touched: Touched,
): ClausePass {
  const count = keys.clauses.length;
  const shown = new Float64Array(count * CLAUSE_WIDTH);
  const raw = new Float64Array(count * WIDTH);
  const rows = keys.clauses.map((own, clause) => {
    const found = heard(network.clauses, own, chance, touched.clauses);
    shown.set(network.clauseBias, clause * CLAUSE_WIDTH);
    raw.set(network.clauseHiddenBias, clause * WIDTH);
    sumOf(network.clauses, found, CLAUSE_WIDTH, shown, clause * CLAUSE_WIDTH, raw, clause * WIDTH);
    return found;
  });
  const plain = raw.map((value) => Math.max(0, value));
  const kept = keeping(raw.length, chance);
  const hidden = plain.map((value, at) => value * (kept[at] as number));
  for (let clause = 0; clause < count; clause++)
    eachBeside(clause, count, (other, side) => {
      for (let unit = 0; unit < WIDTH; unit++) {
        const value = hidden[other * WIDTH + unit] as number;
        if (value === 0) continue;
        const from = (side * WIDTH + unit) * CLAUSE_WIDTH;
        for (let column = 0; column < CLAUSE_WIDTH; column++)
          add(shown, clause * CLAUSE_WIDTH + column, value * (network.clauseOut[from + column] as number));
      }
    });
  return { rows, shown, raw, plain, hidden, kept };
}

/** Judges the numbers from their own signs and those of the clauses about them. */
export function passNumbers(
  network: LearnedNetwork,
  { keys, signs }: Lesson,
  clauses: ClausePass,
  chance: () => number,
  touched: Touched,
): NumberPass {
  const scores = new Float64Array(signs.sites.length);
  const raw = new Float64Array(signs.sites.length * WIDTH);
  const rows = keys.numbers.map((own, at) => {
    const found = heard(network.numbers, own, chance, touched.numbers);
    scores[at] = network.numberBias[0] as number;
    raw.set(network.numberHiddenBias, at * WIDTH);
    sumOf(network.numbers, found, 1, scores, at, raw, at * WIDTH);
    return found;
  });
  const kept = keeping(raw.length, chance);
  const hidden = raw.map((value, at) => Math.max(0, value) * (kept[at] as number));
  const weight = (block: number, unit: number) => network.numberOut[block * WIDTH + unit] as number;
  signs.sites.forEach(({ clause }, at) => {
    for (let unit = 0; unit < WIDTH; unit++)
      add(scores, at, (hidden[at * WIDTH + unit] as number) * weight(0, unit));
    eachBeside(clause, clauses.rows.length, (other, side) => {
      for (let unit = 0; unit < WIDTH; unit++)
        add(scores, at, (clauses.hidden[other * WIDTH + unit] as number) * weight(side + 1, unit));
    });
  });
  return { rows, scores, raw, hidden, kept };
}

/** Judges the answer as a whole. */
export function passAnswer(
  network: LearnedNetwork,
  { shown, plain }: ClausePass,
  scores: Float64Array,
): AnswerPass {
  const surest = new Float64Array(ANSWER_WIDTH);
  const answer = Float64Array.from(network.answerBias);
  for (let label = 0; label < ANSWER_WIDTH; label++) {
    surest[label] = label === 0 ? softMost(scores, 1, 0) : softMost(shown, CLAUSE_WIDTH, label - 1);
    add(answer, label, (surest[label] as number) * (network.answerScale[label] as number));
  }
  const highest = new Int32Array(WIDTH).fill(-1);
  for (let unit = 0; unit < WIDTH; unit++) {
    let most = 0;
    for (let at = unit; at < plain.length; at += WIDTH)
      if ((plain[at] as number) > most) {
        most = plain[at] as number;
        highest[unit] = at;
      }
    if (most > 0)
      for (let label = 0; label < ANSWER_WIDTH; label++)
        add(answer, label, most * (network.answerOut[unit * ANSWER_WIDTH + label] as number));
  }
  return { answer, surest, highest };
}
