import type { BankTable } from '../../models/compiled/evidence-weights.ts';

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
  const weights = new Float64Array(bytes.length / 2);
  for (let at = 0; at < weights.length; at++) weights[at] = bytes.readInt16LE(at * 2) / SCALE;
  return {
    labels: table.labels,
    bias: Float64Array.from(table.bias),
    rows: new Map(table.features.split('\n').map((feature, at) => [feature, at])),
    weights,
  };
}

/** The weighed sum of the features for each label of the bank, in its order: above 0 the label holds. */
export function scoresOf(bank: Bank, features: Iterable<string>): Float64Array {
  const width = bank.labels.length;
  const sums = bank.bias.slice();
  for (const feature of features) {
    const row = bank.rows.get(feature);
    if (row === undefined) continue;
    for (let at = 0, cell = row * width; at < width; at++, cell++)
      sums[at] = (sums[at] as number) + (bank.weights[cell] as number);
  }
  return sums;
}

/** Says for a label which features spoke loudest for it, the loudest first; the features are looked up once for all labels. */
export function strongestIn(
  bank: Bank,
  features: readonly string[],
  most: number,
): (label: string) => string[] {
  const rows = features.map((feature) => bank.rows.get(feature) ?? -1);
  const width = bank.labels.length;
  return (label) => {
    const column = bank.labels.indexOf(label);
    const loudest: { readonly at: number; readonly weight: number }[] = [];
    rows.forEach((row, at) => {
      const weight = row < 0 ? 0 : (bank.weights[row * width + column] ?? 0);
      if (weight <= 0 || (loudest.length === most && weight <= (loudest.at(-1)?.weight ?? 0))) return;
      loudest.push({ at, weight });
      loudest.sort((a, b) => b.weight - a.weight);
      if (loudest.length > most) loudest.pop();
    });
    return loudest.map(({ at }) => features[at] ?? '');
  };
}
