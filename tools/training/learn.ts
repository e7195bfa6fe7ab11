import { answerFeatures } from '../../lambda/evidence/features/answer-features.ts';
import { clauseFeatures } from '../../lambda/evidence/features/clause-features.ts';
import { numberSites } from '../../lambda/evidence/features/number-sites.ts';
import { orderFeatures } from '../../lambda/evidence/features/order-features.ts';
import type { Site } from '../../lambda/evidence/features/site.ts';
import { LABELS, type Label } from '../../lambda/evidence/findings.ts';
import { CLAUSE_LABELS, type ClauseLabel, type ClauseScores } from '../../lambda/evidence/judge.ts';
import { type Reading, read } from '../../lambda/evidence/reading.ts';
import type { LabelledAnswer } from './answers.ts';
import { type Example, type Fitted, fitModel, type Prior, scoreOf } from './logistic.ts';
import { readStatements, type Statement } from './statements.ts';

/** The weights of the three steps: which numbers are metrics, what each clause shows, what the whole answer holds. */
export interface Learned {
  readonly metric: Fitted;
  readonly clauses: Readonly<Record<ClauseLabel, Fitted>>;
  readonly answers: Readonly<Record<Label, Fitted>>;
  /** Whether the observation was told before the proposal. */
  readonly order: Fitted;
}

