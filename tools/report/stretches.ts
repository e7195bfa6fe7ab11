import type { Stretch } from './figures.ts';
import type { TimedTurn, ToldTurn } from './told-turns.ts';

const DAY = 86_400_000;

/** What lies in [from, to). */
function between(told: readonly ToldTurn[], timed: readonly TimedTurn[], from: number, to: number): Stretch {
  const isInside = ({ at }: { readonly at: string }) => Date.parse(at) >= from && Date.parse(at) < to;
  return {
    from: new Date(from).toISOString(),
    to: new Date(to - 1).toISOString(),
    told: told.filter(isInside),
    timed: timed.filter(isInside),
  };
}

/**
 * The last `days` until now, and the baseline to hold them against: the first as many days of practice. There is no
 * baseline until both are apart.
 */
export function stretches(
  told: readonly ToldTurn[],
  timed: readonly TimedTurn[],
  now: Date,
  days: number,
): { readonly baseline: Stretch | null; readonly now: Stretch } {
  const end = now.getTime() + 1;
  const latest = between(told, timed, end - days * DAY, end);
  const first = told[0];
  const began = first === undefined ? end : Date.parse(first.at);
  const isApart = began + days * DAY <= end - days * DAY;
  return { baseline: isApart ? between(told, timed, began, began + days * DAY) : null, now: latest };
}
