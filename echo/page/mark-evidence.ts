import type { Evidence } from './protocol.ts';

/** A stretch of somebody's words, and what was found in it. */
export interface Marked {
  readonly text: string;
  /** The kinds of evidence that it shows; empty for plain words. */
  readonly labels: readonly string[];
}

/** What each label is called on the page, and the colour of its mark. */
export const KINDS: Readonly<
  Record<string, { readonly name: string; readonly tone: 'shown' | 'doubt' | 'other' }>
> = {
  metric: { name: 'number', tone: 'shown' },
  source: { name: 'source', tone: 'shown' },
  change: { name: 'before and after', tone: 'shown' },
  timeframe: { name: 'time', tone: 'shown' },
  experiment: { name: 'test', tone: 'shown' },
  voiceMetric: { name: 'voice measure', tone: 'shown' },
  vanityMetric: { name: 'reach only', tone: 'doubt' },
  unsupported: { name: 'nothing to point at', tone: 'doubt' },
  ownership: { name: 'own part', tone: 'other' },
  learning: { name: 'learning', tone: 'other' },
  proposal: { name: 'plan', tone: 'other' },
  gesture: { name: 'pointed at', tone: 'other' },
};

/** Cuts words at every edge of a quote. The pieces together are the words again, letter for letter. */
export function markEvidence(words: string, evidence: readonly Evidence[]): Marked[] {
  const inside = evidence.filter(({ start, end }) => start < words.length && end > 0);
  const edges = new Set([0, words.length]);
  for (const { start, end } of inside) edges.add(Math.max(0, start)).add(Math.min(words.length, end));
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? words.length;
    const labels = inside.filter(({ start, end }) => start <= from && end >= to).map(({ label }) => label);
    return { text: words.slice(from, to), labels: [...new Set(labels)] };
  });
}

/**
 * Where judged words lie in the pieces that were spoken: the analyser judges the pieces joined by one sign, a space or
 * a line's end. Gives, for each piece, the evidence in it with offsets of its own; null where the words are not those pieces.
 */
export function evidenceByPiece(
  pieces: readonly string[],
  words: string,
  evidence: readonly Evidence[],
): (readonly Evidence[])[] | null {
  const joined = pieces.join(' ');
  const from = joined.lastIndexOf(words.replaceAll('\n', ' '));
  if (from === -1 || words === '') return null;
  let offset = -from;
  return pieces.map((piece) => {
    const start = offset;
    offset += piece.length + 1;
    return evidence
      .map((found) => ({ ...found, start: found.start - start, end: found.end - start }))
      .filter((found) => found.start < piece.length && found.end > 0);
  });
}
