import { HIDDEN, type SignBank } from '../../lambda/evidence/network/network.ts';

/** The weights of signs while they are learned, in full precision. */
export class LearnedBank implements SignBank {
  readonly count: number;

  constructor(
    readonly rows: ReadonlyMap<number, number>,
    readonly direct: Float32Array,
    readonly hidden: Float32Array,
  ) {
    this.count = rows.size;
  }

  /** Adds up `many` rows into the values of a place. */
  add(rows: Int32Array, many: number, place: number, direct: Float64Array, hidden: Float64Array): void {
    addRows(rows, many, this.direct, this.direct.length / this.count, place, direct);
    addRows(rows, many, this.hidden, HIDDEN, place, hidden);
  }
}

function addRows(
  rows: Int32Array,
  many: number,
  weights: Float32Array,
  width: number,
  place: number,
  sums: Float64Array,
): void {
  for (let at = 0; at < many; at++)
    for (let column = 0; column < width; column++) {
      const cell = place * width + column;
      sums[cell] = (sums[cell] as number) + (weights[(rows[at] as number) * width + column] as number);
    }
}

/** A bank of a network that was learned, and not one that ships. */
export function learnedBank(bank: SignBank): LearnedBank {
  if (!(bank instanceof LearnedBank)) throw new Error('only a network that was just learned can be written');
  return bank;
}
