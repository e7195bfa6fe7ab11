import { keyOfPair, keyOn, nameOfKey } from './keys.ts';

/** Takes note of a sign's name, where somebody wants to read it; the number is what counts. */
export type Naming = (bank: BankName, key: number, parts: readonly string[]) => void;

export type BankName = 'clauses' | 'numbers';

/** What a sign is made of that a word gives. */
export interface SignWord {
  readonly text: string;
  readonly key: number;
}

/** The keys of the signs of one place after another, in the order in which they were found; some stand twice in a place. */
export class SignList {
  /** Only the first `length` count. */
  keys: Int32Array;
  length = 0;
  /** For each place, where its signs end. */
  readonly ends: number[] = [];
  readonly #bank: BankName;
  readonly #naming: Naming | undefined;

  constructor(bank: BankName, room: number, naming?: Naming) {
    this.#bank = bank;
    this.#naming = naming;
    this.keys = new Int32Array(room);
  }

  #push(key: number): void {
    if (this.length === this.keys.length) {
      const longer = new Int32Array(this.length * 2 + 16);
      longer.set(this.keys);
      this.keys = longer;
    }
    this.keys[this.length++] = key;
  }

  /** A name of the program's own, by its key. */
  name(key: number): void {
    this.#push(key);
    if (this.#naming) this.#naming(this.#bank, key, [nameOfKey(key)]);
  }

  /** A name that begins as the program says and goes on with a word: "we " and "built". */
  nameWith(beginning: number, word: string, ending = ''): void {
    const key = keyOn(keyOn(beginning, word), ending);
    this.#push(key);
    if (this.#naming) this.#naming(this.#bank, key, [`${nameOfKey(beginning)}${word}${ending}`]);
  }

  /** A word and how it stands. */
  word(how: number, word: SignWord): void {
    const key = keyOfPair(how, word.key);
    this.#push(key);
    if (this.#naming) this.#naming(this.#bank, key, [nameOfKey(how), word.text]);
  }

  /** Two words and how they stand. */
  pair(how: number, first: SignWord, second: SignWord): void {
    const key = keyOfPair(keyOfPair(how, first.key), second.key);
    this.#push(key);
    if (this.#naming) this.#naming(this.#bank, key, [nameOfKey(how), first.text, second.text]);
  }

  /** Closes the place whose signs were added since the last. */
  close(): void {
    this.ends.push(this.length);
  }

  /** For each place the keys of its signs, none twice. */
  places(): number[][] {
    return this.ends.map((end, at) => [...new Set(this.keys.subarray(this.ends[at - 1] ?? 0, end))]);
  }
}
