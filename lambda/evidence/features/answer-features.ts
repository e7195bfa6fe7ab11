import { CUES } from '../../../models/compiled/evidence-cues.ts';
import type { Mood } from '../clauses.ts';
import { type Reading, signalOf } from '../reading.ts';
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
  observed: '',
  whether: '',
  guess: ' guessed',
  planned: ' planned',
  conditional: ' planned',
  hypothetical: ' planned',
  supposed: ' planned',
  target: ' planned',
  denied: ' denied',
};
const NEAR = 12;

const near = (a: { first: number; past: number }, b: { first: number; past: number }, units: number) =>
  a.first - b.past <= units && b.first - a.past <= units;

function cueFeatures(reading: Reading): string[] {
  const counts = new Map<string, number>();
  for (const hit of reading.hits) {
    const mood = reading.clauses[reading.clauseOf[hit.first] ?? 0]?.mood ?? 'observed';
    const cue = CUES.cues[hit.cue];
    if (!cue) continue;
    const name = `${cue.signal} ${cue.id}${TENSE[mood]}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const features: string[] = [];
  for (const [name, count] of counts) {
    features.push(name);
    if (count > 1) features.push(`${name} twice`);
    if (count > 3) features.push(`${name} often`);
  }
  return features;
}

function pairFeatures(reading: Reading, metrics: readonly Site[]): string[] {
  const features = new Set<string>();
  metrics.forEach((metric, at) => {
    const quantity = reading.units[metric.first]?.quantity;
    if (!quantity) return;
    features.add(`metric kind ${quantity.kind}`);
    if (quantity.relation === 'from-to') features.add('metric from-to');
    if (metric.features.some((feature) => feature === 'in change-verb')) features.add('metric moved');
    if (metric.features.some((feature) => feature.endsWith('beside change-verb')))
      features.add('metric beside a move');
    if (
      metric.features.some(
        (feature) => feature.endsWith('beside before-after') || feature === 'in before-after',
      )
    )
      features.add('metric beside a contrast');
    for (const other of metrics.slice(at + 1)) {
      const second = reading.units[other.first]?.quantity;
      if (!second) continue;
      const alike = second.kind === quantity.kind || second.unit === quantity.unit;
      if (!alike) continue;
      features.add('two metrics alike');
      if (near(metric, other, NEAR)) features.add('two metrics alike and near');
    }
  });
  if (metrics.length > 0) features.add('metric');
  if (metrics.length > 1) features.add('metrics');
  if (metrics.length > 2) features.add('many metrics');
  return [...features];
}

/** How the hits of a family stand to the metrics and sources: in the same clause, or near. */
function besideFeatures(reading: Reading, judged: Judged): string[] {
  const features = new Set<string>();
  const clauseOfSite = (site: { first: number }) => reading.clauseOf[site.first];
  for (const hit of reading.hits) {
    const signal = signalOf(hit.cue);
    const family = signal.split(':')[0];
    if (
      family !== 'time' &&
      family !== 'reach' &&
      family !== 'voice' &&
      family !== 'unsupported' &&
      family !== 'vague' &&
      family !== 'experiment' &&
      family !== 'change'
    )
      continue;
    for (const metric of judged.metrics) {
      if (clauseOfSite(metric) === reading.clauseOf[hit.first])
        features.add(`${signal} in the clause of a metric`);
      else if (near(metric, hit, NEAR)) features.add(`${signal} near a metric`);
    }
    for (const source of judged.sources) if (near(source, hit, NEAR)) features.add(`${signal} near a source`);
  }
  return [...features];
}

/** Numbers that measured nothing, by the mood they stand in: a target, an imagined share, a guess. */
function otherNumbers(reading: Reading, judged: Judged, numbers: readonly Site[]): string[] {
  const measured = new Set(judged.metrics.map((site) => site.first));
  const features = new Set<string>();
  for (const site of numbers) {
    if (measured.has(site.first)) continue;
    const mood = reading.clauses[reading.clauseOf[site.first] ?? 0]?.mood ?? 'observed';
    const share = ['percent', 'points', 'fraction', 'part', 'multiple'].includes(
      reading.units[site.first]?.quantity?.kind ?? '',
    );
    features.add(`other ${share ? 'share' : 'count'} ${mood}`);
    for (const feature of site.features)
      if (feature.startsWith('in ') && /target|guess|figure|hypothes/.test(feature))
        features.add(`other ${share ? 'share' : 'count'} ${feature}`);
  }
  return [...features];
}

const STEPS = [-3, -2, -1, 0, 1, 2] as const;

function steps(name: string, scores: readonly number[]): string[] {
  const best = scores.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const features = STEPS.filter((step) => best > step).map((step) => `best ${name} over ${step}`);
  if (scores.filter((value) => value > 0).length > 1) features.push(`${name} in two places`);
  return features;
}

/** The features of a whole answer, by which its labels are weighed. */
export function answerFeatures(
  reading: Reading,
  numbers: readonly Weighed[],
  clauses: ClauseScores,
): string[] {
  const metrics = numbers.filter((site) => site.score > 0);
  const places = (label: ClauseLabel) => reading.clauses.filter((_, at) => (clauses[label][at] ?? -1) > 0);
  const judged = { metrics, sources: places('source'), proposals: places('proposal') };
  const features = new Set([
    ...cueFeatures(reading),
    ...pairFeatures(reading, judged.metrics),
    ...besideFeatures(reading, judged),
    ...otherNumbers(reading, judged, numbers),
    ...steps(
      'metric',
      numbers.map((site) => site.score),
    ),
    ...CLAUSE_LABELS.flatMap((label) => steps(label, clauses[label])),
  ]);
  if (judged.sources.length > 0) features.add('source');
  if (judged.proposals.length > 0) features.add('proposal');
  const heard = (signal: string) => reading.hits.some((hit) => signalOf(hit.cue) === signal);
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
