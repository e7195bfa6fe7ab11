import { CUES } from '../../../models/compiled/evidence-cues.ts';
import { type QuantityKind, says } from '../numbers/quantity.ts';

/** Where a word may stand in the graph of cues. */
export interface Places {
  /** One bit for each symbol: whether the word may stand for it. */
  readonly symbols: Int32Array;
  /** The nodes that the word leads to from the root. */
  readonly steps: readonly number[];
}

const ROOT_EDGES = CUES.edges.at(-1) ?? [];
const NONE: readonly number[] = [];
const WIDTH = (CUES.symbolsOf.reduce((most, symbols) => Math.max(most, symbols.at(-1) ?? 0), 0) >> 5) + 1;
const SHORTEST_INFLECTED = 5;

const rowOf = new Map(CUES.vocabulary.split(' ').map((word, at) => [word, at]));
const symbolsOf = (word: string): readonly number[] => CUES.symbolsOf[rowOf.get(word) ?? -1] ?? NONE;

function placesFrom(symbols: readonly number[]): Places {
  const bits = new Int32Array(WIDTH);
  for (const symbol of symbols) bits[symbol >> 5] = (bits[symbol >> 5] as number) | (1 << (symbol & 31));
  const own = new Set(symbols);
  const steps = ROOT_EDGES.filter((_, at) => at % 2 === 1 && own.has(ROOT_EDGES[at - 1] as number));
  return { symbols: bits, steps };
}

const NOWHERE = placesFrom(NONE);
const ENDINGS = ['ed', 'ing', 'ly', 's'].map((ending) => ({
  ending,
  places: placesFrom(symbolsOf(`*${ending}`)),
}));

/** Whether a cue or a word class knows the word. */
export const isInCues = (word: string): boolean => rowOf.has(word);

/** Where a word may stand: by itself where it is known, else by its ending. */
export function placesOfWord(word: string): Places {
  if (rowOf.has(word)) return placesFrom(symbolsOf(word));
  if (word.length < SHORTEST_INFLECTED) return NOWHERE;
  return ENDINGS.find(({ ending }) => word.endsWith(ending))?.places ?? NOWHERE;
}

const ofKind = new Map<QuantityKind, Places>();
const ofKnown = new Map<QuantityKind, Map<string, Places>>();

const marksOf = (kind: QuantityKind): number[] =>
  (says({ kind }) ? ['#', `#${kind}`] : [`#${kind}`]).flatMap(symbolsOf);

/** Where a quantity may stand: by its kind, and by its word where cues know it. Digits are not few, so only known words are kept. */
export function placesOfQuantity(kind: QuantityKind, word: string): Places {
  if (!rowOf.has(word) || word.startsWith('#')) return kept(ofKind, kind, () => placesFrom(marksOf(kind)));
  const known = kept(ofKnown, kind, () => new Map<string, Places>());
  return kept(known, word, () => placesFrom([...marksOf(kind), ...symbolsOf(word)]));
}

function kept<Key, Value>(all: Map<Key, Value>, key: Key, made: () => Value): Value {
  let value = all.get(key);
  if (value === undefined) {
    value = made();
    all.set(key, value);
  }
  return value;
}
