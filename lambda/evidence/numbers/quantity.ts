/**
 * What kind of thing a spoken number says. Whether it *measures* something is not decided here:
 * the grammar only reads; the clauses around it tell an observation from a date or a target.
 */
export type QuantityKind =
  | 'cardinal' // twelve, 4000, one point two million, a dozen
  | 'decimal' // two point eight, point four
  | 'percent' // thirty five percent, 35%, per cent
  | 'points' // four points, six percentage points
  | 'fraction' // a third, half, three quarters
  | 'part' // nine of the twelve, two out of forty, one in five
  | 'multiple' // doubled, halved, cut in half, three times as many, twofold
  | 'money' // two hundred thousand dollars, £40, eleven quid
  | 'duration' // six weeks, eleven seconds, a fortnight
  | 'rate' // one point four calls per order, four hundred a week, twice a day
  | 'measure' // forty kilos, eleven degrees, two miles
  | 'none' // zero complaints, not one call, no complaints at all
  | 'ordinal' // third, 21st
  | 'year' // nineteen ninety eight, 2023, in twenty nineteen, the nineties
  | 'date' // the fourth of may, march twelfth, q3, week six
  | 'clock' // half past nine, 10 am
  | 'name'; // l five, echo dot three, version two, gen 4

const ONLY_NAMES: ReadonlySet<QuantityKind> = new Set(['ordinal', 'year', 'date', 'clock', 'name']);

/** Whether a quantity says how much or how many; a date or a name holds a number and says neither. */
export const says = ({ kind }: { readonly kind: QuantityKind }): boolean => !ONLY_NAMES.has(kind);

/** One number as it was spoken, with every form it can take read into the same values. */
export interface Quantity {
  readonly kind: QuantityKind;
  /**
   * The values said: one, or two for a pair, a range or a part of a whole ("nine of twelve" is [9, 12]).
   * In the order of speaking, but a from-to pair is always [before, after] ("19 percent, down from 31" is [31, 19]).
   * A fraction is its value ("a third" is 1/3), a multiple its factor ("halved" is 0.5), a clock time its
   * hours ("half past nine" is 9.5), a date its day, quarter or week, decades the first year ("the nineties" is 1990).
   */
  readonly values: readonly number[];
  /** How two values belong together. */
  readonly relation: 'single' | 'from-to' | 'range' | 'part-of';
  /**
   * '%' | 'points' | ISO currency ('USD'; null for "two hundred grand") | 'second' | 'minute' | … | 'kilogram' | …
   * | the counted word of a rate ('calls'; null where none was said) | the month, 'quarter' or 'week' of a date
   * | the word that a name's number belongs to ('version').
   */
  readonly unit: string | null;
  /** What it is counted by: 'order' in "one point four calls per order", 'year' in "forty thousand dollars a year". */
  readonly per: string | null;
  /** Hedged or bounded: about, around, roughly, nearly, something like, more than, or so, -ish, a couple. */
  readonly approximate: boolean;
  /** A self-correction was read: "thirty no sorry thirty five" keeps the last. */
  readonly corrected: boolean;
  /** Half-open range of token indices; hedges and the words "from" and "between" stand outside. */
  readonly first: number;
  readonly past: number;
  /** Half-open span of the original text. */
  readonly start: number;
  readonly end: number;
}
