import type { Mood } from '../clauses.ts';
import type { Reading } from '../reading.ts';
import { CUE_FAMILY, CUE_ID, CUE_SIGNAL } from './cue-names.ts';
import { feature } from './feature.ts';
import type { FeatureList } from './feature-list.ts';
import type { Site } from './site.ts';

interface Range {
  readonly first: number;
  readonly past: number;
}

const TENSES = ['told', 'guessed', 'planned', 'denied'] as const;
const TENSE: Readonly<Record<Mood, number>> = {
  observed: 0,
  whether: 0,
  guess: 1,
  planned: 2,
  conditional: 2,
  hypothetical: 2,
  supposed: 2,
  target: 2,
  denied: 3,
};
const NEAR = 12;
const STANDS_BESIDE: ReadonlySet<string> = new Set([
  'time',
  'reach',
  'voice',
  'unsupported',
  'vague',
  'experiment',
  'change',
]);

const told = (name: string) => ({
  once: feature(name),
  twice: feature(`${name} twice`),
  often: feature(`${name} often`),
});
/** For each cue, in each tense. */
const TOLD = CUE_ID.flatMap((id, cue) => TENSES.map((tense) => told(`${CUE_SIGNAL[cue]} ${id} ${tense}`)));
/** For each cue of a family that counts beside a metric or source. */
const BESIDE = CUE_SIGNAL.map((signal, cue) =>
  STANDS_BESIDE.has(CUE_FAMILY[cue] ?? '')
    ? {
        inClause: feature(`${signal} in the clause of a metric`),
        nearMetric: feature(`${signal} near a metric`),
        nearSource: feature(`${signal} near a source`),
      }
    : null,
);

/** Adds every cue by its signal, its id and the tense of its clause, with how often it was heard. */
export function addCueFeatures(found: FeatureList, { hits, clauses, clauseOf }: Reading): void {
  const counts = new Int32Array(TOLD.length);
  const heard: number[] = [];
  for (const { cue, first } of hits) {
    const at = cue * TENSES.length + TENSE[clauses[clauseOf[first] ?? 0]?.mood ?? 'observed'];
    if (counts[at] === 0) heard.push(at);
    counts[at] = (counts[at] as number) + 1;
  }
  for (const at of heard) {
    const { once, twice, often } = TOLD[at] as (typeof TOLD)[number];
    const count = counts[at] as number;
    found.add(once);
    if (count > 1) found.add(twice);
    if (count > 3) found.add(often);
  }
}

/** For each unit whether one of the places is at most NEAR units away. */
function nearby(units: number, places: readonly Range[]): Uint8Array {
  const near = new Uint8Array(units);
  for (const place of places) near.fill(1, Math.max(0, place.first - NEAR), place.past + NEAR + 1);
  return near;
}

/** Adds how the hits of a family stand to the metrics and sources: in the same clause, or near. */
export function addBesideFeatures(
  found: FeatureList,
  { hits, units, clauses, clauseOf }: Reading,
  metrics: readonly Site[],
  sources: readonly Range[],
): void {
  const measured = new Uint8Array(clauses.length);
  for (const { clause } of metrics) measured[clause] = 1;
  const nearMetric = nearby(units.length, metrics);
  const nearSource = nearby(units.length, sources);
  for (const { cue, first } of hits) {
    const names = BESIDE[cue];
    if (!names) continue;
    if (measured[clauseOf[first] ?? 0] === 1) found.add(names.inClause);
    else if (nearMetric[first] === 1) found.add(names.nearMetric);
    if (nearSource[first] === 1) found.add(names.nearSource);
  }
}