export interface Priors {
  readonly metric: Prior;
  readonly clauses: Readonly<Partial<Record<ClauseLabel, Prior>>>;
  readonly answers: Readonly<Partial<Record<Label, Prior>>>;
  readonly order?: Prior;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** An answer, read once, with what its author quoted. */
export interface Lesson {
  readonly answer: LabelledAnswer;
  readonly reading: Reading;
  readonly numbers: readonly Site[];
  readonly spans: Readonly<Record<Label, readonly Span[]>>;
}

const METRIC = { pull: 4, fewest: 2 };
const CLAUSE = { pull: 6, fewest: 3 };
const ANSWER = { pull: 5, fewest: 3 };
const ORDER = { pull: 3, fewest: 3 };
const FOLDS = 4;
// A metric that its author did not quote is rare; another clause that shows the label too is common.
const UNQUOTED_NUMBER = 0.5;
const UNQUOTED_CLAUSE = 0.25;
const DRILL = 2;

/** Reads an answer and finds its author's quotes in it. */
export function lessonFrom(answer: LabelledAnswer): Lesson {
  const reading = read(answer.text);
  const spans = Object.fromEntries(
    LABELS.map((label) => [
      label,
      (answer.spans[label] ?? []).map((quote) => {
        const start = answer.text.indexOf(quote);
        return { start, end: start + quote.length };
      }),
    ]),
  ) as Record<Label, Span[]>;
  return { answer, reading, numbers: numberSites(reading), spans };
}

const meets = (spans: readonly Span[], start: number, end: number) =>
  spans.some((span) => start < span.end && end > span.start);

function numberExamples(lesson: Lesson): Example[] {
  const { answer, reading, numbers, spans } = lesson;
  return numbers.map((site) => {
    const unit = reading.units[site.first];
    const holds = meets(spans.metric, unit?.start ?? 0, unit?.end ?? 0);
    return { features: site.features, holds, weight: holds || !answer.labels.metric ? 1 : UNQUOTED_NUMBER };
  });
}

function clauseWeight(lesson: Lesson, label: ClauseLabel, holds: boolean, start: number): number {
  const spans = lesson.spans[label];
  if (holds || !lesson.answer.labels[label]) return 1;
  if (spans.length === 0) return 0;
  // The first proposal is quoted: what stands before it is none, what stands after may be another.
  if (label === 'proposal') return start < Math.min(...spans.map((span) => span.start)) ? 1 : 0;
  return UNQUOTED_CLAUSE;
}

function clauseExamples(
  lesson: Lesson,
  features: readonly (readonly string[])[],
  label: ClauseLabel,
): Example[] {
  const { reading, spans, answer } = lesson;
  return reading.clauses.map((clause, at) => {
    const start = reading.units[clause.first]?.start ?? 0;
    const end = reading.units[clause.past - 1]?.end ?? 0;
    const holds = answer.labels[label] && meets(spans[label], start, end);
    return { features: features[at] ?? [], holds, weight: clauseWeight(lesson, label, holds, start) };
  });
}

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
// not from one half. So each answer's model leans towards yes by as much as log-odds of that share lie under zero.
const EXPECTED_F1: Readonly<Record<Label, number>> = {
  metric: 0.9,
  source: 0.87,
  change: 0.78,
  timeframe: 0.82,
  experiment: 0.7,
  voiceMetric: 0.73,
  vanityMetric: 0.7,
  ownership: 0.95,
  learning: 0.72,
  unsupported: 0.82,
  proposal: 0.88,
  gesture: 0.7,
};
const LEAN = Object.fromEntries(
  Object.entries(EXPECTED_F1).map(([label, f]) => [label, Math.log((1 - f / 2) / (f / 2))]),
) as Record<Label, number>;

const leaning = (fitted: Fitted, towards: number): Fitted => ({ ...fitted, bias: fitted.bias + towards });

interface Drill {
  readonly statement: Statement;
  readonly reading: Reading;
  readonly numbers: readonly Site[];
  readonly clauses: readonly (readonly string[])[];
}

const DRILLS: readonly Drill[] = readStatements().map((statement) => {
  const reading = read(statement.text);
  const numbers = numberSites(reading);
  const holds = (site: Site) => measures(statement, reading.units[site.first]?.start ?? 0);
  const clauses = clauseFeatures(reading, new Set(numbers.filter(holds).map((site) => site.first)));
  return { statement, reading, numbers, clauses };
});

function measures(statement: Statement, start: number): boolean {
  return statement.labels.has('metric') && !statement.unmeasured.includes(start);
}

const drilledNumbers = (): Example[] =>
  DRILLS.flatMap(({ statement, reading, numbers }) =>
    numbers.map((site) => ({
      features: site.features,
      holds: measures(statement, reading.units[site.first]?.start ?? 0),
      weight: DRILL,
    })),
  );

const drilledClauses = (label: ClauseLabel): Example[] =>
  DRILLS.flatMap(({ statement, clauses }) =>
    clauses.map((features) => ({
      features,
      holds: statement.labels.has(label),
      weight: DRILL / clauses.length,
    })),
  );

/** Lessons in folds by their order, so that no author and no trade falls into one fold. */
export const foldOf = (at: number, folds = FOLDS): number => at % folds;

/** For each lesson, `use` of a model that `fit` made from the lessons of the other folds. */
function unseen<Model, Use>(
  lessons: readonly Lesson[],
  make: (others: readonly number[]) => Model,
  use: (model: Model, at: number) => Use,
): Use[] {
  const used: Use[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = make(lessons.map((_, at) => at).filter((at) => foldOf(at) !== fold));
    lessons.forEach((_, at) => {
      if (foldOf(at) === fold) used[at] = use(model, at);
    });
  }
  return used;
}

const learnMetric = (lessons: readonly Lesson[], priors: Priors): Fitted =>
  fitModel(
    [...lessons.flatMap(numberExamples), ...drilledNumbers()],
    priors.metric,
    METRIC.pull,
    METRIC.fewest,
  );

const learnClauses = (
  lessons: readonly Lesson[],
  features: readonly (readonly (readonly string[])[])[],
  priors: Priors,
): Learned['clauses'] =>
  Object.fromEntries(
    CLAUSE_LABELS.map((label) => {
      const examples = lessons
        .flatMap((lesson, at) => clauseExamples(lesson, features[at] ?? [], label))
        .concat(drilledClauses(label))
        .filter((example) => example.weight > 0);
      return [label, fitModel(examples, priors.clauses[label] ?? {}, CLAUSE.pull, CLAUSE.fewest)];
    }),
  ) as Record<ClauseLabel, Fitted>;

/**
 * Learns the weights. Each step learns from what models of the step before say of answers that they had not seen, as it will
 * be with an answer from outside.
 */
export function learn(lessons: readonly Lesson[], priors: Priors): Learned {
  const pick = <Item>(items: readonly Item[], at: readonly number[]) =>
    at.map((index) => items[index] as Item);
  const scores = unseen(
    lessons,
    (others) => learnMetric(pick(lessons, others), priors),
    (model, at) => (lessons[at] as Lesson).numbers.map((site) => scoreOf(model, site.features)),
  );
  const features = lessons.map((lesson, at) =>
    clauseFeatures(
      lesson.reading,
      new Set(
        lesson.numbers.filter((_, number) => (scores[at]?.[number] ?? -1) > 0).map((site) => site.first),
      ),
    ),
  );
  const clauseScores = unseen(
    lessons,
    (others) => learnClauses(pick(lessons, others), pick(features, others), priors),
    (models, at): ClauseScores =>
      Object.fromEntries(
        CLAUSE_LABELS.map((label) => [label, (features[at] ?? []).map((own) => scoreOf(models[label], own))]),
      ) as unknown as ClauseScores,
  );
  const weighed = lessons.map((lesson, at) =>
    lesson.numbers.map((site, number) => ({ ...site, score: scores[at]?.[number] ?? -1 })),
  );
  const whole = lessons.map((lesson, at) =>
    answerFeatures(lesson.reading, weighed[at] ?? [], clauseScores[at] as ClauseScores),
  );
  const answers = Object.fromEntries(
    LABELS.map((label) => {
      const examples = lessons.map(({ answer }, at) => ({
        features: (whole[at] ?? []).filter((name) => VIEW[label].test(name)),
        holds: answer.labels[label],
        weight: 1,
      }));
      return [
        label,
        leaning(fitModel(examples, priors.answers[label] ?? {}, ANSWER.pull, ANSWER.fewest), LEAN[label]),
      ];
    }),
  ) as Record<Label, Fitted>;
  const told = lessons.flatMap((lesson, at) => {
    const { evidenceFirst, metric, source } = lesson.answer.labels;
    if (evidenceFirst === null || !(metric || source)) return [];
    return [
      {
        features: orderFeatures(lesson.reading, weighed[at] ?? [], clauseScores[at] as ClauseScores),
        holds: evidenceFirst,
        weight: 1,
      },
    ];
  });
  return {
    metric: learnMetric(lessons, priors),
    clauses: learnClauses(lessons, features, priors),
    answers,
    order: fitModel(told, priors.order ?? {}, ORDER.pull, ORDER.fewest),
  };
}
