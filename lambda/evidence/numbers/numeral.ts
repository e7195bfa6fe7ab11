/** A number without what it counts. */
export interface Numeral {
  readonly value: number;
  readonly past: number;
  /** What an ordinal can still fill: 10 after "twenty", 100 after "one hundred", 1 when nothing is left open. */
  readonly open: number;
  /** The scale said last: a million in "three million", else 1. */
  readonly scale: number;
  /** Written in figures up to its end, so that a short unit ("5 g") may follow. */
  readonly figures: boolean;
  /** Said as "a couple" or the like. */
  readonly vague: boolean;
  readonly fraction: boolean;
}

/** Binary fractions leave crumbs (164.58 × 1000); fifteen digits are more than anybody says. */
export function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

export function numeral(value: number, past: number, facets: Partial<Numeral>): Numeral {
  return { open: 1, scale: 1, figures: false, vague: false, fraction: false, ...facets, value, past };
}
