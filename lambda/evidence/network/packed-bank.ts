import type { SignBank } from './network.ts';
import type { RowTable } from './row-table.ts';

const HALF = 16;
/** So many weights of at most 127 add up to less than half a number holds. */
export const MOST_AT_ONCE = 256;
/** Columns that are added up side by side. */
const ABREAST = 3;

/** What signs weigh: whole numbers, to be multiplied by their scale. */
export interface SignWeights {
  readonly direct: Int8Array;
  readonly hidden: Int8Array;
  readonly scale: { readonly direct: number; readonly hidden: number };
}

/**
 * The weights of signs that ship: whole numbers of 8 bits, two columns packed into each number of 32, so that one addition adds
 * both. A row holds the weights that count at once, then those that feed the hidden values.
 */
export class PackedBank implements SignBank {
  readonly rows: RowTable;
  readonly count: number;
  readonly #weights: SignWeights;
  readonly #width: number;
  readonly #all: number;
  readonly #stride: number;
  readonly #packed: Int32Array;
  readonly #isPacked: Uint8Array;

  constructor(rows: RowTable, count: number, weights: SignWeights) {
    this.rows = rows;
    this.count = count;
    this.#weights = weights;
    this.#width = weights.direct.length / count;
    this.#all = this.#width + weights.hidden.length / count;
    this.#stride = Math.ceil(this.#all / (2 * ABREAST)) * ABREAST;
    this.#packed = new Int32Array(count * this.#stride);
    this.#isPacked = new Uint8Array(count);
  }

  /** Packs a row when it is first heard: most are not heard for long, and the program starts sooner. */
  #pack(row: number): void {
    const { direct, hidden } = this.#weights;
    const width = this.#width;
    const rest = this.#all - width;
    for (let column = 0; column < this.#all; column++) {
      const weight = column < width ? direct[row * width + column] : hidden[row * rest + column - width];
      const place = row * this.#stride + (column >> 1);
      const shifted = (weight as number) << (column & 1 ? HALF : 0);
      this.#packed[place] = (this.#packed[place] as number) + shifted;
    }
    this.#isPacked[row] = 1;
  }

  /** Adds up `many` rows (MOST_AT_ONCE at most) into the values of a place. */
  add(rows: Int32Array, many: number, place: number, direct: Float64Array, hidden: Float64Array): void {
    const packed = this.#packed;
    const stride = this.#stride;
    for (let at = 0; at < many; at++)
      if (this.#isPacked[rows[at] as number] === 0) this.#pack(rows[at] as number);
    for (let pair = 0; pair < stride; pair += ABREAST) {
      let first = 0;
      let second = 0;
      let third = 0;
      for (let at = 0; at < many; at++) {
        const cell = (rows[at] as number) * stride + pair;
        first = (first + (packed[cell] as number)) | 0;
        second = (second + (packed[cell + 1] as number)) | 0;
        third = (third + (packed[cell + 2] as number)) | 0;
      }
      this.#unpack(first, pair * 2, place, direct, hidden);
      this.#unpack(second, pair * 2 + 2, place, direct, hidden);
      this.#unpack(third, pair * 2 + 4, place, direct, hidden);
    }
  }

  #unpack(pair: number, column: number, place: number, direct: Float64Array, hidden: Float64Array): void {
    const low = (pair << HALF) >> HALF;
    this.#put(low, column, place, direct, hidden);
    this.#put((pair - low) >> HALF, column + 1, place, direct, hidden);
  }

  #put(sum: number, column: number, place: number, direct: Float64Array, hidden: Float64Array): void {
    const width = this.#width;
    if (column < width) {
      const cell = place * width + column;
      direct[cell] = (direct[cell] as number) + sum * this.#weights.scale.direct;
    } else if (column < this.#all) {
      const cell = place * (this.#all - width) + column - width;
      hidden[cell] = (hidden[cell] as number) + sum * this.#weights.scale.hidden;
    }
  }
}
