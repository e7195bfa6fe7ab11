interface Building {
  readonly edges: Map<number, Building>;
  readonly accepts: Set<number>;
}

/** The frozen form: see lambda/evidence/cues/cue-table.ts for what each list holds. */
export interface FrozenAutomaton {
  readonly vocabulary: string;
  readonly symbolsOf: readonly (readonly number[])[];
  readonly edges: readonly (readonly number[])[];
  readonly accepts: readonly (readonly number[])[];
}

const ANY = 0;
const node = (): Building => ({ edges: new Map(), accepts: new Set() });

/** Patterns as one graph: heads are shared as in a tree, equal tails are shared when it is frozen. */
export class Automaton {
  readonly #root = node();
  readonly #symbols = new Map<string, number>();
  readonly #members = new Map<string, readonly string[]>();

  #symbol(members: readonly string[]): number {
    const key = members.join(' ');
    const known = this.#symbols.get(key);
    if (known !== undefined) return known;
    const symbol = this.#symbols.size + 1;
    this.#symbols.set(key, symbol);
    this.#members.set(key, members);
    return symbol;
  }

  add(cue: number, variants: readonly (readonly (readonly string[] | null)[])[]): void {
    for (const variant of variants) {
      let at = this.#root;
      for (const members of variant) {
        const symbol = members === null ? ANY : this.#symbol(members);
        let next = at.edges.get(symbol);
        if (!next) {
          next = node();
          at.edges.set(symbol, next);
        }
        at = next;
      }
      at.accepts.add(cue);
    }
  }

  freeze(alsoKnown: readonly string[]): FrozenAutomaton {
    const ofWord = new Map<string, number[]>(alsoKnown.map((word) => [word, []]));
    for (const [key, symbol] of this.#symbols) {
      for (const word of this.#members.get(key) ?? []) {
        const list = ofWord.get(word);
        if (list) list.push(symbol);
        else ofWord.set(word, [symbol]);
      }
    }
    const vocabulary = [...ofWord.keys()].sort();
    const edges: number[][] = [];
    const accepts: number[][] = [];
    const seen = new Map<string, number>();
    const freezeNode = (building: Building): number => {
      const out = [...building.edges]
        .sort(([a], [b]) => a - b)
        .flatMap(([symbol, next]) => [symbol, freezeNode(next)]);
      const hits = [...building.accepts].sort((a, b) => a - b);
      const key = `${out.join(',')};${hits.join(',')}`;
      const same = seen.get(key);
      if (same !== undefined) return same;
      edges.push(out);
      accepts.push(hits);
      seen.set(key, edges.length - 1);
      return edges.length - 1;
    };
    freezeNode(this.#root);
    return {
      vocabulary: vocabulary.join(' '),
      symbolsOf: vocabulary.map((word) => (ofWord.get(word) ?? []).sort((a, b) => a - b)),
      edges,
      accepts,
    };
  }
}
