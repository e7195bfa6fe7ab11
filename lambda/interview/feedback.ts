import type { Pack } from '../../models/compiled/pack-types.ts';
import type { PhraseId } from '../../models/compiled/phrases.ts';
import type { Findings, Label } from '../evidence/findings.ts';
import type { EventOf } from './event.ts';
import type { Judged, Offer, ProbeAim } from './interview.ts';
import type { Question } from './plan.ts';
import { afterProbe, probeLines, sourceProbe } from './probe-lines.ts';
import { quoteOf } from './quoting.ts';
import { type Line, line, quoted, text } from './reply.ts';
import { isWornOut, type Wording } from './wording.ts';

/** What is told about a judged answer, and what is asked after it. */
export interface Feedback {
  readonly tell: readonly Line[];
  readonly ask: Line;
}

type AnswerJudged = EventOf<'answer-judged'>;

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

/**
 * What would help this answer most: what the question listens for, then the usual order. A gap that was told in every
 * wording there is makes room for the next.
 */
function gapLines(findings: Findings, question: Question, wording: Wording): Line[] {
  const weight = (label: Label) => {
    const place = (question.listensFor as readonly Label[]).indexOf(label);
    return place === -1 ? GAPS.length : place;
  };
  const missing = GAPS.filter(([label]) => !findings.labels[label]);
  if (missing.length === 0) return [line('complete')];
  const fresh = missing
    .toSorted(([a], [b]) => weight(a) - weight(b))
    .find(([, phrase]) => !isWornOut(wording, phrase));
  return fresh === undefined ? [] : [line(fresh[1])];
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

/** A second try is judged alone and compared with the first. */
function afterRetry(event: AnswerJudged, before: Judged, offer: Offer): Feedback {
  const { findings } = event;
  const rung = findings.rung ?? 0;
  const was = before.rung ?? 0;
  const orderTurned = findings.labels.evidenceFirst === true && before.evidenceFirst === false;
  const compared = rung > was ? 'retry-better' : rung < was ? 'retry-weaker' : 'retry-same';
  const metric = quoteOf(event, ['metric', 'source']);
  const tell = [
    line(orderTurned ? 'retry-order' : compared),
    ...(metric === null ? [] : [line('heard', { quote: quoted(metric) })]),
  ];
  return { tell, ask: askOfOffer(offer) };
}

function tooShort(event: AnswerJudged, question: Question, goesOn: boolean): Feedback {
  if (!goesOn) return { tell: [line('too-short-twice')], ask: line('ask-next') };
  const garbled = event.findings.words >= 12;
  return { tell: [], ask: line(garbled ? 'too-garbled' : 'too-short', { question: text(question.short) }) };
}

/** A figure of the guide convinces nobody as one's own, however it was told. */
function recitedFeedback(event: AnswerJudged, pack: Pack): Feedback | null {
  const { tell, ask } = sourceProbe(event, pack);
  return ask.phrase === 'ask-own-figure' ? { tell, ask } : null;
}

/** The feedback that an answer earns: one quote, its order, the one thing that would help most, one question. */
function plainFeedback(event: AnswerJudged, question: Question, offer: Offer, wording: Wording): Feedback {
  const { findings } = event;
  const quote = quoteOf(event, ['metric', 'source', 'gesture']);
  return {
    tell: [
      ...(quote === null ? [] : [line('heard', { quote: quoted(quote) })]),
      ...orderLines(findings, question),
      ...timingLines(findings),
      ...gapLines(findings, question, wording),
    ],
    ask: askOfOffer(offer),
  };
}

/** What stood before the judgement. */
export interface Standing {
  /** The judgement of the first try, at a second one. */
  readonly before: Judged | null;
  /** What the probe had asked for; null without one. */
  readonly aim: ProbeAim | null;
  readonly wording: Wording;
  readonly pack: Pack;
}

/** What the coach says of a judged answer, from the phase that the judgement led to. */
export function feedbackOn(
  event: AnswerJudged,
  question: Question,
  led:
    | { readonly to: 'answering' }
    | { readonly to: 'probing'; readonly aim: ProbeAim }
    | { readonly to: 'offering'; readonly offer: Offer },
  { before, aim, wording, pack }: Standing,
): Feedback {
  if (event.findings.tooLittle) return tooShort(event, question, led.to === 'answering');
  switch (led.to) {
    case 'probing':
      return probeLines(led.aim, event, pack);
    case 'offering':
      if (before !== null) return afterRetry(event, before, led.offer);
      return event.part === 'with-probe'
        ? { tell: [afterProbe(event, aim)], ask: askOfOffer(led.offer) }
        : (recitedFeedback(event, pack) ?? plainFeedback(event, question, led.offer, wording));
    case 'answering':
      return tooShort(event, question, true);
    default:
      return led satisfies never;
  }
}
