import { ANSWER_WIDTH, CLAUSE_WIDTH, type Dense } from '../../lambda/evidence/network/network.ts';
import {
  type AnswerPass,
  type ClausePass,
  type NumberPass,
  passAnswer,
  passClauses,
  passNumbers,
  type Touched,
} from './forward-pass.ts';
import { add, eachBeside, type LearnedNetwork, LOUDER, WIDTH } from './learned-network.ts';
import type { Lesson } from './lesson.ts';

/** A gradient for each table of weights of the network. */
export interface Gradients extends Dense {
  readonly clauseDirect: Float32Array;
  readonly clauseHidden: Float32Array;
  readonly numberDirect: Float32Array;
  readonly numberHidden: Float32Array;
}

/** The slopes of the places of one lesson, as they gather from the answer back to the signs. */
interface Slopes {
  readonly shown: Float64Array;
  readonly scores: Float64Array;
  readonly hidden: Float64Array;
  readonly plain: Float64Array;
}

interface Passes {
  readonly clauses: ClausePass;
  readonly numbers: NumberPass;
  readonly whole: AnswerPass;
}

// A clause that is judged wrongly counts for half of an answer that is.
const CLAUSE_SHARE = 0.5;

const likely = (margin: number): number => 1 / (1 + Math.exp(-margin));

function fromAnswer(
  network: LearnedNetwork,
  into: Gradients,
  { clauses, numbers, whole }: Passes,
  { targets }: Lesson,
  share: number,
  to: Slopes,
): void {
  const { answer, surest, highest } = whole;
  for (let label = 0; label < ANSWER_WIDTH; label++) {
    const slope = (likely(answer[label] as number) - (targets.answer[label] as number)) * share;
    add(into.answerBias, label, slope);
    add(into.answerScale, label, slope * (surest[label] as number));
    const through = slope * (network.answerScale[label] as number);
    const most = surest[label] as number;
    if (label === 0)
      for (let at = 0; at < numbers.scores.length; at++)
        add(to.scores, at, through * Math.exp((numbers.scores[at] as number) - most));
    else
      for (let cell = label - 1; cell < clauses.shown.length; cell += CLAUSE_WIDTH)
        add(to.shown, cell, through * Math.exp((clauses.shown[cell] as number) - most));
    for (let unit = 0; unit < WIDTH; unit++) {
      const at = highest[unit] as number;
      if (at < 0) continue;
      add(into.answerOut, unit * ANSWER_WIDTH + label, slope * (clauses.plain[at] as number));
      add(to.plain, at, slope * (network.answerOut[unit * ANSWER_WIDTH + label] as number));
    }
  }
}

/** What the places themselves should have shown. */
function fromTargets({ clauses, numbers }: Passes, { targets }: Lesson, share: number, to: Slopes): void {
  const missed = (margin: number, target: number, weight: number) => (likely(margin) - target) * weight;
  clauses.shown.forEach((margin, cell) => {
    const by = missed(margin, targets.clauses[cell] as number, targets.clauseWeights[cell] as number);
    add(to.shown, cell, by * CLAUSE_SHARE * share);
  });
  numbers.scores.forEach((margin, at) => {
    const by = missed(margin, targets.numbers[at] as number, targets.numberWeights[at] as number);
    add(to.scores, at, by * share);
  });
}

function fromNumbers(
  network: LearnedNetwork,
  into: Gradients,
  { clauses, numbers }: Passes,
  { signs }: Lesson,
  to: Slopes,
): void {
  signs.sites.forEach(({ clause }, at) => {
    const slope = to.scores[at] as number;
    const rows = numbers.rows[at] ?? [];
    add(into.numberBias, 0, slope);
    for (let unit = 0; unit < WIDTH; unit++)
      add(into.numberOut, unit, slope * (numbers.hidden[at * WIDTH + unit] as number));
    eachBeside(clause, clauses.rows.length, (other, side) => {
      for (let unit = 0; unit < WIDTH; unit++) {
        const cell = (side + 1) * WIDTH + unit;
        add(into.numberOut, cell, slope * (clauses.hidden[other * WIDTH + unit] as number));
        add(to.hidden, other * WIDTH + unit, slope * (network.numberOut[cell] as number));
      }
    });
    for (const row of rows) add(into.numberDirect, row, LOUDER * slope);
    for (let unit = 0; unit < WIDTH; unit++) {
      if ((numbers.raw[at * WIDTH + unit] as number) <= 0) continue;
      const by = slope * (network.numberOut[unit] as number) * (numbers.kept[at * WIDTH + unit] as number);
      if (by === 0) continue;
      add(into.numberHiddenBias, unit, by);
      for (const row of rows) add(into.numberHidden, row * WIDTH + unit, LOUDER * by);
    }
  });
}

function fromClauses(network: LearnedNetwork, into: Gradients, clauses: ClausePass, to: Slopes): void {
  const count = clauses.rows.length;
  for (let clause = 0; clause < count; clause++) {
    const slopes = to.shown.subarray(clause * CLAUSE_WIDTH, (clause + 1) * CLAUSE_WIDTH);
    slopes.forEach((slope, column) => {
      add(into.clauseBias, column, slope);
      for (const row of clauses.rows[clause] ?? [])
        add(into.clauseDirect, row * CLAUSE_WIDTH + column, LOUDER * slope);
    });
    eachBeside(clause, count, (other, side) => {
      for (let unit = 0; unit < WIDTH; unit++) {
        const value = clauses.hidden[other * WIDTH + unit] as number;
        const row = (side * WIDTH + unit) * CLAUSE_WIDTH;
        let back = 0;
        for (let column = 0; column < CLAUSE_WIDTH; column++) {
          const slope = slopes[column] as number;
          add(into.clauseOut, row + column, slope * value);
          back += slope * (network.clauseOut[row + column] as number);
        }
        add(to.hidden, other * WIDTH + unit, back);
      }
    });
  }
}

function fromHidden(into: Gradients, clauses: ClausePass, to: Slopes): void {
  clauses.raw.forEach((value, at) => {
    if (value <= 0) return;
    const by = (to.hidden[at] as number) * (clauses.kept[at] as number) + (to.plain[at] as number);
    if (by === 0) return;
    const unit = at % WIDTH;
    add(into.clauseHiddenBias, unit, by);
    for (const row of clauses.rows[Math.floor(at / WIDTH)] ?? [])
      add(into.clauseHidden, row * WIDTH + unit, LOUDER * by);
  });
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
  const clauses = passClauses(network, lesson, chance, touched);
  const numbers = passNumbers(network, lesson, clauses, chance, touched);
  const passes = { clauses, numbers, whole: passAnswer(network, clauses, numbers.scores) };
  const to = {
    shown: new Float64Array(clauses.shown.length),
    scores: new Float64Array(numbers.scores.length),
    hidden: new Float64Array(clauses.raw.length),
    plain: new Float64Array(clauses.raw.length),
  };
  fromAnswer(network, into, passes, lesson, share, to);
  fromTargets(passes, lesson, share, to);
  fromNumbers(network, into, passes, lesson, to);
  fromClauses(network, into, clauses, to);
  fromHidden(into, clauses, to);
}
