import type { Mood } from '../clauses.ts';
import { LABELS } from '../findings.ts';
import type { Reading } from '../reading.ts';
import { CUE_FAMILY, CUE_ID, CUE_SIGNAL, named } from './naming.ts';
import { CLAUSE_LABELS, type ClauseLabel, type ClauseScores, type Site, type Weighed } from './site.ts';

interface Range {
  readonly first: number;
  readonly past: number;
}

interface Judged {
  readonly metrics: readonly Site[];
  readonly sources: readonly Range[];
  readonly proposals: readonly Range[];
}

const TENSE: Readonly<Record<Mood, string>> = {
  observed: 'told',
  whether: 'told',
  guess: 'guessed',
  planned: 'planned',
  conditional: 'planned',
  hypothetical: 'planned',
  supposed: 'planned',
  target: 'planned',
  denied: 'denied',
};
const NEAR = 12;
const NEIGHBOURS = 4;
const SHARES: ReadonlySet<string> = new Set(['percent', 'points', 'fraction', 'part', 'multiple']);
const STANDS_BESIDE: ReadonlySet<string> = new Set([
  'time',
  'reach',
  'voice',
  'unsupported',
  'vague',
  'experiment',
  'change',
]);
const IN_POINTING: ReadonlySet<string> = new Set([
  'in target',
  'in guess',
  'in figure-of-speech',
  'in hypothesis-opening',
]);
const ABOUT_CHANGE: ReadonlyMap<string, string> = new Map([
  ['in change-verb', 'metric moved'],
  ['in before-after', 'metric beside a contrast'],
  ...(['share', 'count'] as const).flatMap((manner): [string, string][] => [
    [`${manner} beside change-verb`, 'metric beside a move'],
    [`${manner} beside before-after`, 'metric beside a contrast'],
  ]),
]);

