import { CUES } from '../../../models/compiled/evidence-cues.ts';
import type { Unit } from '../units.ts';

/** Where a cue was heard, as a half-open range of units. */
export interface CueHit {
  readonly cue: number;
  readonly pattern: number;
  readonly first: number;
  readonly past: number;
}

const ANY = 0;

/** Lists of numbers laid end to end: list i is `all` from starts[i] to starts[i + 1]. */
function laidOut(lists: readonly (readonly number[])[]) {
  const starts = new Int32Array(lists.length + 1);
  const all = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  lists.forEach((list, index) => {
    all.set(list, at);
    at += list.length;
    starts[index + 1] = at;
  });
  return { starts, all };
}

const EDGES = laidOut(CUES.edges);
const ACCEPTS = laidOut(CUES.accepts);

/** One run over an answer: what it reads, and the patterns that ended so far from the place where it stands. */
class Run {
  readonly #units: readonly Unit[];
  readonly #longest = new Int32Array(CUES.cueOf.length);
  readonly #heard: number[] = [];

  constructor(units: readonly Unit[]) {
    this.#units = units;
  }

  /** Follows every path of the graph; paths are as short as the longest pattern, so the work for a unit is bounded. */
  #follow(node: number, at: number): void {
    const accepted = ACCEPTS.starts[node + 1] as number;
    for (let index = ACCEPTS.starts[node] as number; index < accepted; index++) {
      const pattern = ACCEPTS.all[index] as number;
      const longest = this.#longest[pattern] as number;
      if (longest === 0) this.#heard.push(pattern);
      if (at > longest) this.#longest[pattern] = at;
    }
    const end = EDGES.starts[node + 1] as number;
    let edge = EDGES.starts[node] as number;
    if (edge === end || at >= this.#units.length) return;
    const { places, lexeme } = this.#units[at] as Unit;
    const { symbols } = places;
    for (; edge < end; edge += 2) {
      const symbol = EDGES.all[edge] as number;
      const fits =
        symbol === ANY ? !lexeme.facts.bounds : ((symbols[symbol >> 5] as number) >> (symbol & 31)) & 1;
      if (fits) this.#follow(EDGES.all[edge + 1] as number, at + 1);
    }
  }

  /** Adds the cues that begin at a unit; of a pattern its longest hit. Most units begin none. */
  from(first: number, hits: CueHit[]): void {
    const { steps } = (this.#units[first] as Unit).places;
    if (steps.length === 0) return;
    for (const node of steps) this.#follow(node, first + 1);
    for (const pattern of this.#heard) {
      hits.push({ cue: CUES.cueOf[pattern] ?? 0, pattern, first, past: this.#longest[pattern] as number });
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
