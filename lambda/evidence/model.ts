import type { BankTable } from '../../models/compiled/evidence-weights.ts';
import { featureCount, nameOfFeature } from './features/feature.ts';

/** Logistic models that are weighed together: a row of weights for each feature, a column for each label. */
export interface Bank {
  readonly labels: readonly string[];
  readonly bias: Float64Array;
  readonly rows: ReadonlyMap<string, number>;
  readonly weights: Float64Array;
}

const SCALE = 1000;

/** Opens a compiled bank: feature names by line, weights in thousandths as 16-bit integers, in base 64. */
export function bankFrom(table: BankTable): Bank {
  const bytes = Buffer.from(table.weights, 'base64');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const weights = new Float64Array(bytes.length / 2);
  for (let at = 0; at < weights.length; at++) weights[at] = view.getInt16(at * 2, true) / SCALE;
  return {
    labels: table.labels,
    bias: Float64Array.from(table.bias),
    rows: new Map(table.features.split('\n').map((feature, at) => [feature, at])),
    weights,
  };
}

/** For each bank, the rows of the features by number, each looked up by name once. */
const known = new WeakMap<Bank, Int32Array>();

function rowsOf(bank: Bank): Int32Array {
  let rows = known.get(bank);
  if (!rows) {
    rows = Int32Array.from({ length: featureCount() }, (_, at) => bank.rows.get(nameOfFeature(at)) ?? -1);
    known.set(bank, rows);
  }
  return rows;
}

/** The weighed sum of the features for each label of the bank, in its order: above 0 the label holds. */
export function scoresOf(bank: Bank, features: readonly number[]): Float64Array {
  const width = bank.labels.length;
  const sums = bank.bias.slice();
  const rows = rowsOf(bank);
  for (const feature of features) {
    const row = rows[feature] as number;
    if (row < 0) continue;
    for (let at = 0, cell = row * width; at < width; at++, cell++)
      sums[at] = (sums[at] as number) + (bank.weights[cell] as number);
  }
  return sums;
}

/** Which features spoke loudest for a label, the loudest first. */
export function strongestIn(bank: Bank, features: readonly number[], label: string, most: number): string[] {
  const rows = rowsOf(bank);
  const width = bank.labels.length;
  const column = bank.labels.indexOf(label);
  const loudest: { readonly feature: number; readonly weight: number }[] = [];
  for (const feature of features) {
    const row = rows[feature] as number;
    const weight = row < 0 ? 0 : (bank.weights[row * width + column] ?? 0);
    if (weight <= 0 || (loudest.length === most && weight <= (loudest.at(-1)?.weight ?? 0))) continue;
    const place = loudest.findIndex((other) => other.weight < weight);
    loudest.splice(place < 0 ? loudest.length : place, 0, { feature, weight });
    if (loudest.length > most) loudest.pop();
  }
  return loudest.map(({ feature }) => nameOfFeature(feature));
}
