import { WEIGHTS } from '../../models/compiled/evidence-weights.ts';
import { answerFeatures, type Weighed } from './features/answer-features.ts';
import { cueSites } from './features/cue-sites.ts';
import { numberSites } from './features/number-sites.ts';
import type { Site } from './features/site.ts';
import { LABELS, type Label } from './findings.ts';
import { modelFrom, score } from './model.ts';
import type { Reading } from './reading.ts';

export interface Judgement {
  readonly metrics: readonly Weighed[];
  readonly sources: readonly Weighed[];
  readonly proposals: readonly Weighed[];
  readonly labels: Readonly<Record<Label, boolean>>;
  /** The features of the whole answer, by which the labels were weighed. */
  readonly features: readonly string[];
}

const SITES = {
  metric: modelFrom(WEIGHTS.sites.metric),
  source: modelFrom(WEIGHTS.sites.source),
  proposal: modelFrom(WEIGHTS.sites.proposal),
};
export const LABEL_MODELS = Object.fromEntries(
  LABELS.map((label) => [label, modelFrom(WEIGHTS.labels[label])]),
) as Record<Label, ReturnType<typeof modelFrom>>;

const weigh = (model: ReturnType<typeof modelFrom>, sites: readonly Site[]): Weighed[] =>
  sites.map((site) => ({ ...site, score: score(model, site.features) }));

/** Judges every label: first the places (numbers, sources, proposals), then the answer as a whole. */
export function judge(reading: Reading): Judgement {
  const places = {
    metric: weigh(SITES.metric, numberSites(reading)),
    source: weigh(SITES.source, cueSites(reading, 'source')),
    proposal: weigh(SITES.proposal, cueSites(reading, 'proposal')),
  };
  const features = answerFeatures(reading, places);
  const labels = Object.fromEntries(
    LABELS.map((label) => [label, score(LABEL_MODELS[label], features) > 0]),
  ) as Record<Label, boolean>;
  const shown = (holds: boolean, sites: readonly Weighed[]): Weighed[] => {
    if (!holds || sites.length === 0) return [];
    const above = sites.filter((site) => site.score > 0);
    // The label holds by the answer as a whole: the best place is shown.
    return above.length > 0 ? above : [sites.reduce((best, site) => (site.score > best.score ? site : best))];
  };
  return {
    metrics: shown(labels.metric, places.metric),
    sources: shown(labels.source, places.source),
    proposals: shown(labels.proposal, places.proposal),
    labels,
    features,
  };
}
