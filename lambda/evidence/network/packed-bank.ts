import type { SignBank } from './network.ts';
import type { RowTable } from './row-table.ts';

const HALF = 16;
/** So many weights of at most 127 add up to less than half a number holds. */
export const MOST_AT_ONCE = 256;
/** Columns that are added up side by side. */
const ABREAST = 3;

/**
 * The weights of signs that ship: whole numbers of 8 bits, two columns packed into each number of 32, so that one addition adds
 * both. A row holds the weights that count at once, then those that feed the hidden values.
 */
export class PackedBank implements SignBank {
  readonly rows: RowTable;
  readonly count: number;
  readonly #width: number;
  readonly #all: number;
  readonly #stride: number;
  readonly #packed: Int32Array;
  readonly #scale: { readonly direct: number; readonly hidden: number };

  constructor(
    rows: RowTable,
    direct: Int8Array,
    hidden: Int8Array,
    count: number,
    scale: PackedBank['scale'],
  ) {
    this.rows = rows;
    this.count = count;
    this.#width = direct.length / count;
    this.#all = (direct.length + hidden.length) / count;
    this.#stride = Math.ceil(this.#all / (2 * ABREAST)) * ABREAST;
    this.#packed = new Int32Array(count * this.#stride);
    this.#scale = scale;
    this.#pack(direct, this.#width, 0);
    this.#pack(hidden, hidden.length / count, this.#width);
  }

  get scale(): { readonly direct: number; readonly hidden: number } {
    return this.#scale;
  }

  #pack(weights: Int8Array, width: number, from: number): void {
    const packed = this.#packed;
    for (let row = 0, cell = 0; row < this.count; row++)
      for (let column = from; column < from + width; column++, cell++) {
        const place = row * this.#stride + (column >> 1);
        const weight = weights[cell] as number;
        packed[place] = (packed[place] as number) + (column & 1 ? weight << HALF : weight);
      }
  }

  /** Adds up `many` rows (MOST_AT_ONCE at most) into the values of a place. */
  add(rows: Int32Array, many: number, place: number, direct: Float64Array, hidden: Float64Array): void {
    const packed = this.#packed;
    const stride = this.#stride;
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
      direct[cell] = (direct[cell] as number) + sum * this.#scale.direct;
    } else if (column < this.#all) {
      const cell = place * (this.#all - width) + column - width;
      hidden[cell] = (hidden[cell] as number) + sum * this.#scale.hidden;
    }
  }
}
