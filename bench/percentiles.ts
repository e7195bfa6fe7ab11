/** The value below which `share` of the values lie, by nearest rank; NaN where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** To so many places: a result that is read by people shows no more than was measured. */
export const rounded = (value: number, places = 2): number => Number(value.toFixed(places));

/** Median and tails, in the unit of the values. */
export const spread = (values: readonly number[]) => ({
  p50: rounded(median(values)),
  p95: rounded(percentile(values, 0.95)),
  p99: rounded(percentile(values, 0.99)),
  most: rounded(percentile(values, 1)),
});

/** The values cut into so many stretches of equal length, in order: for telling whether something grows. */
export function stretches<T>(values: readonly T[], count: number): readonly (readonly T[])[] {
  const size = Math.ceil(values.length / count);
  return Array.from({ length: count }, (_, n) => values.slice(n * size, (n + 1) * size));
}
