import type { Site } from '../../lambda/evidence/features/site.ts';
import { LABELS, type Label } from '../../lambda/evidence/findings.ts';
import { CLAUSE_LABELS, type ClauseLabel } from '../../lambda/evidence/judge.ts';
import { CLAUSE_WIDTH } from '../../lambda/evidence/network/network.ts';
import { type Signs, signsOf } from '../../lambda/evidence/network/signs.ts';
import { type Reading, read } from '../../lambda/evidence/reading.ts';
import type { LabelledAnswer } from './answers.ts';
import type { Statement } from './statements.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

type Spans = Readonly<Record<Label, readonly Span[]>>;

/** What the network should say, and how much each place counts. */
export interface Targets {
  readonly answer: Float64Array;
  readonly clauses: Float64Array;
  readonly clauseWeights: Float64Array;
  readonly numbers: Float64Array;
  readonly numberWeights: Float64Array;
}

/** An answer, read once, with what its author quoted. */
export interface Lesson {
  readonly answer: LabelledAnswer;
  readonly reading: Reading;
  readonly signs: Signs;
  /** The keys of the signs of each clause and each number, none twice. */
  readonly keys: { readonly clauses: readonly number[][]; readonly numbers: readonly number[][] };
  readonly targets: Targets;
}

// A metric that its author did not quote is rare; another clause that shows the label too is common.
const UNQUOTED_NUMBER = 0.5;
const UNQUOTED_CLAUSE = 0.25;

const meets = (spans: readonly Span[], { start, end }: Span) =>
  spans.some((span) => start < span.end && end > span.start);
const lies = (spans: readonly Span[], { start, end }: Span) =>
  spans.some((span) => start >= span.start && end <= span.end);

function spansOf(answer: LabelledAnswer): Spans {
  return Object.fromEntries(
    LABELS.map((label) => [
      label,
      (answer.spans[label] ?? []).map((quote) => {
        const start = answer.text.indexOf(quote);
        return { start, end: start + quote.length };
      }),
    ]),
  ) as unknown as Spans;
}

function spanOf(reading: Reading, first: number, past: number): Span {
  return { start: reading.units[first]?.start ?? 0, end: reading.units[past - 1]?.end ?? 0 };
}

function clauseWeight(
  answer: LabelledAnswer,
  spans: Spans,
  label: ClauseLabel,
  holds: boolean,
  start: number,
): number {
  if (holds || answer.every || !answer.labels[label]) return 1;
  const quoted = spans[label];
  if (quoted.length === 0) return 0;
  // The first proposal is quoted: what stands before it is none, what stands after may be another.
  if (label === 'proposal') return start < Math.min(...quoted.map((span) => span.start)) ? 1 : 0;
  return UNQUOTED_CLAUSE;
}

/** Whether a number is one that its author quoted as a metric: not the period, where the quote holds the period too. */
function measures(spans: Spans, sites: readonly Site[], reading: Reading, site: Site): boolean {
  const own = spanOf(reading, site.first, site.past);
  if (!meets(spans.metric, own)) return false;
  if (!lies(spans.timeframe, own)) return true;
  const quotes = spans.metric.filter((span) => meets([span], own));
  return !sites.some((other) => {
    const place = spanOf(reading, other.first, other.past);
    return other !== site && meets(quotes, place) && !lies(spans.timeframe, place);
  });
}

function targetsOf(answer: LabelledAnswer, reading: Reading, signs: Signs): Targets {
  const spans = spansOf(answer);
  const clauses = new Float64Array(reading.clauses.length * CLAUSE_WIDTH);
  const clauseWeights = new Float64Array(clauses.length);
  reading.clauses.forEach(({ first, past }, at) => {
    const own = spanOf(reading, first, past);
    CLAUSE_LABELS.forEach((label, column) => {
      const holds = answer.labels[label] && meets(spans[label], own);
      clauses[at * CLAUSE_WIDTH + column] = holds ? 1 : 0;
      clauseWeights[at * CLAUSE_WIDTH + column] = clauseWeight(answer, spans, label, holds, own.start);
    });
  });
  const sites = signs.sites;
  const numbers = Float64Array.from(sites, (site) => (measures(spans, sites, reading, site) ? 1 : 0));
  const unquoted = answer.every || !answer.labels.metric ? 1 : UNQUOTED_NUMBER;
  return {
    answer: Float64Array.from(LABELS, (label) => (answer.labels[label] ? 1 : 0)),
    clauses,
    clauseWeights,
    numbers,
    numberWeights: numbers.map((holds) => (holds ? 1 : unquoted)),
  };
}

const keysOf = ({ clauses, numbers }: Signs): Lesson['keys'] => ({
  clauses: clauses.places(),
  numbers: numbers.places(),
});

/** Reads an answer and finds its author's quotes in it. */
export function lessonFrom(answer: LabelledAnswer): Lesson {
  const reading = read(answer.text);
  const signs = signsOf(reading);
  return { answer, reading, signs, keys: keysOf(signs), targets: targetsOf(answer, reading, signs) };
}

/** A statement as a lesson: it shows its labels somewhere, so each of its clauses counts for a part. */
export function drillFrom(statement: Statement): Lesson {
  const reading = read(statement.text);
  const signs = signsOf(reading);
  const labels = Object.fromEntries(LABELS.map((label) => [label, statement.labels.has(label)]));
  const count = reading.clauses.length;
  const clauses = new Float64Array(count * CLAUSE_WIDTH);
  const clauseWeights = clauses.map((_, at) =>
    statement.labels.has(CLAUSE_LABELS[at % CLAUSE_WIDTH] as ClauseLabel) ? 1 / count : 1,
  );
  clauses.forEach((_, at) => {
    clauses[at] = statement.labels.has(CLAUSE_LABELS[at % CLAUSE_WIDTH] as ClauseLabel) ? 1 : 0;
  });
  const numbers = Float64Array.from(signs.sites, (site) =>
    statement.labels.has('metric') && !statement.unmeasured.includes(reading.units[site.first]?.start ?? 0)
      ? 1
      : 0,
  );
  return {
    answer: {
      id: '',
      question: '',
      text: statement.text,
      labels: { ...labels, evidenceFirst: null } as LabelledAnswer['labels'],
      spans: {},
    },
    reading,
    signs,
    keys: keysOf(signs),
    targets: {
      answer: Float64Array.from(LABELS, (label) => (labels[label] ? 1 : 0)),
      clauses,
      clauseWeights,
      numbers,
      numberWeights: numbers.map(() => 1),
    },
  };
}
