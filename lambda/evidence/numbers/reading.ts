import type { Amount } from './amount.ts';
import type { QuantityKind } from './quantity.ts';

/** A quantity by the words it takes, before it is placed in the answer. */
export interface Reading {
  readonly kind: QuantityKind;
  readonly values: readonly number[];
  readonly relation: 'single' | 'from-to' | 'range' | 'part-of';
  readonly unit: string | null;
  readonly per: string | null;
  readonly approximate: boolean;
  readonly corrected: boolean;
  /** The word after it. */
  readonly past: number;
}

/** A reading of one value. */
export function single(kind: QuantityKind, value: number, past: number, unit: string | null = null): Reading {
  return {
    kind,
    values: [value],
    relation: 'single',
    unit,
    per: null,
    approximate: false,
    corrected: false,
    past,
  };
}

/** The reading of an amount that stands alone. */
export function alone(amount: Amount): Reading {
  const { kind, value, unit, per, approximate, corrected, past } = amount;
  return { kind, values: [value], relation: 'single', unit, per, approximate, corrected, past };
}
