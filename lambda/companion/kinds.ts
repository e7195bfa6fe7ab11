import type { Label, Rung } from '../evidence/findings.ts';

/** How a kind of evidence is shown: a name, a shape that needs no colour, and what it is. */
export interface Kind {
  readonly name: string;
  readonly shape: string;
  /** Whether it speaks for the answer. */
  readonly speaks: 'for' | 'against' | 'neither';
}

export const KINDS: Readonly<Record<Label, Kind>> = {
  metric: { name: 'number', shape: '●', speaks: 'for' },
  source: { name: 'source', shape: '▲', speaks: 'for' },
  change: { name: 'before and after', shape: '◆', speaks: 'for' },
  timeframe: { name: 'period', shape: '■', speaks: 'for' },
  experiment: { name: 'test', shape: '✚', speaks: 'for' },
  voiceMetric: { name: 'voice quality', shape: '★', speaks: 'for' },
  vanityMetric: { name: 'reach', shape: '○', speaks: 'against' },
  ownership: { name: 'your own part', shape: '△', speaks: 'for' },
  learning: { name: 'learning', shape: '◇', speaks: 'for' },
  unsupported: { name: 'assertion', shape: '✕', speaks: 'against' },
  proposal: { name: 'plan', shape: '□', speaks: 'neither' },
  gesture: { name: 'pointed at', shape: '☆', speaks: 'against' },
};

/** Which kind gives a passage its colour where several hold: the more telling first. */
export const BY_WEIGHT: readonly Label[] = [
  'unsupported',
  'vanityMetric',
  'metric',
  'source',
  'change',
  'experiment',
  'voiceMetric',
  'timeframe',
  'learning',
  'gesture',
  'proposal',
  'ownership',
];

export const RUNGS: Readonly<Record<Rung, string>> = {
  0: 'asserted',
  1: 'pointed at',
  2: 'reach only',
  3: 'a number',
  4: 'a sourced number',
  5: 'evidence first, and tested',
};

export const rungName = (rung: Rung | null): string =>
  rung === null ? 'too short to judge' : `step ${rung} of 5: ${RUNGS[rung]}`;
