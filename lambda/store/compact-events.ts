import { type Finding, type Findings, LABELS, type Label } from '../evidence/findings.ts';
import { quoteFrom } from '../evidence/quote.ts';
import { REASONS } from '../evidence/reasons.ts';
import type { EventOf, InterviewEvent } from '../interview/event.ts';

type Spans = readonly number[];
/** label, rule, quotes as start, end, start, end …; the reason where it is not the label's usual one. */
type CompactFinding = readonly [Label, string, Spans, string?];
type CompactFindings = Omit<Findings, 'labels' | 'findings'> & {
  /** The labels that hold, by name, so that the list may grow. */
  readonly labels: string;
  readonly first: boolean | null;
  readonly findings: readonly CompactFinding[];
};
type Judged = EventOf<'answer-judged'>;
type CompactJudged = Omit<Judged, 'findings' | 'probeWords'> & {
  readonly findings: CompactFindings;
  /** A number: so many of the last characters of the words. */
  readonly probeWords: string | number | null;
};
/** A piece whose words end the answer that is judged in the same turn is kept as a count of its characters. */
type CompactPiece = { readonly kind: 'piece-heard'; readonly words: string | number };
type Compact =
  | Exclude<InterviewEvent, { kind: 'piece-heard' | 'answer-judged' }>
  | CompactJudged
  | CompactPiece;

/** Words as a count of characters from the end of `whole`, where they are its end. */
const asEnd = (words: string, whole: string | undefined): string | number =>
  words !== '' && whole?.endsWith(words) ? words.length : words;
const fromEnd = (words: string | number, whole: string | undefined): string =>
  typeof words === 'number' ? (whole ?? '').slice((whole ?? '').length - words) : words;

function compactFinding({ label, rule, quotes, reason }: Finding): CompactFinding {
  const spans = quotes.flatMap(({ start, end }) => [start, end]);
  return reason === REASONS[label] ? [label, rule, spans] : [label, rule, spans, reason];
}

function compactFindings({ labels, findings, ...rest }: Findings): CompactFindings {
  return {
    ...rest,
    labels: LABELS.filter((label) => labels[label]).join(' '),
    first: labels.evidenceFirst,
    findings: findings.map(compactFinding),
  };
}

function wholeFinding([label, rule, spans, reason]: CompactFinding, words: string): Finding {
  const starts = spans.filter((_, index) => index % 2 === 0);
  const quotes = starts.map((start, index) => quoteFrom(words, start, spans[index * 2 + 1] ?? start));
  return { label, quotes, rule, reason: reason ?? REASONS[label] };
}

function wholeFindings({ labels, first, findings, ...rest }: CompactFindings, words: string): Findings {
  const held = new Set(labels.split(' '));
  const names = Object.fromEntries(LABELS.map((label) => [label, held.has(label)])) as Record<Label, boolean>;
  return {
    ...rest,
    labels: { ...names, evidenceFirst: first },
    findings: findings.map((finding) => wholeFinding(finding, words)),
  };
}

const lastJudged = <E extends { readonly kind: string }>(events: readonly E[]) =>
  events.findLast((event) => event.kind === 'answer-judged') as
    | Extract<E, { kind: 'answer-judged' }>
    | undefined;

/**
 * A turn's events as text: quotes become offsets into the words, and words that stand in the turn twice are kept
 * once. A judged turn stays under 2 KB besides the words that were said.
 */
export function packEvents(events: readonly InterviewEvent[]): string {
  const whole = lastJudged(events)?.words;
  const compact = events.map((event): Compact => {
    if (event.kind === 'piece-heard') return { ...event, words: asEnd(event.words, whole) };
    if (event.kind !== 'answer-judged') return event;
    const { findings, probeWords, ...rest } = event;
    const probe = probeWords === null ? null : asEnd(probeWords, event.words);
    return { ...rest, probeWords: probe, findings: compactFindings(findings) };
  });
  return JSON.stringify(compact);
}

/** Reads what `packEvents` wrote: the same events, letter for letter. */
export function unpackEvents(text: string): readonly InterviewEvent[] {
  const compact = JSON.parse(text) as readonly Compact[];
  const whole = lastJudged(compact)?.words;
  return compact.map((event): InterviewEvent => {
    if (event.kind === 'piece-heard') return { ...event, words: fromEnd(event.words, whole) };
    if (event.kind !== 'answer-judged') return event;
    const probeWords = event.probeWords === null ? null : fromEnd(event.probeWords, event.words);
    return { ...event, probeWords, findings: wholeFindings(event.findings, event.words) };
  });
}
