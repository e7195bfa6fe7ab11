const EMPTY = -1;

/** The rows of a bank by the keys of its signs: one list of numbers, and each key stands at or after the place it names. */
export class RowTable {
  readonly #mask: number;
  /** Key and row side by side. */
  readonly #cells: Int32Array;

  constructor(keys: Int32Array) {
    const size = 1 << (33 - Math.clz32(keys.length));
    this.#mask = size - 1;
    this.#cells = new Int32Array(size * 2).fill(EMPTY);
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row] as number;
      let at = this.#placeOf(key);
      while (this.#cells[at * 2 + 1] !== EMPTY) at = (at + 1) & this.#mask;
      this.#cells[at * 2] = key;
      this.#cells[at * 2 + 1] = row;
    }
  }

  #placeOf(key: number): number {
    return (key ^ (key >>> 16)) & this.#mask;
  }

  /** The row of a sign; undefined where it was never learned. */
  get(key: number): number | undefined {
    let at = this.#placeOf(key);
    for (;;) {
      const row = this.#cells[at * 2 + 1] as number;
      if (row === EMPTY) return undefined;
      if (this.#cells[at * 2] === key) return row;
      at = (at + 1) & this.#mask;
    }
  }
}
