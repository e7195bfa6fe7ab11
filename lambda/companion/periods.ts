import type { SessionTally } from '../store/tally.ts';

/** Sessions that are shown as one row and one point. */
export interface Period {
  readonly name: string;
  /** ISO time of its first session. */
  readonly at: string;
  readonly tallies: readonly SessionTally[];
}

/** More rows than this say nothing any more: then days become weeks, and weeks months. */
const MOST_ROWS = 60;
const DAY = 86_400_000;

const nameOf: Readonly<Record<'session' | 'day' | 'week' | 'month', (tally: SessionTally) => string>> = {
  session: ({ startedAt }) => `${startedAt.slice(0, 10)} ${startedAt.slice(11, 16)}`,
  day: ({ startedAt }) => startedAt.slice(0, 10),
  week: ({ startedAt }) => {
    const at = Date.parse(startedAt.slice(0, 10));
    const monday = at - ((new Date(at).getUTCDay() + 6) % 7) * DAY;
    return new Date(monday).toISOString().slice(0, 10);
  },
  month: ({ startedAt }) => startedAt.slice(0, 7),
};

/** The sessions in the finest periods that fit a page, the oldest first. */
export function periodsOf(tallies: readonly SessionTally[]): { unit: string; periods: readonly Period[] } {
  const oldestFirst = tallies.toReversed();
  const units = ['session', 'day', 'week', 'month'] as const;
  const unit = units.find((one) => new Set(oldestFirst.map(nameOf[one])).size <= MOST_ROWS) ?? 'month';
  const periods = new Map<string, SessionTally[]>();
  for (const tally of oldestFirst) {
    const name = nameOf[unit](tally);
    periods.set(name, [...(periods.get(name) ?? []), tally]);
  }
  return {
    unit,
    periods: [...periods].map(([name, ones]) => ({ name, at: ones[0]?.startedAt ?? name, tallies: ones })),
  };
}
