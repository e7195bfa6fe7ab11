import type { Findings, Label } from '../evidence/findings.ts';
import { readQuantities } from '../evidence/numbers/read.ts';
import type { Quote } from '../evidence/quote.ts';
import { tokenise } from '../evidence/tokens.ts';
import type { DigestedAnswer, Figure } from '../store/tally.ts';

const quotesOf = (findings: Findings, label: Label): readonly Quote[] =>
  findings.findings.find((finding) => finding.label === label)?.quotes ?? [];

/** Words that say how something is measured in words, and not what. */
const SMALL_WORDS = new Set(
  `a about after all an and are around as at be been before by did down fell for from got had has have how i in into is it its
  just me more my of off on one only or our out over per percent points rose so some than that the their them then there they
  this to up was we went were what when where which who with within you your`.split(/\s+/),
);

/** The word that the number counts: what follows it, or stands before it. */
function countedWord(words: readonly string[], first: number, past: number): string {
  const plain = (word: string | undefined) =>
    word !== undefined && /^\p{L}/u.test(word) && !SMALL_WORDS.has(word) ? word : null;
  const later = words.slice(past, past + 4).map(plain);
  const earlier = words
    .slice(Math.max(0, first - 4), first)
    .map(plain)
    .toReversed();
  return [...later, ...earlier].find((word) => word !== null) ?? '';
}

/** The source that is named nearest to a figure. */
function sourceOf(quote: Quote, sources: readonly Quote[]): string | null {
  const far = (source: Quote) => Math.abs(source.start - quote.start);
  return sources.toSorted((a, b) => far(a) - far(b))[0]?.text ?? null;
}

/** Every figure that an answer used as evidence, with the numbers in it and the source it was given. */
export function figuresIn(findings: Findings): readonly Figure[] {
  const sources = quotesOf(findings, 'source');
  return quotesOf(findings, 'metric').map((quote) => {
    const tokens = tokenise(quote.text);
    const words = tokens.map(({ text }) => text);
    const quantities = readQuantities(tokens);
    const [main] = quantities;
    const unit = main?.unit ?? main?.kind ?? '';
    return {
      quote: quote.text,
      source: sourceOf(quote, sources),
      values: quantities.flatMap(({ values }) => values.map(String)),
      measure: main === undefined ? '' : `${unit} ${countedWord(words, main.first, main.past)}`.trim(),
    };
  });
}

/** A figure in its place. */
export interface PlacedFigure {
  readonly figure: Figure;
  readonly answer: DigestedAnswer;
  readonly session: string;
  readonly startedAt: string;
}

/** What is the same story: its name, or else the question that it answered. */
const storyKey = ({ story, question }: DigestedAnswer) =>
  story === '' ? `question ${question}` : `story ${story}`;

/**
 * The figures that moved: the same measure in the same story, with other numbers in another telling. Each is given
 * with the others that it disagrees with.
 */
export function conflicts(
  placed: readonly PlacedFigure[],
): ReadonlyMap<PlacedFigure, readonly PlacedFigure[]> {
  const groups = new Map<string, PlacedFigure[]>();
  for (const one of placed) {
    if (one.figure.measure === '' || one.figure.values.length === 0) continue;
    const key = `${storyKey(one.answer)} ${one.figure.measure}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const found = new Map<PlacedFigure, readonly PlacedFigure[]>();
  for (const group of groups.values()) {
    for (const one of group) {
      const others = group.filter((other) => disagrees(one, other));
      if (others.length > 0) found.set(one, others);
    }
  }
  return found;
}

/** Two tellings that share no number; within one answer a before and an after are no conflict. */
function disagrees(one: PlacedFigure, other: PlacedFigure): boolean {
  const sameTelling = one.session === other.session && one.answer.turn === other.answer.turn;
  return !sameTelling && !one.figure.values.some((value) => other.figure.values.includes(value));
}
