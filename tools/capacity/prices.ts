/** What one loop consumes. */
export interface Units {
  readonly turns: number;
  readonly write: number;
  readonly read: number;
}

/**
 * Dollars, on demand, us-east-1, without the free tier: the table since November 2024
 * (aws.amazon.com/dynamodb/pricing/on-demand), Lambda on arm64, log lines as CloudWatch takes them in.
 */
export const PRICE = {
  ...{ write: 0.625e-6, read: 0.125e-6, call: 0.2e-6, gigabyteSecond: 0.0000133334 },
  ...{ logGigabyte: 0.5, keptGigabyteMonth: 0.25 + 0.2 },
} as const;
/** A turn by `npm run lambda:memory`: gigabyte-seconds, and kilobytes of log lines. */
export const TURN = { gigabyteSeconds: 0.02, logKilobytes: 1.3 } as const;
/** Alarms, metrics, the dashboard and a secret, a month. */
export const WATCHING = 8;
const KILOBYTES = 1e6;
const MONTHS = 12;

/** What so many loops cost in dollars. */
export function costOf({ turns, write, read }: Units, loops: number) {
  const logGigabytes = (loops * turns * TURN.logKilobytes) / KILOBYTES;
  // A write unit is a kilobyte at the most: what is kept is bounded by it.
  const keptGigabytes = (loops * write * MONTHS) / KILOBYTES;
  return {
    calls: loops * turns * PRICE.call,
    time: loops * turns * TURN.gigabyteSeconds * PRICE.gigabyteSecond,
    writes: loops * write * PRICE.write,
    reads: loops * read * PRICE.read,
    logGigabytes,
    logs: logGigabytes * PRICE.logGigabyte,
    keptGigabytes,
    kept: keptGigabytes * PRICE.keptGigabyteMonth,
  };
}
