import { CUES } from '../../../models/compiled/evidence-cues.ts';
import { says, type Unit } from '../units.ts';
import { factsOf } from '../word-facts.ts';

/** Where a cue was heard, as a half-open range of units. */
export interface CueHit {
  readonly cue: number;
  readonly pattern: number;
  readonly first: number;
  readonly past: number;
}

const ANY = 0;
const ROOT = CUES.edges.length - 1;
const NONE: readonly number[] = [];

const symbolsOfWord = new Map(
  CUES.vocabulary.split(' ').map((word, at) => [word, CUES.symbolsOf[at] ?? NONE]),
);
const endingSymbols = new Map(
  ['*ed', '*ing', '*ly', '*s', '**'].map((ending) => [ending, symbolsOfWord.get(ending) ?? NONE]),
);
const ENDINGS = [
  ['ed', '*ed'],
  ['ing', '*ing'],
  ['ly', '*ly'],
  ['s', '*s'],
] as const;
const SHORTEST_INFLECTED = 5;

const merged = (lists: readonly (readonly number[])[]): readonly number[] =>
  [...new Set(lists.flat())].sort((a, b) => a - b);

function ofUnknown(word: string): readonly number[] {
  if (word.length < SHORTEST_INFLECTED) return NONE;
  for (const [ending, mark] of ENDINGS) if (word.endsWith(ending)) return endingSymbols.get(mark) ?? NONE;
  return NONE;
}

const ofQuantity = new Map<string, readonly number[]>();

function symbolsOf(unit: Unit): readonly number[] {
  if (!unit.quantity) return symbolsOfWord.get(unit.text) ?? ofUnknown(unit.text);
  const key = `${unit.quantity.kind} ${unit.text}`;
  let symbols = ofQuantity.get(key);
  if (!symbols) {
    const marks = says(unit.quantity) ? ['#', `#${unit.quantity.kind}`] : [`#${unit.quantity.kind}`];
    const own = unit.text.startsWith('#') ? [] : [unit.text];
    symbols = merged([...marks, ...own].map((mark) => symbolsOfWord.get(mark) ?? NONE));
    // The marks are few; digits are not, so a numeral's own text is never kept.
    if (unit.text.startsWith('#') || symbolsOfWord.has(unit.text)) ofQuantity.set(key, symbols);
  }
  return symbols;
}

/** The nodes that a word leads to from the root, by the word's symbols; each list of symbols is worked out once. */
const rootSteps = new Map<readonly number[], readonly number[]>();
const ROOT_EDGES = CUES.edges[ROOT] ?? NONE;

function stepsFromRoot(own: readonly number[]): readonly number[] {
  let steps = rootSteps.get(own);
  if (!steps) {
    const mine = new Set(own);
    steps = ROOT_EDGES.filter((_, at) => at % 2 === 1 && mine.has(ROOT_EDGES[at - 1] as number));
    rootSteps.set(own, steps);
  }
  return steps;
}

function holds(sorted: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] as number;
    if (found === wanted) return true;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** One run over an answer: what it reads, and the patterns that ended so far from the place where it stands. */
class Run {
  readonly #symbols: readonly (readonly number[])[];
  readonly #bounds: readonly boolean[];
  readonly #longest = new Int32Array(CUES.cueOf.length);
  readonly #heard: number[] = [];

  constructor(units: readonly Unit[]) {
    this.#symbols = units.map(symbolsOf);
    this.#bounds = units.map((unit) => factsOf(unit.text).bounds);
  }

  /** Follows every path of the graph; paths are as short as the longest pattern, so the work for a unit is bounded. */
  #follow(node: number, at: number): void {
    for (const pattern of CUES.accepts[node] ?? NONE) {
      if (this.#longest[pattern] === 0) this.#heard.push(pattern);
      if (at > (this.#longest[pattern] as number)) this.#longest[pattern] = at;
    }
    const own = this.#symbols[at];
    if (!own) return;
    const edges = CUES.edges[node] ?? NONE;
    for (let edge = 0; edge < edges.length; edge += 2) {
      const symbol = edges[edge] as number;
      if (symbol === ANY ? !this.#bounds[at] : holds(own, symbol))
        this.#follow(edges[edge + 1] as number, at + 1);
    }
  }

  /** Adds the cues that begin at a unit; of a pattern its longest hit. Most units begin none. */
  from(first: number, hits: CueHit[]): void {
    for (const node of stepsFromRoot(this.#symbols[first] ?? NONE)) this.#follow(node, first + 1);
    for (const pattern of this.#heard) {
      hits.push({ cue: CUES.cueOf[pattern] ?? 0, pattern, first, past: this.#longest[pattern] ?? 0 });
      this.#longest[pattern] = 0;
    }
    this.#heard.length = 0;
  }
}

/** Every cue in the units, by where it begins. */
export function matchCues(units: readonly Unit[]): CueHit[] {
  const run = new Run(units);
  const hits: CueHit[] = [];
  for (let first = 0; first < units.length; first += 1) run.from(first, hits);
  return hits;
}
