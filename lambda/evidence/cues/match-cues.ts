import { CUES } from '../../../models/compiled/evidence-cues.ts';
import { says, type Unit } from '../units.ts';
import { wordClass } from '../word-classes.ts';

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

interface Search {
  readonly symbols: readonly (readonly number[])[];
  readonly bounds: readonly boolean[];
  readonly longest: Map<number, number>;
}

/** Follows every path of the graph from a unit; paths are as short as the longest pattern, so the work per unit is bounded. */
function follow(search: Search, node: number, at: number): void {
  for (const pattern of CUES.accepts[node] ?? NONE) {
    if (at > (search.longest.get(pattern) ?? -1)) search.longest.set(pattern, at);
  }
  const own = search.symbols[at];
  if (!own) return;
  const edges = CUES.edges[node] ?? NONE;
  let edge = 0;
  if (edges[0] === ANY) {
    if (!search.bounds[at]) follow(search, edges[1] as number, at + 1);
    edge = 2;
  }
  for (let mine = 0; mine < own.length && edge < edges.length; ) {
    const symbol = own[mine] as number;
    const wanted = edges[edge] as number;
    if (symbol === wanted) {
      follow(search, edges[edge + 1] as number, at + 1);
      mine++;
      edge += 2;
    } else if (symbol < wanted) mine++;
    else edge += 2;
  }
}

/** Every cue in the units, by where it begins; of a cue that begins in one place, its longest hit. */
export function matchCues(units: readonly Unit[]): CueHit[] {
  const boundary = wordClass('boundary');
  const symbols = units.map(symbolsOf);
  const bounds = units.map((unit) => boundary.has(unit.text));
  const hits: CueHit[] = [];
  for (let first = 0; first < units.length; first++) {
    const longest = new Map<number, number>();
    follow({ symbols, bounds, longest }, ROOT, first);
    for (const [pattern, past] of longest) hits.push({ cue: CUES.cueOf[pattern] ?? 0, pattern, first, past });
  }
  return hits;
}
