import type { Parts } from '../marked-parts.ts';
import { costOf, TURN, type Units, WATCHING } from './prices.ts';

const LOOPS = [1, 1_000, 1_000_000];
const MILLION = 1_000_000;
const SECONDS_A_MONTH = 30 * 24 * 3_600;
/** The busiest evening against the average. */
const EVENING = 10;

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
/** A number of which only so many digits are meant. */
const about = (value: number, digits = 2): string =>
  Number(value.toPrecision(digits)).toLocaleString('en-US');
const dollars = (value: number) => `$${value < 10 ? value.toFixed(2) : Math.round(value)}`;
/** A bound of two digits: never less than the value. */
function bound(value: number): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return (Math.ceil(value / step) * step).toLocaleString('en-US');
}

export const unitsLine = ({ turns, write, read }: Units): string =>
  `${counted(turns, 'turn')}, ${counted(write, 'write unit')}, ${counted(read, 'read unit')}`;

function costRow(units: Units, loops: number): string {
  const { calls, time, writes, reads, logs, kept } = costOf(units, loops);
  const lambda = calls + time;
  const table = writes + reads;
  const together = lambda + table + logs + kept + WATCHING;
  const cells = [
    `${loops.toLocaleString('en-US')} ${loops === 1 ? 'loop' : 'loops'}`,
    ...[lambda, table, logs].map(dollars),
    kept < 0.01 ? '$0.00' : `under $${bound(kept)}`,
    `$${WATCHING}`,
    together > 100 ? `**about $${about(together)}**` : `**$${Math.round(together)}**`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function million(units: Units): string {
  const { turns, write } = units;
  const perSecond = (MILLION * turns) / SECONDS_A_MONTH;
  const busiest = about(perSecond * EVENING);
  const copies = Math.round(perSecond * EVENING * TURN.gigabyteSeconds);
  const writes = about(((MILLION * write) / SECONDS_A_MONTH) * EVENING);
  const terabytes = about(costOf(units, MILLION).keptGigabytes / 1_000);
  return [
    `A million loops a month are ${turns} million turns: ${about(perSecond)} a second on average; at ten times that in the evening`,
    `${busiest} a second of 20 ms each, so about ${copies} copies of the skill at once.`,
    '',
    '| quota | default | at a million | raise? |',
    '| --- | --- | --- | --- |',
    `| Lambda, concurrent copies | 1,000 (10 in a new account) | about ${copies}, some 50 at a cold rush | in a new account, to 1,000 |`,
    `| DynamoDB, a new on-demand table | 4,000 writes a second | ${writes} | no; warm throughput before a launch day |`,
    "| DynamoDB, one partition | 1,000 writes a second | one candidate's own | no |",
    `| CloudWatch, metrics from one log group | no bound that is near | ${busiest} lines a second | no; sample, if the log lines cost too much |`,
    '| SMAPI | about one call in 1.5 s | deployments only | no |',
    "| the log's address | shares the account's copies | visits | set `LogConcurrency`, put a CDN with a rate limit in front |",
    '',
    `What grows is storage: a year of a million loops a month is at most ${terabytes} TB.`,
  ].join('\n');
}

/** The parts of docs/deploy.md that follow from what a loop consumes. */
export const deployParts = (units: Units): Parts => ({
  cost: () =>
    [
      `Measured (\`npm run capacity\`): a full loop is ${unitsLine(units)}. A turn's log lines are about`,
      `${TURN.logKilobytes} KB, and it takes 20 ms at 1 GB (\`npm run lambda:memory\`). Times the public prices of us-east-1, without the`,
      'free tier, a month of **full loops** costs what follows; a single round is about a fifth of a loop.',
      '',
      '| a month | Lambda | table | log lines | kept text, after a year | watching | together |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      ...LOOPS.map((loops) => costRow(units, loops)),
    ].join('\n'),
  million: () => million(units),
});
