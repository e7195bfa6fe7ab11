import type { Findings, Label } from './findings.ts';
import type { Quote } from './quote.ts';

/** A part of the stronger version: the candidate's own words, or a gap where a fact is missing. */
export type StrongerPart =
  | { readonly part: PartName; readonly quote: Quote }
  | { readonly part: PartName; readonly gap: true };

export type PartName = 'observation' | 'source' | 'change' | 'proposal' | 'test';

// The order in which a panel wants to hear it, and the label that fills each part.
const PARTS: readonly (readonly [PartName, Label])[] = [
  ['observation', 'metric'],
  ['source', 'source'],
  ['change', 'change'],
  ['proposal', 'proposal'],
  ['test', 'experiment'],
];

const overlap = (a: Quote, b: Quote): boolean => a.start < b.end && b.start < a.end;

/**
 * The answer in a stronger order, out of its own quotes: observation, source, change, proposal, test. Never a word that the
 * candidate did not say. A part that only repeats words of an earlier part is left out; a part that was not heard is a gap.
 */
export function strongerVersion(findings: Findings): StrongerPart[] {
  const said: Quote[] = [];
  return PARTS.flatMap(([part, label]): StrongerPart[] => {
    const quotes = findings.findings.find((finding) => finding.label === label)?.quotes ?? [];
    if (quotes.length === 0) return [{ part, gap: true }];
    const fresh = quotes.find((quote) => !said.some((other) => overlap(quote, other)));
    if (!fresh) return [];
    said.push(fresh);
    return [{ part, quote: fresh }];
  });
}