/** Every cue by its signal, its id and the tense of its clause, with how often it was heard. */
function cueFeatures(reading: Reading): string[] {
  const counts = new Map<string, number>();
  for (const hit of reading.hits) {
    const mood = reading.clauses[reading.clauseOf[hit.first] ?? 0]?.mood ?? 'observed';
    const name = named(named(CUE_SIGNAL[hit.cue] ?? '', CUE_ID[hit.cue] ?? ''), TENSE[mood]);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const features: string[] = [];
  for (const [name, count] of counts) {
    features.push(name);
    if (count > 1) features.push(named(name, 'twice'));
    if (count > 3) features.push(named(name, 'often'));
  }
  return features;
}

/** What the metrics are, how they moved, and whether two of them are alike. */
function metricFeatures(reading: Reading, metrics: readonly Site[]): string[] {
  const features = new Set<string>();
  metrics.forEach((metric, at) => {
    const quantity = reading.units[metric.first]?.quantity;
    if (!quantity) return;
    features.add(named('metric kind', quantity.kind));
    if (quantity.relation === 'from-to') features.add('metric from-to');
    for (const feature of metric.features) {
      const about = ABOUT_CHANGE.get(feature);
      if (about) features.add(about);
    }
    for (const other of metrics.slice(at + 1, at + 1 + NEIGHBOURS)) {
      const second = reading.units[other.first]?.quantity;
      if (!second || (second.kind !== quantity.kind && second.unit !== quantity.unit)) continue;
      features.add('two metrics alike');
      if (other.first - metric.past <= NEAR) features.add('two metrics alike and near');
    }
  });
  if (metrics.length > 0) features.add('metric');
  if (metrics.length > 1) features.add('metrics');
  if (metrics.length > 2) features.add('many metrics');
  return [...features];
}

/** For each unit whether one of the places is at most NEAR units away. */
function nearby(units: number, places: readonly Range[]): boolean[] {
  const near = Array<boolean>(units).fill(false);
  let marked = 0;
  for (const place of places) {
    const end = Math.min(units, place.past + NEAR + 1);
    for (let at = Math.max(marked, place.first - NEAR); at < end; at++) near[at] = true;
    marked = Math.max(marked, end);
  }
  return near;
}

/** How the hits of a family stand to the metrics and sources: in the same clause, or near. */
function besideFeatures(reading: Reading, judged: Judged): string[] {
  const features = new Set<string>();
  const measured = new Set(judged.metrics.map((site) => reading.clauseOf[site.first]));
  const nearMetric = nearby(reading.units.length, judged.metrics);
  const nearSource = nearby(reading.units.length, judged.sources);
  for (const hit of reading.hits) {
    if (!STANDS_BESIDE.has(CUE_FAMILY[hit.cue] ?? '')) continue;
    const signal = CUE_SIGNAL[hit.cue] ?? '';
    if (measured.has(reading.clauseOf[hit.first])) features.add(named(signal, 'in the clause of a metric'));
    else if (nearMetric[hit.first]) features.add(named(signal, 'near a metric'));
    if (nearSource[hit.first]) features.add(named(signal, 'near a source'));
  }
  return [...features];
}

/** Numbers that measured nothing, by the mood they stand in: a target, an imagined share, a guess. */
function otherNumbers(reading: Reading, numbers: readonly Weighed[]): string[] {
  const features = new Set<string>();
  for (const site of numbers) {
    if (site.score > 0) continue;
    const mood = reading.clauses[reading.clauseOf[site.first] ?? 0]?.mood ?? 'observed';
    const other = SHARES.has(reading.units[site.first]?.quantity?.kind ?? '') ? 'other share' : 'other count';
    features.add(named(other, mood));
    for (const feature of site.features) if (IN_POINTING.has(feature)) features.add(named(other, feature));
  }
  return [...features];
}

const STEPS = [-3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3] as const;

function steps(name: string, scores: readonly number[]): string[] {
  const best = scores.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const features = STEPS.filter((step) => best > step).map((step) =>
    named(named('best', name), named('over', String(step))),
  );
  if (scores.filter((value) => value > 0).length > 1) features.push(named(name, 'in two places'));
  return features;
}

const WHOLE_STEPS = [-4, -3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4] as const;

/** How sure the network is of a label for the answer as a whole. */
const wholeSteps = (label: string, score: number): string[] =>
  WHOLE_STEPS.filter((step) => score > step).map((step) =>
    named(named('whole', label), named('over', String(step))),
  );

/** The features of a whole answer, by which its labels are weighed. */
export function answerFeatures(
  reading: Reading,
  numbers: readonly Weighed[],
  clauses: ClauseScores,
  whole: Float64Array,
): string[] {
  const metrics = numbers.filter((site) => site.score > 0);
  const places = (label: ClauseLabel) => reading.clauses.filter((_, at) => (clauses[label][at] ?? -1) > 0);
  const judged = { metrics, sources: places('source'), proposals: places('proposal') };
  const features = new Set([
    ...cueFeatures(reading),
    ...metricFeatures(reading, judged.metrics),
    ...besideFeatures(reading, judged),
    ...otherNumbers(reading, numbers),
    ...steps(
      'metric',
      numbers.map((site) => site.score),
    ),
    ...CLAUSE_LABELS.flatMap((label) => steps(label, clauses[label])),
    ...LABELS.flatMap((label, at) => wholeSteps(label, whole[at] ?? 0)),
  ]);
  if (judged.sources.length > 0) features.add('source');
  if (judged.proposals.length > 0) features.add('proposal');
  const signals = new Set(reading.hits.map((hit) => CUE_SIGNAL[hit.cue]));
  const heard = (signal: string) => signals.has(signal);
  if (heard('learning:wrong') && heard('learning:then')) features.add('learning: wrong, and then');
  if (heard('reach:named') && heard('reach:proof')) features.add('reach and proof');
  if (heard('reach:named') && heard('reach:aside')) features.add('reach and aside');
  if (heard('unsupported:strong') && judged.metrics.length === 0) features.add('unsupported with no metric');
  if (heard('unsupported:weak') && judged.metrics.length === 0)
    features.add('unsupported weakly with no metric');
  if (judged.metrics.length === 0)
    features.add(judged.sources.length === 0 ? 'neither metric nor source' : 'no metric');
  return [...features];
}
