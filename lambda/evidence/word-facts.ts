import { LEXICON } from '../../models/compiled/evidence-lexicon.ts';

/** What the word classes know of a word, looked up once. */
export interface WordFacts {
  readonly isPast: boolean;
  readonly isBase: boolean;
  readonly isThird: boolean;
  readonly isGerund: boolean;
  readonly isBe: boolean;
  readonly isWas: boolean;
  readonly joins: boolean;
  readonly bounds: boolean;
  readonly isFunction: boolean;
  /** Verb groups whose past, base and -ing form it is. */
  readonly past: readonly string[];
  readonly base: readonly string[];
  readonly gerund: readonly string[];
  /** Noun classes that hold it. */
  readonly nouns: readonly string[];
}

const GROUPS = ['look', 'solve', 'decide', 'do', 'handle', 'state', 'fall', 'rise', 'show', 'move'] as const;
const NOUNS = [
  'source',
  'paper',
  'strong',
  'people',
  'team',
  'reach',
  'outcome',
  'made',
  'timeunit',
  'listed',
  'month',
  'season',
  'weekday',
] as const;
const SHORTEST_PAST = 5;

interface Building {
  isPast: boolean;
  isBase: boolean;
  isThird: boolean;
  isGerund: boolean;
  isBe: boolean;
  isWas: boolean;
  joins: boolean;
  bounds: boolean;
  isFunction: boolean;
  past: readonly string[];
  base: readonly string[];
  gerund: readonly string[];
  nouns: readonly string[];
}

// Most words are of no group: thousands share one empty list.
const NO_GROUPS: readonly string[] = [];

const blank = (): Building => ({
  isPast: false,
  isBase: false,
  isThird: false,
  isGerund: false,
  isBe: false,
  isWas: false,
  joins: false,
  bounds: false,
  isFunction: false,
  past: NO_GROUPS,
  base: NO_GROUPS,
  gerund: NO_GROUPS,
  nouns: NO_GROUPS,
});

function build(): Map<string, Building> {
  const facts = new Map<string, Building>();
  const mark = (name: keyof typeof LEXICON, say: (of: Building) => void) => {
    for (const word of LEXICON[name].split(' ')) {
      let of = facts.get(word);
      if (!of) {
        of = blank();
        facts.set(word, of);
      }
      say(of);
    }
  };
  mark('verb.past', (of) => {
    of.isPast = true;
  });
  mark('verb.base', (of) => {
    of.isBase = true;
  });
  mark('verb.s', (of) => {
    of.isThird = true;
  });
  mark('verb.ing', (of) => {
    of.isGerund = true;
  });
  mark('be', (of) => {
    of.isBe = true;
  });
  mark('was', (of) => {
    of.isWas = true;
  });
  mark('conj', (of) => {
    of.joins = true;
  });
  mark('boundary', (of) => {
    of.bounds = true;
  });
  mark('function', (of) => {
    of.isFunction = true;
  });
  mark('not-past', () => undefined);
  for (const group of GROUPS) {
    mark(`${group}.past`, (of) => {
      of.past = [...of.past, group];
    });
    mark(`${group}.base`, (of) => {
      of.base = [...of.base, group];
    });
    mark(`${group}.ing`, (of) => {
      of.gerund = [...of.gerund, group];
    });
  }
  for (const noun of NOUNS)
    mark(noun, (of) => {
      of.nouns = [...of.nouns, noun];
    });
  return facts;
}

const FACTS: ReadonlyMap<string, WordFacts> = build();
const UNKNOWN: WordFacts = blank();

/** Whether an unknown word ends like a past tense. */
export const looksPast = (word: string): boolean =>
  word.length >= SHORTEST_PAST && word.endsWith('ed') && !FACTS.has(word);

/** Whether a word class holds the word. */
export const isInClasses = (word: string): boolean => FACTS.has(word);

/** The facts of a word; of an unknown one, that nothing is known. */
export const factsOf = (word: string): WordFacts => FACTS.get(word) ?? UNKNOWN;
