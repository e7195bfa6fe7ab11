import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Part, Ran } from './parts.ts';
import type { Goal, Report } from './report.ts';

/** A part as it ran: its report, or why there is none. */
export interface RunPart {
  readonly name: string;
  readonly seconds: number;
  readonly report: Report | null;
  readonly failure: string | null;
}

const LAST_LINES = 5;
const lastLines = (text: string) => text.trim().split('\n').slice(-LAST_LINES).join('\n');

function parse(output: string): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(output.trim().split('\n').at(-1) ?? '');
    return typeof parsed === 'object' ? (parsed as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

/** Figures that were reported without a form of their own stand in one table. */
function reportOf(told: Readonly<Record<string, unknown>>, goals: readonly Goal[]): Report {
  if ('figures' in told) return told as unknown as Report;
  const { what, ...figures } = told;
  const rows = Object.entries(figures).map(([name, value]) => [
    name,
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  ]);
  return { what: String(what), goals, tables: [{ title: '', head: ['figure', ''], rows }], figures };
}

/** Runs a part as a process of its own, so that none finds the machine as another left it. */
export function runPart({ name, file, minutes, goals = [] }: Part): RunPart {
  const began = performance.now();
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, file)],
    { encoding: 'utf8', timeout: minutes * 60_000, maxBuffer: 256 * 1024 * 1024 },
  );
  const seconds = Math.round((performance.now() - began) / 1_000);
  const figures = parse(stdout);
  if (figures === null) {
    const why = error?.message ?? (lastLines(stderr) || `it ended with ${status} and printed no result`);
    return { name, seconds, report: null, failure: why };
  }
  const ran: Ran = { exit: status ?? 1, figures };
  const told = goals.map(({ says, measured, holds }) => ({
    goal: says,
    measured: measured(ran),
    holds: holds(ran),
  }));
  return { name, seconds, report: reportOf(figures, told), failure: null };
}
