import { createInterface } from 'node:readline';
import { analyse } from '../lambda/evidence/analyse.ts';
import type { Findings, Label } from '../lambda/evidence/findings.ts';

/**
 * Answers in, findings out, one JSON object a line, in order and streaming:
 *   npm run --silent evidence < answers.jsonl > findings.jsonl
 * A line that is no answer gives {"id"?, "error"}, the rest goes on, and the exit code is then 1.
 */

interface Line {
  readonly id?: unknown;
  readonly text: string;
}

function readLine(line: string): { id?: unknown; text?: string; error?: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: 'not JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { error: 'not an object' };
  const { id, text } = value as Partial<Line>;
  const known = id === undefined ? {} : { id };
  return typeof text === 'string' ? { ...known, text } : { ...known, error: 'no text' };
}

function shown(id: unknown, findings: Findings): Record<string, unknown> {
  const spans: Partial<Record<Label, string[]>> = {};
  const reasons: Partial<Record<Label, string>> = {};
  for (const finding of findings.findings) {
    spans[finding.label] = finding.quotes.map((quote) => quote.text);
    reasons[finding.label] = finding.reason;
  }
  const { verdict, rung, labels, wordsToFirstMetric, tooLittle } = findings;
  return {
    ...(id === undefined ? {} : { id }),
    verdict,
    rung,
    labels,
    spans,
    reasons,
    wordsToFirstMetric,
    tooLittle,
  };
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line.trim() === '') continue;
  const { id, text, error } = readLine(line);
  if (error !== undefined || text === undefined) process.exitCode = 1;
  const result =
    text === undefined ? { ...(id === undefined ? {} : { id }), error } : shown(id, analyse(text));
  // A reader that is slower than we are must not make us hold its lines in memory.
  if (!process.stdout.write(`${JSON.stringify(result)}\n`))
    await new Promise((resolve) => process.stdout.once('drain', resolve));
}
