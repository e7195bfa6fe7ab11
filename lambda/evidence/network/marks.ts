/** Which rows were seen since the last start. One list of marks serves every answer: starting anew costs nothing. */
export class Marks {
  #seen = new Int32Array(0);
  #now = 0;

  /** Forgets what was seen; rows are under `count`. */
  start(count: number): void {
    if (this.#seen.length < count || this.#now === 0x7fffffff) {
      this.#seen = new Int32Array(count);
      this.#now = 0;
    }
    this.#now++;
  }

  /** Whether the row is seen for the first time; it is seen from now on. */
  isNew(row: number): boolean {
    if (this.#seen[row] === this.#now) return false;
    this.#seen[row] = this.#now;
    return true;
  }
}
