import type { Findings, Label, Verdict } from '../../lambda/evidence/findings.ts';
import { LABELS } from '../../lambda/evidence/findings.ts';
import { verdictOf } from '../../lambda/evidence/verdict.ts';
import type { LabelledAnswer } from '../training/answers.ts';

/** How often a label was found, missed and wrongly heard. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export interface Figures {
  readonly answers: number;
  readonly labels: Readonly<Record<Label, Counts>>;
  /** Share of answers whose evidenceFirst is right, null included. */
  readonly order: number;
  /** Rows: what the label says; columns: what was found. */
  readonly verdicts: Readonly<Record<Verdict, Readonly<Record<Verdict, number>>>>;
  /** Share of the quoted metrics' words that lie within the quotes: whole, and the number at least. */
  readonly covered: { readonly whole: number; readonly touched: number };
  /** Quotes that are not a slice of their answer. */
  readonly invented: number;
}

export const VERDICTS: readonly Verdict[] = ['cited', 'partial', 'none'];

export const precision = ({ right, wrong }: Counts): number =>
  right + wrong === 0 ? 1 : right / (right + wrong);
export const recall = ({ right, missed }: Counts): number =>
  right + missed === 0 ? 1 : right / (right + missed);
export const f1 = ({ right, wrong, missed }: Counts): number =>
  right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);

const share = (items: readonly boolean[]): number => items.filter(Boolean).length / Math.max(1, items.length);

function countsOf(answers: readonly LabelledAnswer[], found: readonly Findings[], label: Label): Counts {
  const count = (truth: boolean, heard: boolean) =>
    answers.filter((answer, at) => answer.labels[label] === truth && found[at]?.labels[label] === heard)
      .length;
  return { right: count(true, true), wrong: count(false, true), missed: count(true, false) };
}

/** The author's metrics that the quotes of a found metric cover. */
function coverage(answers: readonly LabelledAnswer[], found: readonly Findings[]) {
  const spans = answers.flatMap((answer, at) => {
    const quotes = found[at]?.findings.find((finding) => finding.label === 'metric')?.quotes;
    if (!answer.labels.metric || !quotes) return [];
    return (answer.spans.metric ?? []).map((text) => {
      const start = answer.text.indexOf(text);
      const end = start + text.length;
      return {
        whole: quotes.some((quote) => quote.start <= start && quote.end >= end),
        touched: quotes.some((quote) => quote.start < end && quote.end > start),
      };
    });
  });
  return { whole: share(spans.map((span) => span.whole)), touched: share(spans.map((span) => span.touched)) };
}

/** Every figure of a part: labels against findings, answer by answer. */
export function figuresOf(answers: readonly LabelledAnswer[], found: readonly Findings[]): Figures {
  const heard = found.map((findings) => verdictOf(findings.labels));
  const verdicts = Object.fromEntries(
    VERDICTS.map((truth) => [
      truth,
      Object.fromEntries(
        VERDICTS.map((verdict) => [
          verdict,
          answers.filter((answer, at) => verdictOf(answer.labels) === truth && heard[at] === verdict).length,
        ]),
      ),
    ]),
  ) as Record<Verdict, Record<Verdict, number>>;
  const invented = answers.flatMap((answer, at) =>
    (found[at]?.findings ?? []).flatMap((finding) =>
      finding.quotes.filter((quote) => answer.text.slice(quote.start, quote.end) !== quote.text),
    ),
  );
  return {
    answers: answers.length,
    labels: Object.fromEntries(LABELS.map((label) => [label, countsOf(answers, found, label)])) as Record<
      Label,
      Counts
    >,
    order: share(
      answers.map((answer, at) => answer.labels.evidenceFirst === found[at]?.labels.evidenceFirst),
    ),
    verdicts,
    covered: coverage(answers, found),
    invented: invented.length,
  };
}

/** F1 of each verdict, as counts. */
export function verdictCounts({ verdicts }: Figures, verdict: Verdict): Counts {
  const others = VERDICTS.filter((other) => other !== verdict);
  return {
    right: verdicts[verdict][verdict],
    wrong: others.reduce((sum, other) => sum + verdicts[other][verdict], 0),
    missed: others.reduce((sum, other) => sum + verdicts[verdict][other], 0),
  };
}

/** The mean of the verdicts' F1. */
export const macroF1 = (figures: Figures): number =>
  VERDICTS.reduce((sum, verdict) => sum + f1(verdictCounts(figures, verdict)), 0) / VERDICTS.length;
