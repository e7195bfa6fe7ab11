import { answerFeatures, type Places, type Weighed } from '../../lambda/evidence/features/answer-features.ts';
import { cueSites } from '../../lambda/evidence/features/cue-sites.ts';
import { numberSites } from '../../lambda/evidence/features/number-sites.ts';
import type { Site } from '../../lambda/evidence/features/site.ts';
import { LABELS, type Label } from '../../lambda/evidence/findings.ts';
import { type Reading, read } from '../../lambda/evidence/reading.ts';
import type { LabelledAnswer } from './answers.ts';
import { type Example, type Fitted, fitModel, type Prior, scoreOf } from './logistic.ts';

export type SiteKind = 'metric' | 'source' | 'proposal';
export const SITE_KINDS: readonly SiteKind[] = ['metric', 'source', 'proposal'];

export interface Learned {
  readonly sites: Readonly<Record<SiteKind, Fitted>>;
  readonly labels: Readonly<Record<Label, Fitted>>;
}

export interface Priors {
  readonly sites: Readonly<Partial<Record<SiteKind, Prior>>>;
  readonly labels: Readonly<Partial<Record<Label, Prior>>>;
}

interface Marked extends Site {
  readonly holds: boolean;
  readonly weight: number;
}

/** An answer, read, with its places marked by the spans of its author. */
export interface Lesson {
  readonly answer: LabelledAnswer;
  readonly reading: Reading;
  readonly sites: Readonly<Record<SiteKind, readonly Marked[]>>;
}

const SITE_PULL = 2;
const LABEL_PULL = 5;
const FEWEST_SITES = 2;
const FEWEST_ANSWERS = 3;
const FOLDS = 5;

// How much a place outside the author's spans counts as a place without the label, where the label holds: authors quote
// every metric, the first proposal, and at least the first source.
const UNQUOTED: Readonly<Record<SiteKind, (site: number, firstSpan: number) => number>> = {
  metric: () => 0.5,
  source: () => 0.2,
  proposal: (site, firstSpan) => (site < firstSpan ? 1 : 0),
};

function mark(reading: Reading, answer: LabelledAnswer, kind: SiteKind, sites: readonly Site[]): Marked[] {
  const spans = (answer.spans[kind] ?? []).map((quote) => {
    const start = answer.text.indexOf(quote);
    return { start, end: start + quote.length };
  });
  const firstSpan = Math.min(...spans.map((span) => span.start));
  return sites.map((site) => {
    const start = reading.units[site.first]?.start ?? 0;
    const end = reading.units[site.past - 1]?.end ?? 0;
    const holds = spans.some((span) => start < span.end && end > span.start);
    if (holds || !answer.labels[kind]) return { ...site, holds, weight: 1 };
    return { ...site, holds, weight: spans.length === 0 ? 0 : UNQUOTED[kind](start, firstSpan) };
  });
}

/** Reads an answer and marks its places. */
export function lessonFrom(answer: LabelledAnswer): Lesson {
  const reading = read(answer.text);
  return {
    answer,
    reading,
    sites: {
      metric: mark(reading, answer, 'metric', numberSites(reading)),
      source: mark(reading, answer, 'source', cueSites(reading, 'source')),
      proposal: mark(reading, answer, 'proposal', cueSites(reading, 'proposal')),
    },
  };
}

const siteExamples = (lessons: readonly Lesson[], kind: SiteKind): Example[] =>
  lessons.flatMap((lesson) => lesson.sites[kind].filter((site) => site.weight > 0));

const learnSites = (lessons: readonly Lesson[], priors: Priors): Learned['sites'] => ({
  metric: fitModel(siteExamples(lessons, 'metric'), priors.sites.metric ?? {}, SITE_PULL, FEWEST_SITES),
  source: fitModel(siteExamples(lessons, 'source'), priors.sites.source ?? {}, SITE_PULL, FEWEST_SITES),
  proposal: fitModel(siteExamples(lessons, 'proposal'), priors.sites.proposal ?? {}, SITE_PULL, FEWEST_SITES),
});

export function placesBy(sites: Learned['sites'], lesson: Lesson): Places {
  const weigh = (kind: SiteKind): Weighed[] =>
    lesson.sites[kind].map((site) => ({ ...site, score: scoreOf(sites[kind], site.features) }));
  return { metric: weigh('metric'), source: weigh('source'), proposal: weigh('proposal') };
}

/** Lessons in folds by their order, so that no author and no trade falls into one fold. */
export const foldOf = (at: number, folds = FOLDS): number => at % folds;

/**
 * Learns the weights. The answer's models learn from places that were weighed by models which had not seen that answer,
 * as it will be with an answer from outside.
 */
export function learn(lessons: readonly Lesson[], priors: Priors): Learned {
  const features: (readonly string[])[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = learnSites(
      lessons.filter((_, at) => foldOf(at) !== fold),
      priors,
    );
    lessons.forEach((lesson, at) => {
      if (foldOf(at) === fold) features[at] = answerFeatures(lesson.reading, placesBy(others, lesson));
    });
  }
  const labels = Object.fromEntries(
    LABELS.map((label) => {
      const examples = lessons.map((lesson, at) => ({
        features: features[at] ?? [],
        holds: lesson.answer.labels[label],
        weight: 1,
      }));
      return [label, fitModel(examples, priors.labels[label] ?? {}, LABEL_PULL, FEWEST_ANSWERS)];
    }),
  ) as Record<Label, Fitted>;
  return { sites: learnSites(lessons, priors), labels };
}
