import type { Pack } from '../../models/compiled/pack-types.ts';
import type { PhraseId } from '../../models/compiled/phrases.ts';
import type { Findings, Label } from '../evidence/findings.ts';
import type { EventOf } from './event.ts';
import { findWords } from './finds.ts';
import type { Judged, Offer, ProbeAim } from './interview.ts';
import type { Question } from './plan.ts';
import { type Line, line, quoted, text } from './reply.ts';

/** What is told about a judged answer, and what is asked after it. */
export interface Feedback {
  readonly tell: readonly Line[];
  readonly ask: Line;
}

type AnswerJudged = EventOf<'answer-judged'>;

/** A listener keeps no longer quote in mind; a shorter slice is still letter for letter. */
const QUOTE_WORDS = 20;
/** Words a second in an interview answer, so that Alexa's own gaps are not charged to the candidate. */
export const WORDS_A_SECOND = 2.5;
/** A first number later than this (seconds) is worth mentioning. */
const LATE_SECONDS = 20;

/** The gaps that can be spoken of, the most helpful first where a question names no order. */
const GAPS: readonly (readonly [Label, PhraseId])[] = [
  ['source', 'gap-source'],
  ['change', 'gap-change'],
  ['ownership', 'gap-ownership'],
  ['experiment', 'gap-experiment'],
  ['timeframe', 'gap-timeframe'],
];

const ASK_OF_OFFER: Readonly<Record<Offer, PhraseId>> = {
  'add-or-next': 'ask-add-or-next',
  next: 'ask-next',
  retry: 'ask-retry',
  'retry-or-next': 'ask-retry-plain',
  stronger: 'ask-stronger',
  'one-done': 'ask-one-done',
};

export const askOfOffer = (offer: Offer): Line => line(ASK_OF_OFFER[offer]);

/** Words that a cut quote must not end with. */
const LOOSE_ENDS = new Set([
  'a',
  'an',
  'the',
  'of',
  'in',
  'on',
  'to',
  'at',
  'and',
  'so',
  'or',
  'from',
  'for',
  'with',
  'we',
  'i',
  'it',
  'that',
  'was',
  'were',
  'by',
]);

/** A quote as it is spoken: cut where it is long, never in the middle of a phrase. */
export function spoken(words: string): string {
  const found = [...words.matchAll(/\S+/g)];
  if (found.length <= QUOTE_WORDS) return words;
  const kept = found.slice(0, QUOTE_WORDS);
  while (LOOSE_ENDS.has(kept.at(-1)?.[0].toLowerCase() ?? '')) kept.pop();
  const last = kept.at(-1);
  return last === undefined ? words : words.slice(0, last.index + last[0].length);
}

/** The first quote of a label, of its words from a place in the answer on; null where there is none. */
function quoteOf(findings: Findings, labels: readonly Label[], from = 0): string | null {
  for (const label of labels) {
    const quotes = findings.findings
      .filter((finding) => finding.label === label)
      .flatMap((finding) => finding.quotes);
    const quote = quotes.find((candidate) => candidate.end > from);
    if (quote !== undefined) return spoken(quote.text.slice(Math.max(0, from - quote.start)).trim());
  }
  return null;
}

/** What would help this answer most: what the question listens for, then the usual order. */
function gapLine(findings: Findings, question: Question): Line {
  const weight = (label: Label) => {
    const place = (question.listensFor as readonly Label[]).indexOf(label);
    return place === -1 ? GAPS.length : place;
  };
  const missing = GAPS.filter(([label]) => !findings.labels[label]);
  const [first] = missing.toSorted(([a], [b]) => weight(a) - weight(b));
  return line(first === undefined ? 'complete' : first[1]);
}

function orderLines(findings: Findings, question: Question): Line[] {
  if (!question.orderMatters || !findings.labels.metric) return [];
  const { evidenceFirst } = findings.labels;
  if (evidenceFirst === null) return [];
  return [line(evidenceFirst ? 'order-first' : 'order-late')];
}

function timingLines(findings: Findings): Line[] {
  const seconds = (findings.wordsToFirstMetric ?? 0) / WORDS_A_SECOND;
  return seconds < LATE_SECONDS
    ? []
    : [line('about-seconds', { seconds: { number: Math.round(seconds / 5) * 5 } })];
}

/** Whether a number with what it measures is one that the guide prints: it convinces nobody as one's own. */
function isOfTheGuide(pack: Pack, quote: string): boolean {
  const said = ` ${quote.toLowerCase()} `;
  return pack.figures.some(
    ({ words, digits, near }) =>
      [words, digits].some((figure) => said.includes(` ${figure.toLowerCase()} `)) &&
      findWords(quote, near) !== null,
  );
}

