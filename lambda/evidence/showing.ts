import type { Label } from './findings.ts';
import type { Judgement } from './judge.ts';
import { joined, passageOf, type Range, trimmed } from './passages.ts';
import type { Reading } from './reading.ts';

const MOST_QUOTES = 3;

/** The places that show a label which holds, in order of telling; none only in an answer without words. */
export function rangesFor(label: Label, reading: Reading, judged: Judgement): Range[] {
  if (label === 'metric') return joined(judged.quoted.map((site) => passageOf(reading, site)));
  const places = judged.clauses[label].flatMap((at) => reading.clauses[at] ?? []);
  return joined(places.map((clause) => trimmed(reading, clause))).slice(
    0,
    label === 'source' ? undefined : MOST_QUOTES,
  );
}
