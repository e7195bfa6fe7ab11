import { MOODS, type Mood } from '../clauses.ts';
import { LABELS } from '../findings.ts';
import type { QuantityKind } from '../numbers/quantity.ts';
import type { Reading } from '../reading.ts';
import { addBesideFeatures, addCueFeatures } from './cue-features.ts';
import { CUE_ID, CUE_SIGNAL } from './cue-names.ts';
import { feature } from './feature.ts';
import { FeatureList } from './feature-list.ts';
import { CLAUSE_LABELS, type ClauseScores, type Weighed } from './site.ts';
import { addSteps, addWhole, stepsNamed } from './steps.ts';

const NEAR = 12;
const NEIGHBOURS = 4;
const SHARES: ReadonlySet<string> = new Set(['percent', 'points', 'fraction', 'part', 'multiple']);

const byCue = (ids: Readonly<Record<string, string>>): readonly (number | null)[] =>
  CUE_ID.map((id) => (ids[id] === undefined ? null : feature(ids[id])));
// What a cue over a metric, or beside it, says of its change.
const MOVED_WITHIN = byCue({ 'change-verb': 'metric moved', 'before-after': 'metric beside a contrast' });
const MOVED_BESIDE = byCue({
  'change-verb': 'metric beside a move',
  'before-after': 'metric beside a contrast',
});
/** What is said of a number that measured nothing. */
const otherNamed = (name: string) => ({
  mood: Object.fromEntries(MOODS.map((mood) => [mood, feature(`${name} ${mood}`)])) as Record<Mood, number>,
  within: byCue(
    Object.fromEntries(
      ['target', 'guess', 'figure-of-speech', 'hypothesis-opening'].map((id) => [id, `${name} in ${id}`]),
    ),
  ),
});
const OTHER_SHARE = otherNamed('other share');
const OTHER_COUNT = otherNamed('other count');

const KINDS: Readonly<Partial<Record<QuantityKind, number>>> = Object.fromEntries(
  'cardinal decimal percent points fraction part multiple money duration rate measure none'
    .split(' ')
    .map((kind) => [kind, feature(`metric kind ${kind}`)]),
);
const METRIC = feature('metric');
const METRICS = feature('metrics');
const MANY_METRICS = feature('many metrics');
const FROM_TO = feature('metric from-to');
const ALIKE = feature('two metrics alike');
const ALIKE_AND_NEAR = feature('two metrics alike and near');
const METRIC_STEPS = stepsNamed('metric');
const CLAUSE_STEPS = CLAUSE_LABELS.map(stepsNamed);
const WHOLE_STEPS = LABELS.map(stepsNamed);
const SOURCE = feature('source');
const PROPOSAL = feature('proposal');
const NO_METRIC = feature('no metric');
const NEITHER = feature('neither metric nor source');

interface Together {
  readonly signals: readonly string[];
  readonly name: number;
  /** Only where nothing was measured. */
  readonly unmeasured: boolean;
}
const together = (name: string, signals: readonly string[], unmeasured = false): Together => ({
  signals,
  name: feature(name),
  unmeasured,
});
const TOGETHER = [
  together('learning: wrong, and then', ['learning:wrong', 'learning:then']),
  together('reach and proof', ['reach:named', 'reach:proof']),
  together('reach and aside', ['reach:named', 'reach:aside']),
  together('unsupported with no metric', ['unsupported:strong'], true),
  together('unsupported weakly with no metric', ['unsupported:weak'], true),
];

/** Adds what is said of a cue, if anything is. */
function addNamed(found: FeatureList, names: readonly (number | null)[], cue = 0): void {
  const name = names[cue];
  if (name !== null && name !== undefined) found.add(name);
}

/** Adds what the metrics are, how they moved, and whether two of them are alike. */
function addMetrics(found: FeatureList, { units, hits }: Reading, metrics: readonly Weighed[]): void {
  metrics.forEach((metric, at) => {
    const quantity = units[metric.first]?.quantity;
    if (!quantity) return;
    const kind = KINDS[quantity.kind];
    if (kind !== undefined) found.add(kind);
    if (quantity.relation === 'from-to') found.add(FROM_TO);
    for (const hit of metric.within) addNamed(found, MOVED_WITHIN, hits[hit]?.cue);
    for (const cue of metric.beside) addNamed(found, MOVED_BESIDE, cue);
    for (let next = at + 1; next < Math.min(metrics.length, at + 1 + NEIGHBOURS); next++) {
      const other = metrics[next] as Weighed;
      const second = units[other.first]?.quantity;
      if (!second || (second.kind !== quantity.kind && second.unit !== quantity.unit)) continue;
      found.add(ALIKE);
      if (other.first - metric.past <= NEAR) found.add(ALIKE_AND_NEAR);
    }
  });
  if (metrics.length > 0) found.add(METRIC);
  if (metrics.length > 1) found.add(METRICS);
  if (metrics.length > 2) found.add(MANY_METRICS);
}

/** Adds the numbers that measured nothing, by the mood they stand in: a target, an imagined share, a guess. */
function addOthers(found: FeatureList, { units, clauses, hits }: Reading, numbers: readonly Weighed[]): void {
  for (const site of numbers) {
    if (site.score > 0) continue;
    const other = SHARES.has(units[site.first]?.quantity?.kind ?? '') ? OTHER_SHARE : OTHER_COUNT;
    found.add(other.mood[clauses[site.clause]?.mood ?? 'observed']);
    for (const hit of site.within) addNamed(found, other.within, hits[hit]?.cue);
  }
}

function addTogether(found: FeatureList, { hits }: Reading, measured: boolean): void {
  const heard = new Set<string>();
  for (const { cue } of hits) heard.add(CUE_SIGNAL[cue] ?? '');
  for (const { signals, name, unmeasured } of TOGETHER)
    if (!(unmeasured && measured) && signals.every((signal) => heard.has(signal))) found.add(name);
}

/** The features of a whole answer, by which its labels are weighed. */
export function answerFeatures(
  reading: Reading,
  numbers: readonly Weighed[],
  clauses: ClauseScores,
  whole: Float64Array,
): readonly number[] {
  const found = new FeatureList();
  const metrics = numbers.filter((site) => site.score > 0);
  const above = (scores: readonly number[]) => reading.clauses.filter((_, at) => (scores[at] ?? -1) > 0);
  const sources = above(clauses.source);
  addCueFeatures(found, reading);
  addMetrics(found, reading, metrics);
  addBesideFeatures(found, reading, metrics, sources);
  addOthers(found, reading, numbers);
  addSteps(
    found,
    METRIC_STEPS,
    numbers.map((site) => site.score),
  );
  for (let at = 0; at < CLAUSE_LABELS.length; at++)
    addSteps(
      found,
      CLAUSE_STEPS[at] as (typeof CLAUSE_STEPS)[number],
      clauses[CLAUSE_LABELS[at] as (typeof CLAUSE_LABELS)[number]],
    );
  for (let at = 0; at < LABELS.length; at++)
    addWhole(found, WHOLE_STEPS[at] as (typeof WHOLE_STEPS)[number], whole[at] ?? 0);
  if (sources.length > 0) found.add(SOURCE);
  if (clauses.proposal.some((score) => score > 0)) found.add(PROPOSAL);
  addTogether(found, reading, metrics.length > 0);
  if (metrics.length === 0) found.add(sources.length === 0 ? NEITHER : NO_METRIC);
  return found.found;
}
