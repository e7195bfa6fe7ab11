import { clauseFeatures } from '../features/clause-features.ts';
import { numberSites } from '../features/number-sites.ts';
import type { Site } from '../features/site.ts';
import type { Reading } from '../reading.ts';
import { says, type Unit } from '../units.ts';
import { keyOf, keyOfName, keyOfPair } from './keys.ts';

/**
 * The signs that the network weighs: names that rules give (a cue that was heard, a mood, what a verb does), and the words
 * themselves, singly, in pairs, and by where they stand.
 */

/** Takes note of a sign's name, where somebody wants to read it; the number is what counts. */
export type Naming = (bank: 'clauses' | 'numbers', key: number, parts: readonly string[]) => void;

export interface NumberSigns {
  readonly site: Site;
  readonly clause: number;
  readonly keys: readonly number[];
}

export interface Signs {
  /** For each clause the keys of its signs, none twice. */
  readonly clauses: readonly (readonly number[])[];
  readonly numbers: readonly NumberSigns[];
}

const EDGE = '^';
const PAST_CLAUSE = 3;
const BEFORE_CLAUSE = 4;
const NEAR = 4;
const AROUND = 12;

const shown = (unit: Unit): string =>
  unit.quantity && says(unit.quantity) ? `#${unit.quantity.kind}` : unit.text;

class Collection {
  private readonly found = new Set<number>();
  constructor(
    private readonly bank: 'clauses' | 'numbers',
    private readonly naming: Naming | undefined,
  ) {}
  name(name: string): void {
    const key = keyOfName(name);
    this.found.add(key);
    this.naming?.(this.bank, key, [name]);
  }
  word(how: string, word: Word): void {
    const key = keyOfPair(keyOfName(how), word.key);
    this.found.add(key);
    this.naming?.(this.bank, key, [how, word.text]);
  }
  pair(how: string, first: Word, second: Word): void {
    const key = keyOfPair(keyOfPair(keyOfName(how), first.key), second.key);
    this.found.add(key);
    this.naming?.(this.bank, key, [how, first.text, second.text]);
  }
  keys(): number[] {
    return [...this.found];
  }
}

interface Word {
  readonly text: string;
  readonly key: number;
}

const NO_WORD: Word = { text: EDGE, key: keyOf(EDGE) };

// Where a clause stands and how long it is: a fix is seldom told in the first two words, and seldom in twenty.
const placeOf = (at: number): string =>
  at < 2
    ? at === 0
      ? 'the first clause'
      : 'the second clause'
    : at < 4
      ? 'an early clause'
      : at < 8
        ? 'a middle clause'
        : 'a late clause';
const manyOf = (clauses: number): string =>
  clauses < 3 ? 'in a short answer' : clauses < 8 ? 'in an answer' : 'in a long answer';
const LENGTHS = [
  'no word',
  'one word',
  'two words',
  ...Array<string>(3).fill('a few words'),
  ...Array<string>(4).fill('some words'),
  'many words',
];

function clauseSigns(reading: Reading, words: readonly Word[], naming: Naming | undefined): number[][] {
  const names = clauseFeatures(reading, new Set());
  return reading.clauses.map(({ first, past }, at) => {
    const found = new Collection('clauses', naming);
    for (const name of names[at] ?? []) found.name(name);
    for (let unit = first; unit < past; unit++) {
      found.word('word', words[unit] as Word);
      if (unit + 1 < past) found.pair('words', words[unit] as Word, words[unit + 1] as Word);
    }
    for (let unit = Math.max(0, first - BEFORE_CLAUSE); unit < first; unit++)
      found.word('before it', words[unit] as Word);
    for (let unit = past; unit < Math.min(past + PAST_CLAUSE, words.length); unit++)
      found.word('after it', words[unit] as Word);
    found.word('begins with', words[first] as Word);
    found.name(placeOf(at));
    found.name(LENGTHS[Math.min(past - first, LENGTHS.length - 1)] as string);
    found.name(manyOf(reading.clauses.length));
    return found.keys();
  });
}

const SIDES = Array.from({ length: NEAR }, (_, at) => at + 1);
const STANDS = ['share', 'count'].map((manner) => ({
  manner,
  before: SIDES.map((far) => `${manner} ${far} after`),
  after: SIDES.map((far) => `${manner} ${far} before`),
}));

function numberSigns(reading: Reading, words: readonly Word[], naming: Naming | undefined): NumberSigns[] {
  const word = (at: number): Word => words[at] ?? NO_WORD;
  return numberSites(reading).map((site) => {
    const found = new Collection('numbers', naming);
    for (const name of site.features) found.name(name);
    const stands = STANDS[site.manner === 'share' ? 0 : 1] as (typeof STANDS)[number];
    const at = site.first;
    SIDES.forEach((far, side) => {
      found.word(stands.before[side] as string, word(at - far));
      found.word(stands.after[side] as string, word(at + far));
    });
    found.pair('number after', word(at - 2), word(at - 1));
    found.pair('number before', word(at + 1), word(at + 2));
    found.pair('number between', word(at - 1), word(at + 1));
    for (let near = Math.max(0, at - AROUND); near < at; near++) found.word('number past', word(near));
    for (let near = at + 1; near < Math.min(words.length, at + AROUND); near++)
      found.word('number ahead of', word(near));
    return { site, clause: reading.clauseOf[at] ?? 0, keys: found.keys() };
  });
}

/** Every sign of an answer. Linear in its length. */
export function signsOf(reading: Reading, naming?: Naming): Signs {
  const words = reading.units.map((unit): Word => {
    const text = shown(unit);
    return { text, key: keyOf(text) };
  });
  return {
    clauses: clauseSigns(reading, words, naming),
    numbers: numberSigns(reading, words, naming),
  };
}