/** The question that an answer low on the ladder earns; asked again after a silence or a repeat. */
export function probeLines(aim: ProbeAim, findings: Findings | null, pack: Pack | null = null): Feedback {
  const ask = (phrase: PhraseId, quote: string | null, plain: PhraseId): Feedback => ({
    tell: [],
    ask: quote === null ? line(plain) : line(phrase, { quote: quoted(quote) }),
  });
  switch (aim) {
    case 'observation':
      return ask('probe-claim', findings && quoteOf(findings, ['unsupported']), 'probe-nothing');
    case 'figure':
      return ask(
        'probe-pointed',
        findings && quoteOf(findings, ['gesture', 'source', 'experiment']),
        'probe-nothing',
      );
    case 'use': {
      const quote = findings && quoteOf(findings, ['metric']);
      return {
        tell: quote === null ? [] : [line('heard-reach', { quote: quoted(quote) })],
        ask: line('probe-reach'),
      };
    }
    case 'source': {
      const quote = findings && quoteOf(findings, ['metric']);
      const recited = quote !== null && pack !== null && isOfTheGuide(pack, quote);
      return {
        tell:
          quote === null
            ? []
            : [line('heard', { quote: quoted(quote) }), ...(recited ? [line('guide-figure')] : [])],
        ask: line(recited ? 'ask-own-figure' : 'probe-source'),
      };
    }
    case 'first-measure':
      return { tell: [], ask: line('no-number') };
    case 'follow-up':
      return { tell: [], ask: line('real-observation') };
    case 'result':
      return { tell: [], ask: line('real-stop') };
    default:
      return aim satisfies never;
  }
}

/** After a probe: what it brought out. */
function afterProbe(event: AnswerJudged, offer: Offer): Feedback {
  const probeFrom = event.words.length - (event.probeWords ?? '').length;
  const metric = quoteOf(event.findings, ['metric'], probeFrom);
  const source = quoteOf(event.findings, ['source'], probeFrom);
  const tell =
    metric !== null
      ? [line('probe-evidence', { quote: quoted(metric) })]
      : source !== null
        ? [line('probe-source-heard', { quote: quoted(source) })]
        : [line('probe-empty')];
  return { tell, ask: askOfOffer(offer) };
}

/** A second try is judged alone and compared with the first. */
function afterRetry(event: AnswerJudged, before: Judged): Feedback {
  const { findings } = event;
  const rung = findings.rung ?? 0;
  const was = before.rung ?? 0;
  const orderTurned = findings.labels.evidenceFirst === true && before.evidenceFirst === false;
  const compared = rung > was ? 'retry-better' : rung < was ? 'retry-weaker' : 'retry-same';
  const metric = quoteOf(findings, ['metric', 'source']);
  const tell = [
    line(orderTurned ? 'retry-order' : compared),
    ...(metric === null ? [] : [line('heard', { quote: quoted(metric) })]),
  ];
  return { tell, ask: line('ask-next') };
}

function tooShort(event: AnswerJudged, question: Question, goesOn: boolean): Feedback {
  if (!goesOn) return { tell: [line('too-short-twice')], ask: line('ask-next') };
  const garbled = event.findings.words >= 12;
  return { tell: [], ask: line(garbled ? 'too-garbled' : 'too-short', { question: text(question.short) }) };
}

/** The feedback that an answer earns: one quote, its order, the one thing that would help most, one question. */
function plainFeedback(findings: Findings, question: Question, offer: Offer): Feedback {
  const quote = quoteOf(findings, ['metric', 'source', 'gesture']);
  return {
    tell: [
      ...(quote === null ? [] : [line('heard', { quote: quoted(quote) })]),
      ...orderLines(findings, question),
      ...timingLines(findings),
      gapLine(findings, question),
    ],
    ask: askOfOffer(offer),
  };
}

/** What the coach says of a judged answer, from the phase that the judgement led to. */
export function feedbackOn(
  event: AnswerJudged,
  question: Question,
  led:
    | { readonly to: 'answering' }
    | { readonly to: 'probing'; readonly aim: ProbeAim }
    | { readonly to: 'offering'; readonly offer: Offer },
  before: Judged | null,
  pack: Pack,
): Feedback {
  if (event.findings.tooLittle) return tooShort(event, question, led.to === 'answering');
  switch (led.to) {
    case 'probing':
      return probeLines(led.aim, event.findings, pack);
    case 'offering':
      if (before !== null) return afterRetry(event, before);
      return event.part === 'with-probe'
        ? afterProbe(event, led.offer)
        : plainFeedback(event.findings, question, led.offer);
    case 'answering':
      return tooShort(event, question, true);
    default:
      return led satisfies never;
  }
}
