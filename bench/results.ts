import type { Goal, Table } from './report.ts';
import type { RunPart } from './run-part.ts';

/** Where and with what it was measured: figures of two machines cannot be compared, ratios can. */
export interface Surroundings {
  readonly date: string;
  readonly machine: string;
  readonly node: string;
  readonly commit: string;
  readonly load: readonly number[];
  readonly versions: Readonly<Record<string, string>>;
}

const cell = (value: string | number) => String(value).replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(' | ')} |`;

function table({ title, head, rows }: Table): string {
  const lines = [row(head), row(head.map((_, n) => (n === 0 ? '---' : '---:'))), ...rows.map(row)];
  return `${title === '' ? '' : `${title}\n\n`}${lines.join('\n')}`;
}

function goalsTable(goals: readonly Goal[]): string {
  const rows = goals.map(({ goal, measured, holds }) => [goal, measured, holds ? 'yes' : '**no**']);
  return table({ title: '', head: ['goal', 'measured', 'holds'], rows });
}

function section({ name, seconds, report, failure }: RunPart): string {
  const title = `## ${name}`;
  if (report === null)
    return `${title}\n\nNot measured. It ended after ${seconds} s:\n\n\`\`\`\n${failure}\n\`\`\``;
  const notes = (report.notes ?? []).map((note) => `- ${note}`).join('\n');
  const what = `${report.what.charAt(0).toUpperCase()}${report.what.slice(1)}. It took ${seconds} s.`;
  return [title, what, ...(report.tables ?? []).map(table), notes].filter((part) => part !== '').join('\n\n');
}

/** bench/results.md, whole: nothing of it is written by hand. */
export function resultsPage(surroundings: Surroundings, parts: readonly RunPart[]): string {
  const { date, machine, node, commit, load, versions } = surroundings;
  const goals = parts.flatMap(({ report }) => report?.goals ?? []);
  return `${[
    '# Measured',
    `Written by \`npm run bench\` on ${date}, at ${commit}: ${machine}, node ${node}, load ${load.join(', ')} before it began. Other work may share the machine: read the ratios, which are of one run, before the milliseconds. Where two figures stand in brackets they are the quartiles.`,
    goalsTable(goals),
    ...parts.map(section),
    '## Versions',
    table({ title: '', head: ['package', 'version'], rows: Object.entries(versions) }),
  ].join('\n\n')}\n`;
}
