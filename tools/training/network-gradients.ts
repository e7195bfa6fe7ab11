import {
  ANSWER_WIDTH,
  CLAUSE_WIDTH,
  HIDDEN,
  MEMBERS,
  type Network,
  softMost,
} from '../../lambda/evidence/network/network.ts';
import type { LearnedBank } from './learned-bank.ts';
import type { Lesson } from './lesson.ts';

/** How many hidden values one network learns; several are then made one. */
export const WIDTH = HIDDEN / MEMBERS;

/** A network whose weights are still learned. */
export type LearnedNetwork = Network & { readonly clauses: LearnedBank; readonly numbers: LearnedBank };

/** A gradient for each table of weights of the network. */
export interface Gradients {
  readonly clauseDirect: Float32Array;
  readonly clauseHidden: Float32Array;
  readonly numberDirect: Float32Array;
  readonly numberHidden: Float32Array;
  readonly clauseBias: Float32Array;
  readonly clauseHiddenBias: Float32Array;
  readonly numberHiddenBias: Float32Array;
  readonly clauseOut: Float32Array;
  readonly numberBias: Float32Array;
  readonly numberOut: Float32Array;
  readonly answerOut: Float32Array;
  readonly answerScale: Float32Array;
  readonly answerBias: Float32Array;
}

export interface Touched {
  readonly clauses: Set<number>;
  readonly numbers: Set<number>;
}

// While learning, a sign is overheard now and then, and a hidden value left out, so that nothing leans on one of them.
const OVERHEARD = 0.4;
const LEFT_OUT = 0.3;
// What is heard counts for what is overheard, so that nothing changes where all is heard.
const LOUDER = 1 / (1 - OVERHEARD);
const CLAUSE_SHARE = 0.5;

const add = (values: Float32Array | Float64Array, at: number, by: number): void => {
  values[at] = (values[at] as number) + by;
};
const likely = (margin: number): number => 1 / (1 + Math.exp(-margin));

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

