/** One example to learn from: its features, whether the label holds, and how much it counts. */
export interface Example {
  readonly features: readonly string[];
  readonly holds: boolean;
  readonly weight: number;
}

export interface Fitted {
  readonly bias: number;
  readonly weights: Map<string, number>;
}

const ROUNDS = 16;
const LOOSE = 0.01;

/** What is believed before any example is seen: weights by feature. */
export type Prior = Readonly<Record<string, number>>;

/**
 * Fits a logistic model by coordinate-wise Newton steps, in a fixed order from a fixed start: the same examples give the
 * same weights, bit for bit. Each weight is pulled towards its prior, or zero; what is seen in fewer than `fewest`
 * examples keeps its prior.
 */
export function fitModel(examples: readonly Example[], prior: Prior, pull: number, fewest: number): Fitted {
  const seen = new Map<string, number[]>();
  examples.forEach((example, at) => {
    for (const feature of example.features) {
      const list = seen.get(feature);
      if (list) list.push(at);
      else seen.set(feature, [at]);
    }
  });
  const names = [...seen]
    .filter(([, list]) => list.length >= fewest)
    .map(([name]) => name)
    .sort();
  const weights = Float64Array.from(names, (name) => prior[name] ?? 0);
  const priorBias = prior['bias'] ?? 0;
  let bias = priorBias;
  const margins = Float64Array.from(examples, ({ features }) =>
    features.reduce((sum, feature) => sum + (prior[feature] ?? 0), bias),
  );
  const everyone = examples.map((_, at) => at);
  const step = (list: readonly number[], weight: number, towards: number, strength: number): number => {
    let gradient = strength * (weight - towards);
    let curve = strength;
    for (const at of list) {
      const example = examples[at] as Example;
      const p = 1 / (1 + Math.exp(-(margins[at] as number)));
      gradient += example.weight * (p - (example.holds ? 1 : 0));
      curve += example.weight * Math.max(p * (1 - p), 0.05);
    }
    const change = -gradient / curve;
    for (const at of list) margins[at] = (margins[at] as number) + change;
    return weight + change;
  };
  for (let round = 0; round < ROUNDS; round++) {
    bias = step(everyone, bias, priorBias, LOOSE);
    names.forEach((name, at) => {
      weights[at] = step(seen.get(name) as number[], weights[at] as number, prior[name] ?? 0, pull);
    });
  }
  const learned = names.map((name, at): [string, number] => [name, weights[at] as number]);
  const kept = Object.entries(prior).filter(([name]) => name !== 'bias');
  return { bias, weights: new Map([...kept, ...learned]) };
}

export function scoreOf(fitted: Fitted, features: readonly string[]): number {
  let sum = fitted.bias;
  for (const feature of features) sum += fitted.weights.get(feature) ?? 0;
  return sum;
}
