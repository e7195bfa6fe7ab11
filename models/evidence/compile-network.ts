import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATED_NOTE, type Generated } from '../generated.ts';
import { ContentRefused } from '../refusal.ts';

const FILE = 'models/evidence/network.tsv';
const REMEDY = 'write the file anew: npm run train';

const TYPES = `/** Signs with what they weigh: keys as 32-bit numbers, weights as 8-bit ones to be multiplied by their scale, all in base 64. */
export interface SignTable {
  readonly keys: string;
  readonly direct: string;
  readonly hidden: string;
  readonly scale: { readonly direct: number; readonly hidden: number };
}

/** The network of the analyser. Read it in models/evidence/network.tsv. */
export interface NetworkTable {
  readonly clauses: SignTable;
  readonly numbers: SignTable;
  /** The tables that no sign owns, by name. */
  readonly dense: Readonly<Record<string, readonly number[]>>;
}

`;

interface Row {
  readonly key: number;
  readonly direct: readonly number[];
  readonly hidden: readonly number[];
}

const numbersOf = (text: string): number[] => text.split(' ').map(Number);

function rowFrom(line: string, at: number): Row {
  const [, key = '', , direct = '', hidden = ''] = line.split('\t');
  const row = { key: Number.parseInt(key, 16), direct: numbersOf(direct), hidden: numbersOf(hidden) };
  if (![row.key, ...row.direct, ...row.hidden].every(Number.isInteger))
    throw new ContentRefused(`${FILE}:${at}`, 'not a row of key, name and weights', REMEDY);
  return row;
}

const bytes = (rows: readonly (readonly number[])[]): string =>
  Buffer.from(Int8Array.from(rows.flat()).buffer).toString('base64');

function tableOf(rows: readonly Row[], [direct = 0, hidden = 0]: readonly number[]) {
  const keys = Buffer.alloc(rows.length * 4);
  rows.forEach(({ key }, at) => {
    keys.writeUInt32LE(key, at * 4);
  });
  return {
    keys: keys.toString('base64'),
    direct: bytes(rows.map((row) => row.direct)),
    hidden: bytes(rows.map((row) => row.hidden)),
    scale: { direct, hidden },
  };
}

/** Compiles the network's weights into the form that loads quickly. */
export function compileNetwork(): Generated[] {
  const banks = { clauses: [] as Row[], numbers: [] as Row[] };
  const dense: Record<string, number[]> = {};
  readFileSync(join(import.meta.dirname, 'network.tsv'), 'utf8')
    .split('\n')
    .forEach((line, at) => {
      if (line === '' || line.startsWith('#')) return;
      const [what = '', values = ''] = line.split('\t');
      if (what === 'clauses' || what === 'numbers') banks[what].push(rowFrom(line, at + 1));
      else dense[what] = numbersOf(values);
    });
  const { 'clauses scale': ofClauses = [], 'numbers scale': ofNumbers = [], ...others } = dense;
  const table = {
    clauses: tableOf(banks.clauses, ofClauses),
    numbers: tableOf(banks.numbers, ofNumbers),
    dense: others,
  };
  return [
    {
      path: 'models/compiled/evidence-network.ts',
      text: `${GENERATED_NOTE}${TYPES}export const NETWORK_TABLE: NetworkTable = ${JSON.stringify(table, null, 1)};\n`,
    },
  ];
}
