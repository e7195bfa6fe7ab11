import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Label, Labels } from '../../lambda/evidence/findings.ts';

/** A labelled answer, as the evidence standard writes it ("A record"). */
export interface LabelledAnswer {
  readonly id: string;
  readonly question: string;
  readonly text: string;
  readonly labels: Labels;
  readonly spans: Readonly<Partial<Record<Label, readonly string[]>>>;
  /** Every passage that shows a label is quoted, not the first alone: what is not quoted shows none. */
  readonly every?: boolean;
}

export type Part = 'development' | 'locked';

/** The labelled answers of a part, in the order of their files. */
export function readAnswers(part: Part): LabelledAnswer[] {
  const folder = join(import.meta.dirname, '../../models/evidence/answers', part);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledAnswer);
}
