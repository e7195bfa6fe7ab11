import { analyse } from '../evidence/analyse.ts';
import type { Findings, Label } from '../evidence/findings.ts';
import { withProbe } from '../evidence/with-probe.ts';
import { admitsNothing, DOUBTS } from './admission.ts';
import type { Circumstances, Judging } from './decision.ts';
import { judgeDrill } from './drill-judge.ts';
import { type InterviewEvent, STANDARD_VERSION, type StrongerPart } from './event.ts';
import type { Interview, OpenAnswer, PhaseOf } from './interview.ts';
import { spokenDate } from './spoken-date.ts';

/** A reply to a probe may be three words ("four hundred a week"): it is never too little. */
const PROBE_EXPECTED = { leastContentWords: 0 };

function judgedEvent(
  answer: OpenAnswer,
  words: string,
  probe: string | null,
  findings: Findings,
): InterviewEvent {
  return {
    kind: 'answer-judged',
    question: answer.question,
    attempt: answer.attempt,
    part: probe === null ? 'answer' : 'with-probe',
    words: probe === null ? words : `${words} ${probe}`.trim(),
    probeWords: probe,
    findings,
    standard: STANDARD_VERSION,
  };
}

/** Aims that any reply satisfies: a source may be named in many ways, and the rest ask for no observation. */
const ANY_REPLY: readonly PhaseOf<'probing'>['aim'][] = ['source', 'first-measure', 'follow-up', 'result'];

function judgeProbe(
  { mode }: Interview,
  phase: PhaseOf<'probing'>,
  words: string,
  judging: Judging,
): InterviewEvent[] {
  const { answer, aim, heard } = phase;
  const { labels } = analyse(heard, PROBE_EXPECTED);
  const observed = labels.metric || labels.source;
  if (!observed && DOUBTS.includes(aim) && admitsNothing(heard)) return [{ kind: 'no-number-admitted' }];
  const closes = judging === 'with-probe' || observed || mode === 'real' || ANY_REPLY.includes(aim);
  if (closes) return [judgedEvent(answer, words, heard, withProbe(words, heard, analyse))];
  return [];
}

/** The order that a panel wants, and the label that fills each part. */
const STRONGER: readonly (readonly [StrongerPart['part'], Label])[] = [
  ['observation', 'metric'],
  ['source', 'source'],
  ['change', 'change'],
  ['proposal', 'proposal'],
  ['test', 'experiment'],
];

/** The answer in a stronger order, out of its own quotes; a quote that already stands in an earlier part is not said twice. */
function strongerParts(findings: Findings): StrongerPart[] {
  const said: string[] = [];
  return STRONGER.map(([part, label]) => {
    const quotes = findings.findings.find((finding) => finding.label === label)?.quotes ?? [];
    const quote = quotes.find(
      ({ text }) => !said.some((other) => other.includes(text) || text.includes(other)),
    );
    if (quote !== undefined) said.push(quote.text);
    return { part, quote: quote?.text ?? null, gap: quotes.length === 0 };
  }).flatMap(({ part, quote, gap }) => (quote !== null || gap ? [{ part, quote }] : []));
}

/**
 * Understands the words that a decision left open. `words` is all of the open answer, without its probe. A reply to
 * a probe closes itself when it brings an observation; one that admits having no number is met with respect; any
 * other goes on. This module loads the analyser: a turn that judges nothing never imports it.
 */
export function judge(
  state: Interview,
  words: string,
  judging: Judging,
  { pack, at }: Pick<Circumstances, 'pack' | 'at'>,
): InterviewEvent[] {
  const { phase } = state;
  if (judging === 'stronger') return [{ kind: 'stronger-told', parts: strongerParts(analyse(words)) }];
  switch (phase.kind) {
    case 'probing':
      return judgeProbe(state, phase, words, judging);
    case 'answering':
    case 'offering':
    case 'returning':
      return [judgedEvent(phase.answer, words, null, analyse(words))];
    case 'acquainting':
      return [
        { kind: 'date-understood', date: spokenDate(words, at) ?? '' },
        { kind: 'acquaintance-asked', asks: 'background' },
      ];
    case 'drilling': {
      const { drill, id, step, missed } = phase;
      const last = missed || step > 0 || drill === 'opening';
      return [{ kind: 'drill-answered', drill, id, step, last, ...judgeDrill(phase, phase.heard, pack) }];
    }
    case 'welcome':
    case 'between':
    case 'debriefed':
    case 'closed':
    case 'confirming':
      return [];
    default:
      return phase satisfies never;
  }
}