/** Adds the gradient of one lesson, `share` of it, and notes which rows it touches. */
export function backward(
  network: LearnedNetwork,
  into: Gradients,
  lesson: Lesson,
  share: number,
  chance: () => number,
  touched: Touched,
): void {
  const { signs, keys, targets } = lesson;
  const count = keys.clauses.length;
  const direct = new Float64Array(count * CLAUSE_WIDTH);
  const raw = new Float64Array(count * WIDTH);
  const clauseRows = keys.clauses.map((own, clause) => {
    const rows = heard(network.clauses, own, chance, touched.clauses);
    direct.set(network.clauseBias, clause * CLAUSE_WIDTH);
    raw.set(network.clauseHiddenBias, clause * WIDTH);
    sumOf(network.clauses, rows, CLAUSE_WIDTH, direct, clause * CLAUSE_WIDTH, raw, clause * WIDTH);
    return rows;
  });
  const plain = raw.map((value) => Math.max(0, value));
  const kept = keeping(raw.length, chance);
  const hidden = plain.map((value, at) => value * (kept[at] as number));
  for (let clause = 0; clause < count; clause++)
    for (let side = 0; side < 3; side++) {
      const other = clause + side - 1;
      if (other < 0 || other >= count) continue;
      for (let unit = 0; unit < WIDTH; unit++) {
        const value = hidden[other * WIDTH + unit] as number;
        if (value === 0) continue;
        for (let column = 0; column < CLAUSE_WIDTH; column++)
          add(
            direct,
            clause * CLAUSE_WIDTH + column,
            value * (network.clauseOut[(side * WIDTH + unit) * CLAUSE_WIDTH + column] as number),
          );
      }
    }
  const many = signs.sites.length;
  const scores = new Float64Array(many);
  const numberRaw = new Float64Array(many * WIDTH);
  const numberRows = keys.numbers.map((own, at) => {
    const rows = heard(network.numbers, own, chance, touched.numbers);
    scores[at] = network.numberBias[0] as number;
    numberRaw.set(network.numberHiddenBias, at * WIDTH);
    sumOf(network.numbers, rows, 1, scores, at, numberRaw, at * WIDTH);
    return rows;
  });
  const numberKept = keeping(numberRaw.length, chance);
  const own = numberRaw.map((value, at) => Math.max(0, value) * (numberKept[at] as number));
  signs.sites.forEach(({ clause }, at) => {
    for (let unit = 0; unit < WIDTH; unit++)
      add(scores, at, (own[at * WIDTH + unit] as number) * (network.numberOut[unit] as number));
    for (let side = 0; side < 3; side++) {
      const other = clause + side - 1;
      if (other < 0 || other >= count) continue;
      for (let unit = 0; unit < WIDTH; unit++)
        add(
          scores,
          at,
          (hidden[other * WIDTH + unit] as number) * (network.numberOut[(side + 1) * WIDTH + unit] as number),
        );
    }
  });
  // The answer as a whole.
  const surest = new Float64Array(ANSWER_WIDTH);
  const answer = Float64Array.from(network.answerBias);
  for (let label = 0; label < ANSWER_WIDTH; label++) {
    surest[label] = label === 0 ? softMost(scores, 1, 0) : softMost(direct, CLAUSE_WIDTH, label - 1);
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
  // Backwards.
  const toDirect = new Float64Array(direct.length);
  const toScores = new Float64Array(many);
  const toHidden = new Float64Array(raw.length);
  const toPlain = new Float64Array(raw.length);
  const toOwn = new Float64Array(numberRaw.length);
  for (let label = 0; label < ANSWER_WIDTH; label++) {
    const slope = (likely(answer[label] as number) - (targets.answer[label] as number)) * share;
    add(into.answerBias, label, slope);
    add(into.answerScale, label, slope * (surest[label] as number));
    const through = slope * (network.answerScale[label] as number);
    if (label === 0)
      for (let at = 0; at < many; at++)
        add(toScores, at, through * Math.exp((scores[at] as number) - (surest[0] as number)));
    else
      for (let clause = 0; clause < count; clause++) {
        const cell = clause * CLAUSE_WIDTH + label - 1;
        add(toDirect, cell, through * Math.exp((direct[cell] as number) - (surest[label] as number)));
      }
    for (let unit = 0; unit < WIDTH; unit++) {
      const at = highest[unit] as number;
      if (at < 0) continue;
      add(into.answerOut, unit * ANSWER_WIDTH + label, slope * (plain[at] as number));
      add(toPlain, at, slope * (network.answerOut[unit * ANSWER_WIDTH + label] as number));
    }
  }
  for (let cell = 0; cell < direct.length; cell++)
    add(
      toDirect,
      cell,
      (likely(direct[cell] as number) - (targets.clauses[cell] as number)) *
        (targets.clauseWeights[cell] as number) *
        CLAUSE_SHARE *
        share,
    );
  for (let at = 0; at < many; at++)
    add(
      toScores,
      at,
      (likely(scores[at] as number) - (targets.numbers[at] as number)) *
        (targets.numberWeights[at] as number) *
        share,
    );
  for (let at = 0; at < many; at++) {
    const slope = toScores[at] as number;
    const clause = signs.sites[at]?.clause ?? 0;
    add(into.numberBias, 0, slope);
    for (let unit = 0; unit < WIDTH; unit++) {
      add(into.numberOut, unit, slope * (own[at * WIDTH + unit] as number));
      add(toOwn, at * WIDTH + unit, slope * (network.numberOut[unit] as number));
    }
    for (let side = 0; side < 3; side++) {
      const other = clause + side - 1;
      if (other < 0 || other >= count) continue;
      for (let unit = 0; unit < WIDTH; unit++) {
        add(into.numberOut, (side + 1) * WIDTH + unit, slope * (hidden[other * WIDTH + unit] as number));
        add(toHidden, other * WIDTH + unit, slope * (network.numberOut[(side + 1) * WIDTH + unit] as number));
      }
    }
    for (const row of numberRows[at] ?? []) add(into.numberDirect, row, LOUDER * slope);
    for (let unit = 0; unit < WIDTH; unit++) {
      if ((numberRaw[at * WIDTH + unit] as number) <= 0) continue;
      const by = (toOwn[at * WIDTH + unit] as number) * (numberKept[at * WIDTH + unit] as number);
      if (by === 0) continue;
      add(into.numberHiddenBias, unit, by);
      for (const row of numberRows[at] ?? []) add(into.numberHidden, row * WIDTH + unit, LOUDER * by);
    }
  }
  for (let clause = 0; clause < count; clause++) {
    for (let column = 0; column < CLAUSE_WIDTH; column++) {
      const slope = toDirect[clause * CLAUSE_WIDTH + column] as number;
      add(into.clauseBias, column, slope);
      for (const row of clauseRows[clause] ?? [])
        add(into.clauseDirect, row * CLAUSE_WIDTH + column, LOUDER * slope);
    }
    for (let side = 0; side < 3; side++) {
      const other = clause + side - 1;
      if (other < 0 || other >= count) continue;
      for (let unit = 0; unit < WIDTH; unit++) {
        const value = hidden[other * WIDTH + unit] as number;
        const row = (side * WIDTH + unit) * CLAUSE_WIDTH;
        let back = 0;
        for (let column = 0; column < CLAUSE_WIDTH; column++) {
          const slope = toDirect[clause * CLAUSE_WIDTH + column] as number;
          add(into.clauseOut, row + column, slope * value);
          back += slope * (network.clauseOut[row + column] as number);
        }
        add(toHidden, other * WIDTH + unit, back);
      }
    }
  }
  for (let clause = 0; clause < count; clause++)
    for (let unit = 0; unit < WIDTH; unit++) {
      const at = clause * WIDTH + unit;
      if ((raw[at] as number) <= 0) continue;
      const by = (toHidden[at] as number) * (kept[at] as number) + (toPlain[at] as number);
      if (by === 0) continue;
      add(into.clauseHiddenBias, unit, by);
      for (const row of clauseRows[clause] ?? []) add(into.clauseHidden, row * WIDTH + unit, LOUDER * by);
    }
}
