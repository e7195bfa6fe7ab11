import type { Findings, Label } from '../evidence/findings.ts';
import { BY_WEIGHT } from './kinds.ts';

/** A stretch of an answer with the kinds of evidence that hold in it, and those whose quote ends with it. */
export interface Stretch {
  readonly text: string;
  /** By weight: the first gives the colour. None where the words are plain. */
  readonly labels: readonly Label[];
  readonly ends: readonly Label[];
}

interface Span {
  readonly label: Label;
  readonly start: number;
  readonly end: number;
}

/** The answer cut where quotes begin and end, and at other places if asked: the stretches together are its words, letter for letter. */
export function stretches(
  words: string,
  { findings }: Findings,
  alsoAt: readonly number[] = [],
): readonly Stretch[] {
  const spans: readonly Span[] = findings.flatMap(({ label, quotes }) =>
    quotes.map(({ start, end }) => ({ label, start, end })),
  );
  const cuts = [...new Set([0, words.length, ...alsoAt, ...spans.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= 0 && cut <= words.length)
    .toSorted((a, b) => a - b);
  const byWeight = (labels: readonly Label[]) => BY_WEIGHT.filter((label) => labels.includes(label));
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? words.length;
    return {
      text: words.slice(from, to),
      labels: byWeight(
        spans.filter(({ start, end }) => start <= from && to <= end).map(({ label }) => label),
      ),
      ends: byWeight(spans.filter(({ end }) => end === to).map(({ label }) => label)),
    };
  });
}
