import type { Amount } from './amount.ts';
import { isBare } from './amount.ts';
import { inSmallerUnit } from './compounds.ts';
import { round } from './numeral.ts';
import type { Reading } from './reading.ts';

export type Relation = 'from-to' | 'range';

/**
 * Two amounts as one reading; null where they are not of one kind. The unit that was said once counts for both, and
 * where `shares` says so a scale does as well ("two to three million").
 */
export function pair(first: Amount, second: Amount, relation: Relation, shares: boolean): Reading | null {
  const united = unite(first, second);
  if (united === null) return null;
  const [a, b] = united;
  const scale = shares && (isBare(first) || first.kind === 'money') ? sharedScale(a, b, relation) : 1;
  return {
    kind: a.kind === 'cardinal' ? b.kind : a.kind,
    values: [round(a.value * scale), b.value],
    relation,
    unit: b.unit ?? a.unit,
    per: b.per ?? a.per,
    approximate: a.approximate || b.approximate,
    corrected: a.corrected || b.corrected,
    past: second.past,
  };
}

/**
 * What "million" does for the "two" in "two to three million". It goes by the values, so that figures read the same;
 * hundreds are shared in a range only ("two to three hundred"), because "from five to nine hundred" is a growth.
 */
function sharedScale(a: Amount, b: Amount, relation: Relation): number {
  if (b.kind === 'percent') return 1;
  const scale = [1e9, 1e6, 1e3].find((one) => b.value >= one) ?? 1;
  if (b.value % scale !== 0 || a.value <= 0) return 1;
  const lead = b.value / scale;
  const hundreds = lead % 100 === 0 && a.value < lead / 100 && (scale > 1 || relation === 'range');
  if (hundreds) return scale * 100;
  return a.value < lead ? scale : 1;
}

function unite(first: Amount, second: Amount): readonly [Amount, Amount] | null {
  if (isBare(first) && isBare(second)) return [first, second];
  if (isBare(first)) return second.kind === 'fraction' ? null : [inUnitOf(first, second), second];
  if (isBare(second)) return first.kind === 'fraction' ? null : [first, inUnitOf(second, first)];
  if (first.kind === 'percent' && second.kind === 'fraction') return [first, asPercent(second, first)];
  if (first.kind === 'fraction' && second.kind === 'percent') return [asPercent(first, second), second];
  if (first.kind !== second.kind) return null;
  if (first.per !== null && second.per !== null && first.per !== second.per) return null;
  const alike = first.unit === second.unit || first.unit === null || second.unit === null;
  if (alike || first.kind === 'rate') return [first, second];
  return first.kind === 'duration' ? inSmallerUnit(first, second) : null;
}

/** A bare number beside one with a unit has that unit: "ten to fifty cents" is 0.1 to 0.5 dollars. */
function inUnitOf(bare: Amount, other: Amount): Amount {
  const { approximate, corrected } = bare;
  const scaled = other.kind === 'points' || other.kind === 'money' || other.kind === 'duration';
  return { ...other, value: scaled ? round(bare.value * other.factor) : bare.value, approximate, corrected };
}

/** "From forty percent to a third". */
function asPercent(fraction: Amount, percent: Amount): Amount {
  return { ...fraction, kind: percent.kind, unit: percent.unit, value: round(fraction.value * 100) };
}
