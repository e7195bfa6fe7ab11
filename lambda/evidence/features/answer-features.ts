import { CUES } from '../../../models/compiled/evidence-cues.ts';
import type { Mood } from '../clauses.ts';
import { type Reading, signalOf } from '../reading.ts';
import type { Site } from './site.ts';

/** A place with its weighed sum; above 0 it shows its label. */
export interface Weighed extends Site {
  readonly score: number;
}

/** The places of an answer, weighed: every number, every hit of a source or a proposal. */
export type Places = Readonly<Record<'metric' | 'source' | 'proposal', readonly Weighed[]>>;

interface Judged {
  readonly metrics: readonly Site[];
  readonly sources: readonly Site[];
  readonly proposals: readonly Site[];
}

const TENSE: Readonly<Record<Mood, string>> = {
  observed: '',
  whether: '',
  guess: ' guessed',
  planned: ' planned',
  conditional: ' planned',
  hypothetical: ' planned',
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
    for (const name of [
      `${cue.id}${TENSE[mood]}`,
      cue.signal.startsWith('mood:') ? '' : `${cue.signal.split(':')[0]}:${TENSE[mood]}`,
    ]) {
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
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

const STEPS = [-2, -1, 0, 1, 2] as const;

/** How sure the best place of each kind is, in steps. */
function bestPlaces(places: Places): string[] {
  const features: string[] = [];
  for (const kind of ['metric', 'source', 'proposal'] as const) {
    const best = places[kind].reduce((most, site) => Math.max(most, site.score), Number.NEGATIVE_INFINITY);
    for (const step of STEPS) if (best > step) features.push(`best ${kind} over ${step}`);
  }
  return features;
}

/** The features of a whole answer, by which its labels are weighed. */
export function answerFeatures(reading: Reading, places: Places): string[] {
  const shown = (sites: readonly Weighed[]) => sites.filter((site) => site.score > 0);
  const judged = {
    metrics: shown(places.metric),
    sources: shown(places.source),
    proposals: shown(places.proposal),
  };
  const numbers = places.metric;
  const features = new Set([
    ...cueFeatures(reading),
    ...pairFeatures(reading, judged.metrics),
    ...besideFeatures(reading, judged),
    ...otherNumbers(reading, judged, numbers),
    ...bestPlaces(places),
  ]);
  if (judged.sources.length > 0) features.add('source');
  if (judged.proposals.length > 0) features.add('proposal');
  const has = (name: string) => features.has(name);
  if (has('misjudged') && has('learned')) features.add('misjudged and learned');
  if (has('misjudged twice') && has('learned twice')) features.add('misjudged and learned, each twice');
  if (has('assertion-strong') && !has('metric')) features.add('assertion without a metric');
  if (has('assertion-strong') && !has('metric') && !has('source'))
    features.add('assertion without metric and source');
  if (has('assertion-weak') && !has('metric') && !has('source'))
    features.add('certainty without metric and source');
  if ((has('reach-noun') || has('reach-noun planned')) && has('proof-of-success'))
    features.add('reach and proof');
  if (has('reach-noun') && has('reach-set-aside')) features.add('reach and aside');
  if (has('metric') && has('time-period')) features.add('metric and period');
  if (has('source') && has('time-period')) features.add('source and period');
  return [...features];
}
