import type { Finding, Findings, Label } from './findings.ts';
import { LABELS } from './findings.ts';
import { type Judgement, judge, MODELS, type Models } from './judge.ts';
import { strongestIn } from './model.ts';
import { quoteOf, type Range } from './passages.ts';
import { isReach } from './reach.ts';
import { type Reading, read } from './reading.ts';
import { REASONS } from './reasons.ts';
import { rangesFor } from './showing.ts';
import { type Expectation, isTooLittle } from './too-little.ts';
import { rungOf, verdictOf } from './verdict.ts';

const MOST_FEATURES = 3;

/** The offset at which the first of the places begins. */
function firstOffset(reading: Reading, places: readonly Range[]): number | null {
  if (places.length === 0) return null;
  return (
    reading.units[places.reduce((least, place) => Math.min(least, place.first), Number.POSITIVE_INFINITY)]
      ?.start ?? null
  );
}

/** How many words end before an offset. */
function wordsBefore({ tokens }: Reading, offset: number): number {
  const at = tokens.findIndex((token) => token.end > offset);
  return at < 0 ? tokens.length : at;
}

function findingOf(label: Label, reading: Reading, judged: Judgement, answers: Models['answers']): Finding {
  const ranges = rangesFor(label, reading, judged);
  const all = { first: 0, past: reading.units.length };
  return {
    label,
    quotes: (ranges.length > 0 ? ranges : [all]).map((range) => quoteOf(reading, range)),
    rule: strongestIn(answers, judged.features, label, MOST_FEATURES).join(' + ') || 'no single feature',
    reason: REASONS[label],
  };
}

/**
 * Finds the evidence in a spoken answer: the thirteen labels of the evidence standard, each with the words that show it,
 * the verdict and the rung. Words in, findings out: the same answer gives the same findings, on any input, in linear time.
 * @param answer what speech recognition delivered, or a typed transcript
 * @param expected what was asked for, where a short answer is a full one
 */
export function analyse(answer: string, expected?: Expectation): Findings {
  return findingsOf(read(answer), MODELS, expected);
}

/** The same, of an answer that is read already and by other models: for training and evaluation. */
export function findingsOf(reading: Reading, models: Models, expected?: Expectation): Findings {
  const judged = judge(reading, models);
  const { labels, order } = judged;
  const tooLittle = isTooLittle(reading.words, labels.metric, expected);
  const firstNumber = firstOffset(reading, judged.metrics);
  return {
    labels,
    findings: LABELS.filter((label) => labels[label]).map((label) =>
      findingOf(label, reading, judged, models.answers),
    ),
    verdict: tooLittle ? null : verdictOf(labels),
    rung: tooLittle
      ? null
      : rungOf(
          labels,
          judged.metrics.every((site) => isReach(reading, site)),
        ),
    tooLittle,
    order,
    wordsToFirstMetric: firstNumber === null ? null : wordsBefore(reading, firstNumber),
    words: reading.tokens.length,
  };
}
