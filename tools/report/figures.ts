import { type Counts, sumOf } from '../../lambda/telemetry/counts.ts';
import type { TimedTurn, ToldTurn } from './told-turns.ts';

/** What happened in a stretch of time. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly told: readonly ToldTurn[];
  readonly timed: readonly TimedTurn[];
}

/** A figure of a stretch; null where there is nothing to take it from. */
interface Figure {
  readonly name: string;
  readonly unit: '' | '%' | 'ms';
  /** Whether less of it is better; null where neither is. */
  readonly lessIsBetter: boolean | null;
  readonly of: (sum: Counts, stretch: Stretch) => number | null;
}

const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const share = (part: number, whole: number) => (whole === 0 ? null : (100 * part) / whole);

/** The nearest-rank percentile. */
export function percentile(values: readonly number[], rank: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((rank / 100) * sorted.length) - 1)] ?? null;
}

const total = ({ timed }: Stretch) => timed.map(({ milliseconds }) => milliseconds);
const stage = (name: 'Stand' | 'Judge' | 'Store' | 'Render') => ({
  name: `${name.toLowerCase()}, p95`,
  unit: 'ms' as const,
  lessIsBetter: true,
  of: (_: Counts, { timed }: Stretch) =>
    percentile(
      timed.map(({ times }) => times[name] ?? 0),
      95,
    ),
});

/** The same figures as on the dashboard, from the same counts. */
export const FIGURES: readonly Figure[] = [
  { name: 'interviews opened', unit: '', lessIsBetter: null, of: (sum) => sum.InterviewsOpened },
  { name: 'turns', unit: '', lessIsBetter: null, of: (sum) => sum.Turns },
  { name: 'questions answered', unit: '', lessIsBetter: null, of: (sum) => sum.QuestionsAnswered },
  {
    name: 'fallback rate (missed pieces of turns)',
    unit: '%',
    lessIsBetter: true,
    of: (sum) => share(sum.MissedPieces, sum.Turns),
  },
  {
    name: 'tries of an answered question',
    unit: '',
    lessIsBetter: null,
    of: (sum) => ratio(sum.AnswersJudged, sum.QuestionsAnswered),
  },
  {
    name: 'turns of an answered question',
    unit: '',
    lessIsBetter: true,
    of: (sum) => ratio(sum.Turns, sum.QuestionsAnswered),
  },
  {
    name: 'pieces of an answer',
    unit: '',
    lessIsBetter: null,
    of: (sum) => ratio(sum.Pieces, sum.AnswersJudged),
  },
  {
    name: 'answers abandoned',
    unit: '%',
    lessIsBetter: true,
    of: (sum) => share(sum.AnswersAbandoned, sum.AnswersAbandoned + sum.AnswersJudged),
  },
  {
    name: 'answers too short to judge',
    unit: '%',
    lessIsBetter: true,
    of: (sum) => share(sum.TooShort, sum.TooShort + sum.AnswersJudged),
  },
  {
    name: 'turns unsaved at first',
    unit: '%',
    lessIsBetter: true,
    of: (_, { timed }) => share(timed.filter(({ kept }) => kept === 'failed').length, timed.length),
  },
  {
    name: 'a turn, median',
    unit: 'ms',
    lessIsBetter: true,
    of: (_, stretch) => percentile(total(stretch), 50),
  },
  { name: 'a turn, p95', unit: 'ms', lessIsBetter: true, of: (_, stretch) => percentile(total(stretch), 95) },
  stage('Stand'),
  stage('Judge'),
  stage('Store'),
  stage('Render'),
];

const said = (value: number | null, unit: string) =>
  value === null
    ? '–'
    : `${Number.isInteger(value) ? value : value.toFixed(1)}${unit === '' ? '' : ` ${unit}`}`;

function change(before: number | null, now: number | null, { unit, lessIsBetter }: Figure): string {
  if (before === null || now === null) return '';
  const moved = now - before;
  if (Math.abs(moved) < 0.05) return 'as before';
  const by = `${moved > 0 ? '+' : '−'}${said(Math.abs(moved), unit === '%' ? 'points' : unit)}`;
  if (lessIsBetter === null) return by;
  return `${by} ${moved < 0 === lessIsBetter ? 'better' : 'worse'}`;
}

const day = (at: string) => at.slice(0, 10);

/** The figures of now beside their baseline, a line each. */
export function reportLines(baseline: Stretch | null, now: Stretch): string[] {
  const sums = [baseline, now].map((stretch) => sumOf((stretch?.told ?? []).map(({ counts }) => counts)));
  const [sumBefore = sumOf([]), sumNow = sumOf([])] = sums;
  const heading = [
    'figure',
    baseline === null ? 'no baseline yet' : `${day(baseline.from)} … ${day(baseline.to)}`,
    `${day(now.from)} … ${day(now.to)}`,
    'change',
  ];
  const rows = FIGURES.map((figure) => {
    const before = baseline === null ? null : figure.of(sumBefore, baseline);
    const after = figure.of(sumNow, now);
    return [
      figure.name,
      baseline === null ? '' : said(before, figure.unit),
      said(after, figure.unit),
      change(before, after, figure),
    ];
  });
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...rows].map((row) => (row[column] ?? '').length)),
  );
  return [heading, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('   ')
      .trimEnd(),
  );
}
