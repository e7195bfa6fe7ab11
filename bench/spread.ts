/** What repeated runs gave: the middle one, and the quarter below and above it, because a shared machine is noisy. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly runs: number;
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export const rounded = (value: number, digits = 2) => Number(value.toFixed(digits));

export function spread(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((a, b) => a - b);
  return {
    median: rounded(at(sorted, 0.5)),
    low: rounded(at(sorted, 0.25)),
    high: rounded(at(sorted, 0.75)),
    runs: samples.length,
  };
}

export const median = (samples: readonly number[]) => spread(samples).median;

/** "4.2 (4.0–4.9)": as the tables show it. */
export const told = ({ median: middle, low, high }: Spread) => `${middle} (${low}–${high})`;
