import {
  ANSWER_WIDTH,
  CLAUSE_WIDTH,
  DENSE,
  eachDense,
  MEMBERS,
  type Network,
} from '../../lambda/evidence/network/network.ts';
import { LearnedBank } from './learned-bank.ts';
import { type LearnedNetwork, WIDTH } from './learned-network.ts';
import type { Lesson } from './lesson.ts';
import { backward, type Gradients } from './network-gradients.ts';
import { random } from './random.ts';
import { united } from './united-network.ts';

/**
 * Trains the network by Adam on small batches, from a fixed seed in a fixed order: the same lessons give the same network, bit
 * for bit. Signs that were seen in fewer than FEWEST answers are not learned: half as many signs weigh as well as all.
 */

const FEWEST = 10;
const ROUNDS = 7;
const BATCH = 32;
const RATE = { direct: 0.02, hidden: 0.004 };
const SLOWER = 0.7;
const PULL = { direct: 2e-3, hidden: 3e-4 };
const FIRST = 0.9;
const SECOND = 0.999;
const TINY = 1e-8;

function bankOf(
  answers: readonly (readonly (readonly number[])[])[],
  width: number,
  chance: () => number,
): LearnedBank {
  const seen = new Map<number, number>();
  for (const answer of answers)
    for (const key of new Set(answer.flat())) seen.set(key, (seen.get(key) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [key, count] of seen) if (count >= FEWEST) rows.set(key, rows.size);
  const hidden = Float32Array.from({ length: rows.size * WIDTH }, () => (chance() - 0.5) * 0.17);
  return new LearnedBank(rows, new Float32Array(rows.size * width), hidden);
}

function blank(lessons: readonly Lesson[], chance: () => number) {
  const spread = (length: number, by: number) => Float32Array.from({ length }, () => (chance() - 0.5) * by);
  return {
    clauses: bankOf(
      lessons.map(({ keys }) => keys.clauses),
      CLAUSE_WIDTH,
      chance,
    ),
    numbers: bankOf(
      lessons.map(({ keys }) => keys.numbers),
      1,
      chance,
    ),
    clauseBias: new Float32Array(CLAUSE_WIDTH).fill(-3),
    clauseHiddenBias: new Float32Array(WIDTH),
    numberHiddenBias: new Float32Array(WIDTH),
    clauseOut: spread(3 * WIDTH * CLAUSE_WIDTH, 0.2),
    numberBias: new Float32Array(1),
    numberOut: spread(4 * WIDTH, 0.2),
    answerOut: new Float32Array(WIDTH * ANSWER_WIDTH),
    answerScale: new Float32Array(ANSWER_WIDTH).fill(1),
    answerBias: new Float32Array(ANSWER_WIDTH),
  } satisfies Network;
}

/** One table of weights with what Adam remembers of it. */
class Learner {
  private readonly mean: Float32Array;
  private readonly square: Float32Array;
  readonly gradient: Float32Array;
  private step = 0;
  constructor(
    readonly weights: Float32Array,
    private readonly rate: number,
    private readonly pull: number,
    private readonly width: number,
  ) {
    this.mean = new Float32Array(weights.length);
    this.square = new Float32Array(weights.length);
    this.gradient = new Float32Array(weights.length);
  }
  /** Moves the rows named, and clears their gradients. */
  move(rows: Iterable<number>, pace: number): void {
    this.step++;
    const correct = Math.sqrt(1 - SECOND ** this.step) / (1 - FIRST ** this.step);
    for (const row of rows) {
      for (let at = row * this.width, end = at + this.width; at < end; at++) {
        const slope = (this.gradient[at] as number) + 2 * this.pull * (this.weights[at] as number);
        const mean = FIRST * (this.mean[at] as number) + (1 - FIRST) * slope;
        const square = SECOND * (this.square[at] as number) + (1 - SECOND) * slope * slope;
        this.mean[at] = mean;
        this.square[at] = square;
        this.weights[at] =
          (this.weights[at] as number) - (this.rate * pace * correct * mean) / (Math.sqrt(square) + TINY);
        this.gradient[at] = 0;
      }
    }
  }
}

const everything = (weights: Float32Array) => Array.from(weights, (_, at) => at);

function learnersOf(network: ReturnType<typeof blank>) {
  return {
    clauseDirect: new Learner(network.clauses.direct, RATE.direct, PULL.direct, CLAUSE_WIDTH),
    clauseHidden: new Learner(network.clauses.hidden, RATE.hidden, PULL.hidden, WIDTH),
    numberDirect: new Learner(network.numbers.direct, RATE.direct, PULL.direct, 1),
    numberHidden: new Learner(network.numbers.hidden, RATE.hidden, PULL.hidden, WIDTH),
    ...eachDense((name) => new Learner(network[name], RATE.hidden, PULL.hidden, 1)),
  };
}

/** Learns one member from a seed. */
function trainMember(lessons: readonly Lesson[], seed: number): LearnedNetwork {
  const chance = random(seed);
  const network = blank(lessons, chance);
  const learners = learnersOf(network);
  const gradients = Object.fromEntries(
    Object.entries(learners).map(([name, learner]) => [name, learner.gradient]),
  ) as unknown as Gradients;
  const order = lessons.map((_, at) => at);
  const all = eachDense((name) => everything(learners[name].weights));
  let pace = 1;
  for (let round = 0; round < ROUNDS; round++, pace *= SLOWER) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(chance() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      const touched = { clauses: new Set<number>(), numbers: new Set<number>() };
      for (const at of batch)
        backward(network, gradients, lessons[at] as Lesson, 1 / batch.length, chance, touched);
      learners.clauseDirect.move(touched.clauses, pace);
      learners.clauseHidden.move(touched.clauses, pace);
      learners.numberDirect.move(touched.numbers, pace);
      learners.numberHidden.move(touched.numbers, pace);
      for (const name of DENSE) learners[name].move(all[name], pace);
    }
  }
  return network;
}

/** Learns a network from lessons. */
export function trainNetwork(lessons: readonly Lesson[]): Network {
  return united(Array.from({ length: MEMBERS }, (_, at) => trainMember(lessons, at + 1)));
}
