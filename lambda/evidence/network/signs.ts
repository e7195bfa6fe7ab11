import { addClauseNames, hitsByClause } from '../features/clause-features.ts';
import { addNumberNames, isShare } from '../features/number-names.ts';
import { type NumberSites, numberSites } from '../features/number-sites.ts';
import type { Site } from '../features/site.ts';
import type { Reading } from '../reading.ts';
import type { Unit } from '../units.ts';
import { keyOf, keyOfName } from './keys.ts';
import { type Naming, SignList, type SignWord } from './sign-list.ts';

export type { Naming } from './sign-list.ts';

/**
 * The signs that the network weighs: names that rules give (a cue that was heard, a mood, what a verb does), and the words
 * themselves, singly, in pairs, and by where they stand.
 */
export interface Signs {
  /** The signs of each clause. */
  readonly clauses: SignList;
  /** The signs of each number. */
  readonly numbers: SignList;
  /** Where the numbers stand. */
  readonly sites: readonly Site[];
}

const EDGE = '^';
const NO_WORD: SignWord = { text: EDGE, key: keyOf(EDGE) };
const PAST_CLAUSE = 3;
const BEFORE_CLAUSE = 4;
const NEAR = 4;
const AROUND = 12;
// About as many signs as a clause has besides those of its words, and as a number has; the lists grow where it is more.
const ROOM = { clause: 32, word: 2, number: 72 };

const WORD = keyOfName('word');
const WORDS = keyOfName('words');
const BEFORE_IT = keyOfName('before it');
const AFTER_IT = keyOfName('after it');
const BEGINS_WITH = keyOfName('begins with');
const NUMBER_AFTER = keyOfName('number after');
const NUMBER_BEFORE = keyOfName('number before');
const NUMBER_BETWEEN = keyOfName('number between');
const NUMBER_PAST = keyOfName('number past');
const NUMBER_AHEAD = keyOfName('number ahead of');
const standsAt = (manner: string, side: string) =>
  Array.from({ length: NEAR }, (_, at) => keyOfName(`${manner} ${at + 1} ${side}`));
const SHARE_STANDS = { before: standsAt('share', 'after'), after: standsAt('share', 'before') };
const COUNT_STANDS = { before: standsAt('count', 'after'), after: standsAt('count', 'before') };

// Where a clause stands and how long it is: a fix is seldom told in the first two words, and seldom in twenty.
const named = (table: Readonly<Record<string, number>>) =>
  Object.entries(table).flatMap(([name, times]) => Array<number>(times).fill(keyOfName(name)));
const PLACES = named({
  'the first clause': 1,
  'the second clause': 1,
  'an early clause': 2,
  'a middle clause': 4,
  'a late clause': 1,
});
const LENGTHS = named({
  'no word': 1,
  'one word': 1,
  'two words': 1,
  'a few words': 3,
  'some words': 4,
  'many words': 1,
});
const SIZES = named({ 'in a short answer': 3, 'in an answer': 5, 'in a long answer': 1 });
const placeOf = (at: number): number => PLACES[Math.min(at, PLACES.length - 1)] as number;
const manyOf = (clauses: number): number => SIZES[Math.min(clauses, SIZES.length - 1)] as number;

function clauseSigns(reading: Reading, begins: Int32Array, naming: Naming | undefined): SignList {
  const { units, clauses } = reading;
  const found = new SignList('clauses', clauses.length * ROOM.clause + units.length * ROOM.word, naming);
  const word = (at: number): SignWord => (units[at] as Unit).sign;
  for (let at = 0; at < clauses.length; at++) {
    const { first, past } = clauses[at] as (typeof clauses)[number];
    addClauseNames(found, reading, begins, at);
    for (let unit = first; unit < past; unit++) {
      found.word(WORD, word(unit));
      if (unit + 1 < past) found.pair(WORDS, word(unit), word(unit + 1));
    }
    for (let unit = Math.max(0, first - BEFORE_CLAUSE); unit < first; unit++)
      found.word(BEFORE_IT, word(unit));
    const end = Math.min(past + PAST_CLAUSE, units.length);
    for (let unit = past; unit < end; unit++) found.word(AFTER_IT, word(unit));
    found.word(BEGINS_WITH, word(first));
    found.name(placeOf(at));
    found.name(LENGTHS[Math.min(past - first, LENGTHS.length - 1)] as number);
    found.name(manyOf(clauses.length));
    found.close();
  }
  return found;
}

function numberSigns(reading: Reading, numbers: NumberSites, naming: Naming | undefined): SignList {
  const { units } = reading;
  const found = new SignList('numbers', numbers.sites.length * ROOM.number, naming);
  const word = (at: number): SignWord => units[at]?.sign ?? NO_WORD;
  for (const site of numbers.sites) {
    const at = site.first;
    addNumberNames(found, reading, numbers, site);
    const quantity = units[at]?.quantity;
    const stands = quantity && isShare(quantity) ? SHARE_STANDS : COUNT_STANDS;
    for (let far = 1; far <= NEAR; far++) {
      found.word(stands.before[far - 1] as number, word(at - far));
      found.word(stands.after[far - 1] as number, word(at + far));
    }
    found.pair(NUMBER_AFTER, word(at - 2), word(at - 1));
    found.pair(NUMBER_BEFORE, word(at + 1), word(at + 2));
    found.pair(NUMBER_BETWEEN, word(at - 1), word(at + 1));
    for (let near = Math.max(0, at - AROUND); near < at; near++) found.word(NUMBER_PAST, word(near));
    const end = Math.min(units.length, at + AROUND);
    for (let near = at + 1; near < end; near++) found.word(NUMBER_AHEAD, word(near));
    found.close();
  }
  return found;
}

/** Every sign of an answer. Linear in its length. */
export function signsOf(reading: Reading, naming?: Naming): Signs {
  const begins = hitsByClause(reading);
  const numbers = numberSites(reading, begins);
  return {
    clauses: clauseSigns(reading, begins, naming),
    numbers: numberSigns(reading, numbers, naming),
    sites: numbers.sites,
  };
}
