import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { GENERATED_NOTE, type Generated } from '../generated.ts';
import { ContentRefused } from '../refusal.ts';
import { Automaton } from './automaton.ts';
import { readClasses, readLemmas } from './lexicon.ts';
import { parsePattern } from './pattern.ts';

/** A cue as it is authored: words that speak for a signal, with sentences that must and must not hit. */
export interface Cue {
  readonly id: string;
  /** What a hit says to the analyser: "mood:planned", "source", "experiment" … */
  readonly signal: string;
  readonly note: string;
  /** The sentence of the standard that it follows. */
  readonly source: string;
  readonly patterns: readonly string[];
  readonly hits: readonly string[];
  readonly misses: readonly string[];
}

const CUE_TYPES = `/** The compiled cues: one graph over symbols; a symbol is a set of words that may stand in one place of a pattern. */
export interface CueTable {
  readonly cues: readonly { readonly id: string; readonly signal: string; readonly note: string }[];
  /** For each pattern: its cue, and its name (the cue's id and the pattern's number). */
  readonly cueOf: readonly number[];
  readonly names: readonly string[];
  /** Every word that a pattern or word class knows, separated by spaces. */
  readonly vocabulary: string;
  /** For each word of the vocabulary, in its order: the symbols it stands for, ascending. */
  readonly symbolsOf: readonly (readonly number[])[];
  /** For each node: symbol, node, symbol, node … ascending by symbol; 0 is any word within the clause. The last node is the root. */
  readonly edges: readonly (readonly number[])[];
  /** For each node: the patterns that end there. */
  readonly accepts: readonly (readonly number[])[];
}

`;
const WEIGHT_TYPES = `/** Logistic models over the same features: names by line; weights in thousandths, a row for each feature and a column for each label, as 16-bit integers in base 64. */
export interface BankTable {
  readonly labels: readonly string[];
  readonly bias: readonly number[];
  readonly features: string;
  readonly weights: string;
}

/** The models of the answer as a whole, and of the order. Read them in models/evidence/weights.json. */
export interface WeightTable {
  readonly answers: BankTable;
  readonly order: BankTable;
}

`;
const CUES = 'models/evidence/cues';
const FIELDS = ['id', 'signal', 'note', 'source', 'patterns', 'hits', 'misses'] as const;

function checkCue(file: string, cue: Partial<Record<(typeof FIELDS)[number], unknown>>): asserts cue is Cue {
  const place = `${CUES}/${file}, ${String(cue.id ?? 'a cue without id')}`;
  for (const field of FIELDS) {
    if (cue[field] === undefined) throw new ContentRefused(place, `no ${field}`, `add ${field}:`);
  }
  for (const field of ['patterns', 'hits', 'misses'] as const) {
    const list = cue[field];
    if (!Array.isArray(list) || list.length === 0 || list.some((item) => typeof item !== 'string')) {
      throw new ContentRefused(place, `${field} is not a list of sentences`, 'write one or more strings');
    }
  }
  for (const field of Object.keys(cue)) {
    if (!(FIELDS as readonly string[]).includes(field))
      throw new ContentRefused(place, `unknown field ${field}`, `use only ${FIELDS.join(', ')}`);
  }
}

/** Every cue of models/evidence/cues, checked. */
export function readCues(): Cue[] {
  const cues: Cue[] = [];
  const ids = new Set<string>();
  for (const file of readdirSync(join(import.meta.dirname, 'cues')).sort()) {
    const entries: unknown = parse(readFileSync(join(import.meta.dirname, 'cues', file), 'utf8'));
    if (!Array.isArray(entries))
      throw new ContentRefused(`${CUES}/${file}`, 'not a list', 'begin each cue with "- id:"');
    for (const cue of entries as Partial<Cue>[]) {
      checkCue(file, cue);
      if (ids.has(cue.id)) throw new ContentRefused(`${CUES}/${file}`, `${cue.id} twice`, 'rename one');
      ids.add(cue.id);
      cues.push(cue);
    }
  }
  return cues;
}

const quoted = (json: string) => `'${json.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

type Bank = Readonly<
  Record<string, { readonly bias: number; readonly weights: Readonly<Record<string, number>> }>
>;

const THOUSANDTHS = 1000;

/** A bank of models in the form that loads quickly. */
function packBank(bank: Bank) {
  const labels = Object.keys(bank);
  const features = [...new Set(Object.values(bank).flatMap(({ weights }) => Object.keys(weights)))].sort();
  const packed = Buffer.alloc(features.length * labels.length * 2);
  features.forEach((feature, row) => {
    labels.forEach((label, column) => {
      const weight = Math.round((bank[label]?.weights[feature] ?? 0) * THOUSANDTHS);
      packed.writeInt16LE(weight, (row * labels.length + column) * 2);
    });
  });
  return {
    labels,
    bias: labels.map((label) => bank[label]?.bias ?? 0),
    features: features.join('\n'),
    weights: packed.toString('base64'),
  };
}

/** Compiles the cues and word classes into one matching table (lambda/evidence/cues reads it). */
export function compileCues(): Generated[] {
  const classes = readClasses();
  const cues = readCues();
  const automaton = new Automaton();
  const cueOf: number[] = [];
  const names: string[] = [];
  cues.forEach((cue, index) => {
    for (const [number, pattern] of cue.patterns.entries()) {
      automaton.add(cueOf.length, parsePattern(`${CUES}, ${cue.id}`, pattern, classes));
      cueOf.push(index);
      names.push(`${cue.id}/${number + 1}`);
    }
  });
  const table = automaton.freeze([...classes.values()].flatMap((words) => [...words]));
  const shown = { cues: cues.map(({ id, signal, note }) => ({ id, signal, note })), cueOf, names, ...table };
  const text = `${GENERATED_NOTE}${CUE_TYPES}// Parsed, because a string is read faster than as many literals.\nexport const CUES = JSON.parse(\n  ${quoted(JSON.stringify(shown))},\n) as CueTable;\n`;
  const wordClasses = Object.fromEntries(
    [...classes].map(([name, words]) => [name, [...words].sort().join(' ')]),
  );
  const lexicon = `${GENERATED_NOTE}/** Word classes: the words of each, separated by spaces. */\nexport const LEXICON = ${JSON.stringify(wordClasses, null, 1)} as const;\n\n/** Verbs with their forms, separated by semicolons. */\nexport const LEMMAS = ${JSON.stringify(readLemmas())};\n`;
  const weights = JSON.parse(readFileSync(join(import.meta.dirname, 'weights.json'), 'utf8')) as Record<
    string,
    Bank
  >;
  const banks = Object.fromEntries(Object.entries(weights).map(([name, bank]) => [name, packBank(bank)]));
  return [
    {
      path: 'models/compiled/evidence-weights.ts',
      text: `${GENERATED_NOTE}${WEIGHT_TYPES}export const WEIGHTS: WeightTable = ${JSON.stringify(banks, null, 1)};\n`,
    },
    { path: 'models/compiled/evidence-cues.ts', text },
    { path: 'models/compiled/evidence-lexicon.ts', text: lexicon },
  ];
}
