import type { Numeral } from './numeral.ts';
import { round } from './numeral.ts';
import type { Unit } from './units.ts';

/** A number with what it counts, as words [i, past) say it. */
export interface Amount {
  readonly kind:
    | 'cardinal'
    | 'decimal'
    | 'percent'
    | 'points'
    | 'fraction'
    | 'money'
    | 'duration'
    | 'rate'
    | 'measure';
  readonly value: number;
  readonly unit: string | null;
  readonly per: string | null;
  readonly past: number;
  readonly approximate: boolean;
  readonly corrected: boolean;
  /** The scale its numeral ended in, which a smaller number before "to" shares ("two to three million"). */
  readonly scale: number;
  /** What an ordinal could still fill of its numeral. */
  readonly open: number;
  /** How many of `unit` one of the spoken unit is: 0.01 where cents were said. */
  readonly factor: number;
}

/** A number that stands alone: what it is follows from its value, however it was said. */
export function plainAmount(numeral: Numeral): Amount {
  const whole = Number.isInteger(numeral.value);
  return {
    kind: numeral.fraction ? 'fraction' : whole ? 'cardinal' : 'decimal',
    value: numeral.value,
    unit: null,
    per: null,
    past: numeral.past,
    approximate: numeral.vague,
    corrected: false,
    scale: numeral.scale,
    open: numeral.open,
    factor: 1,
  };
}

/** Whether an amount is a number and nothing more, so that it can take the unit of its neighbour. */
export function isBare(amount: Amount): boolean {
  return (
    amount.unit === null && amount.per === null && (amount.kind === 'cardinal' || amount.kind === 'decimal')
  );
}

/** A bare number with the unit that was read behind or before it. */
export function united(
  amount: Amount,
  { unit, past }: { readonly unit: Unit; readonly past: number },
): Amount {
  return {
    ...amount,
    kind: unit.per === null ? unit.kind : 'rate',
    per: unit.per,
    unit: unit.name === '' ? null : unit.name,
    value: round(amount.value * unit.factor),
    factor: unit.factor,
    past,
  };
}
