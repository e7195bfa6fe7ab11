import { readQuantities } from '../evidence/numbers/read.ts';
import { tokenise } from '../evidence/tokens.ts';

const DAY = 86_400_000;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAYS_OF_UNIT: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 };
const PLAIN: Readonly<Record<string, number>> = { today: 0, tonight: 0, tomorrow: 1 };

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The next such day of the month that is not past. */
function monthDay(month: number, day: number, from: Date): number {
  const thisYear = Date.UTC(from.getUTCFullYear(), month, day);
  return thisYear >= from.getTime() - DAY ? thisYear : Date.UTC(from.getUTCFullYear() + 1, month, day);
}

/** The next such weekday; "next friday" on a Monday is still this week's, as most people mean it. */
function weekday(day: number, from: Date): number {
  const ahead = (day - from.getUTCDay() + 7) % 7;
  return from.getTime() + (ahead === 0 ? 7 : ahead) * DAY;
}

/**
 * The day that a candidate names: "in two weeks", "next friday", "the tenth of march", "tomorrow". `today` is an ISO
 * time. Returns an ISO date, or null where no day is named.
 */
export function spokenDate(words: string, today: string): string | null {
  const from = new Date(today);
  const tokens = tokenise(words);
  for (const quantity of readQuantities(tokens)) {
    const [value] = quantity.values;
    if (value === undefined) continue;
    const month = MONTHS.indexOf(quantity.unit ?? '');
    if (quantity.kind === 'date' && month !== -1) return iso(monthDay(month, value, from));
    const days = DAYS_OF_UNIT[quantity.unit ?? ''];
    if (quantity.kind === 'duration' && days !== undefined) return iso(from.getTime() + value * days * DAY);
  }
  for (const [at, { text }] of tokens.entries()) {
    const plain = Object.hasOwn(PLAIN, text) ? PLAIN[text] : undefined;
    if (plain !== undefined) return iso(from.getTime() + plain * DAY);
    if (WEEKDAYS.includes(text)) return iso(weekday(WEEKDAYS.indexOf(text), from));
    if (text === 'week' && tokens[at - 1]?.text === 'next') return iso(from.getTime() + 7 * DAY);
    if (text === 'month' && ['next', 'a'].includes(tokens[at - 1]?.text ?? ''))
      return iso(from.getTime() + 30 * DAY);
  }
  return null;
}
