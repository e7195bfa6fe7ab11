import { CUES } from '../../models/compiled/evidence-cues.ts';
import type { Label } from './findings.ts';
import type { Judgement } from './judge.ts';
import { joined, passageOf, type Range } from './passages.ts';
import type { Reading } from './reading.ts';

/** Which families of cues show a label that the answer as a whole decides, the most telling first. */
const SHOWN_BY: Readonly<Record<Exclude<Label, 'metric' | 'source' | 'proposal'>, readonly string[]>> = {
  change: ['change:verb', 'change:contrast'],
  timeframe: ['time:period', 'time:tenure'],
  experiment: ['experiment:named', 'experiment:told', 'source:experiment'],
  voiceMetric: ['voice:named'],
  vanityMetric: ['reach:named', 'reach:proof'],
  ownership: ['own:action'],
  learning: ['learning:wrong', 'learning:then'],
  unsupported: ['unsupported:strong', 'unsupported:weak'],
  gesture: [
    'vague:data',
    'vague:amount',
    'mood:target',
    'mood:hypothetical',
    'mood:guess',
    'source:read',
    'source:bare',
    'mood:planned',
  ],
};
const MOST_QUOTES = 3;

function byCues(reading: Reading, signals: readonly string[]): Range[] {
  for (const signal of signals) {
    const hits = reading.hits.filter((hit) => CUES.cues[hit.cue]?.signal === signal);
    if (hits.length > 0) return joined(hits).slice(0, MOST_QUOTES);
  }
  return [];
}

/** The places that show a label which holds; at least one wherever the answer has a word. */
export function rangesFor(label: Label, reading: Reading, judged: Judgement): Range[] {
  const inPassages = (places: readonly Range[]) => joined(places.map((place) => passageOf(reading, place)));
  if (label === 'metric') return inPassages(judged.metrics);
  if (label === 'source') return joined(judged.sources);
  if (label === 'proposal') return inPassages(judged.proposals).slice(0, MOST_QUOTES);
  if (label === 'change' && judged.metrics.length > 0) {
    const moved = judged.metrics.filter(
      (site) => site.features.includes('in change-verb') || site.features.includes('relation from-to'),
    );
    return inPassages(moved.length > 0 ? moved : judged.metrics);
  }
  const places = byCues(reading, SHOWN_BY[label]);
  if (label === 'gesture' || label === 'learning' || label === 'ownership' || label === 'vanityMetric')
    return inPassages(places);
  return places;
}
