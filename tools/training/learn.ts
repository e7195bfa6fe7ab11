import { orderFeatures } from '../../lambda/evidence/features/order-features.ts';
import { LABELS, type Label } from '../../lambda/evidence/findings.ts';
import { type Places, placesOf } from '../../lambda/evidence/judge.ts';
import { type Network, weigh } from '../../lambda/evidence/network/network.ts';
import { drillFrom, type Lesson } from './lesson.ts';
import { type Fitted, fitModel, type Prior } from './logistic.ts';
import { readStatements } from './statements.ts';
import { trainNetwork } from './train-network.ts';

/** What is learned in two steps: what numbers and clauses show, then what the whole answer holds. */
export interface Learned {
  readonly network: Network;
  readonly answers: Readonly<Record<Label, Fitted>>;
  /** Whether the observation was told before the proposal. */
  readonly order: Fitted;
}

export interface Priors {
  readonly answers: Readonly<Partial<Record<Label, Prior>>>;
  readonly order?: Prior;
}

const ANSWER = { pull: 5, fewest: 3 };
const ORDER = { pull: 3, fewest: 3 };
const FOLDS = 4;

// What a label may be judged from. A narrow view keeps chance companions of a label ("i wrote" beside a pilot) out of its weights.
const VIEW: Readonly<Record<Label, RegExp>> = {
  metric: /metric|^other/,
  source: /source|metric/,
  change: /change|metric/,
  timeframe: /time|metric|source$/,
  experiment: /experiment/,
  voiceMetric: /voice/,
  vanityMetric: /reach|vanity|metrics?$/,
  ownership: /^own|ownership/,
  learning: /learning/,
  unsupported: /unsupported|no metric|nor source/,
  proposal: /proposal/,
  gesture:
    /gesture|vague|^other|^mood|no metric|nor source|source:.*planned|experiment:.*planned|reach:proof/,
};

// A model says how likely a label is; F1 is highest where a label is taken to hold from about half of the F1 that can be reached,
// not from one half. So each answer's model leans towards yes, in log-odds, the more the harder its label is. Metric and gesture
// also decide the verdict, where a yes too many costs as much as one too few; and where nearly every answer proposes something,
// those that do not are the ones that get lost.
const LEAN: Readonly<Record<Label, number>> = {
  metric: 0,
  source: 0.15,
  change: 0.2,
  timeframe: 0.15,
  experiment: 0.35,
  voiceMetric: 0.4,
  vanityMetric: 0.35,
  ownership: 0.05,
  learning: 0.45,
  unsupported: 0.3,
  proposal: -0.5,
  gesture: 0.3,
};

const leaning = (fitted: Fitted, towards: number): Fitted => ({ ...fitted, bias: fitted.bias + towards });

/** Lessons in folds by their order, so that no author and no trade falls into one fold. */
export const foldOf = (at: number, folds = FOLDS): number => at % folds;

/** The statements of our own, as lessons. */
export const DRILLS = readStatements().map(drillFrom);

/** For each lesson, what a network says of it that was trained on the lessons of the other folds. */
function unseen(lessons: readonly Lesson[]): Places[] {
  const places: Places[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const network = trainNetwork(lessons.filter((_, at) => foldOf(at) !== fold));
    lessons.forEach(({ reading, signs }, at) => {
      if (foldOf(at) === fold) places[at] = placesOf(reading, signs, weigh(network, signs));
    });
  }
  return places;
}

function learnAnswers(
  lessons: readonly Lesson[],
  places: readonly Places[],
  priors: Priors,
): Learned['answers'] {
  return Object.fromEntries(
    LABELS.map((label) => {
      const examples = lessons.map(({ answer }, at) => ({
        features: (places[at]?.features ?? []).filter((name) => VIEW[label].test(name)),
        holds: answer.labels[label],
        weight: 1,
      }));
      const fitted = fitModel(examples, priors.answers[label] ?? {}, ANSWER.pull, ANSWER.fewest);
      return [label, leaning(fitted, LEAN[label])];
    }),
  ) as Record<Label, Fitted>;
}

function learnOrder(lessons: readonly Lesson[], places: readonly Places[], priors: Priors): Fitted {
  const told = lessons.flatMap(({ answer, reading }, at) => {
    const { evidenceFirst, metric, source } = answer.labels;
    const place = places[at];
    if (evidenceFirst === null || !(metric || source) || !place) return [];
    return [
      { features: orderFeatures(reading, place.numbers, place.scores), holds: evidenceFirst, weight: 1 },
    ];
  });
  return fitModel(told, priors.order ?? {}, ORDER.pull, ORDER.fewest);
}

/**
 * Learns the weights. The second step learns from what networks say of answers that they had not seen, as it will be with an
 * answer from outside.
 */
export function learn(answers: readonly Lesson[], priors: Priors): Learned {
  // Statements are answers too, as short as a reply to a probe.
  const lessons = [...DRILLS, ...answers];
  const places = unseen(lessons);
  return {
    network: trainNetwork(lessons),
    answers: learnAnswers(lessons, places, priors),
    order: learnOrder(lessons, places, priors),
  };
}
