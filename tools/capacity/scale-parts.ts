import type { Parts } from '../marked-parts.ts';
import { unitsLine } from './deploy-parts.ts';
import { costOf, TURN, type Units } from './prices.ts';

const LOOPS = 1_000_000;
const DAY = 86_400;
const DAYS_A_MONTH = 365 / 12;
/** The busiest hour against the average. */
const BUSIEST = 5;
/** Minutes that a loop takes, and of a day. */
const LOOP_MINUTES = 75;
const DAY_MINUTES = 1_440;

const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const million = (count: number) => `${count} million`;

function load({ turns, write }: Units): string {
  const perSecond = (LOOPS * turns) / DAY;
  const megabytes = (perSecond * TURN.logKilobytes) / 1_000;
  const copies = perSecond * TURN.gigabyteSeconds;
  const writes = (LOOPS * write) / DAY;
  const speaking = (LOOPS * LOOP_MINUTES) / DAY_MINUTES;
  const both = (value: number) => `${whole(value)} | ${whole(value * BUSIEST)}`;
  return [
    '| | how | average | busiest |',
    '| --- | --- | ---: | ---: |',
    `| turns a second | 1,000,000 × ${turns} ÷ 86,400 | ${both(perSecond)} |`,
    `| write units a second | 1,000,000 × ${write} ÷ 86,400 | ${both(writes)} |`,
    `| copies of the skill at once | turns a second × 0.02 s | ${both(copies)} |`,
    `| log lines a second | turns a second × ${TURN.logKilobytes} KB | ${megabytes.toFixed(1)} MB | ${(megabytes * BUSIEST).toFixed(1)} MB |`,
    `| candidates who speak at the same moment | 1,000,000 × ${LOOP_MINUTES} minutes ÷ ${whole(DAY_MINUTES)} | ${both(speaking)} |`,
  ].join('\n');
}

function bill(units: Units): string {
  const { calls, time, writes, reads, logs, logGigabytes } = costOf(units, LOOPS);
  const { kept, keptGigabytes } = costOf(units, LOOPS * DAYS_A_MONTH);
  const row = (what: string, dollars: number) =>
    `| ${what} | $${whole(dollars)} | $${whole(dollars * DAYS_A_MONTH)} |`;
  const together = calls + time + writes + reads + logs;
  return [
    '| | a day | a month |',
    '| --- | ---: | ---: |',
    row(`Lambda, calls: ${million(units.turns)} × $0.20 a million`, calls),
    row(`Lambda, time: ${million(units.turns)} × 0.02 GB-s × $0.0000133334`, time),
    row(`table, writes: ${million(units.write)} × $0.625 a million`, writes),
    row(`table, reads: ${million(units.read)} × $0.125 a million`, reads),
    row(`log lines: ${whole(logGigabytes)} GB × $0.50`, logs),
    `| together | **$${whole(together)}** | **$${whole(together * DAYS_A_MONTH)}** |`,
    `| text kept for a year, at most ${whole(keptGigabytes / 1_000)} TB, with recovery, after that year | | under $${whole(Math.ceil(kept / 100) * 100)} |`,
  ].join('\n');
}

/** The parts of docs/scale.md that follow from what a loop consumes. */
export const scaleParts = (units: Units): Parts => ({
  units: () =>
    [
      '| unit | value | measured by |',
      '| --- | --- | --- |',
      `| a full loop | ${unitsLine(units)} | \`npm run capacity\` |`,
      `| a turn | 20 ms at 1 GB, ${TURN.logKilobytes} KB of log lines | \`npm run lambda:memory\` |`,
      '| a turn by table size | the same at a thousand and at a hundred thousand items | `npm run bench -- scale` |',
      '| a turn while the table does not answer | 5.5 s, and never more | `TURN_BUDGET` in lambda/turn.ts, `npm run chaos` |',
    ].join('\n'),
  load: () => load(units),
  bill: () => bill(units),
});
