import type { ModelTable } from '../../models/compiled/evidence-weights.ts';

/** A label's logistic model: readable features and their weights. */
export interface Model {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

export const modelFrom = (table: ModelTable): Model => ({
  bias: table.bias,
  weights: new Map(Object.entries(table.weights)),
});

/** The weighed sum of the features: above 0 the label holds. */
export function score(model: Model, features: readonly string[]): number {
  let sum = model.bias;
  for (const feature of features) sum += model.weights.get(feature) ?? 0;
  return sum;
}

/** The features that spoke loudest for the label, the loudest first. */
export function strongest(model: Model, features: readonly string[], most: number): string[] {
  return features
    .filter((feature) => (model.weights.get(feature) ?? 0) > 0)
    .sort((a, b) => (model.weights.get(b) ?? 0) - (model.weights.get(a) ?? 0))
    .slice(0, most);
}
