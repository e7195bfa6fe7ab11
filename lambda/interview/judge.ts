import { ADMISSIONS } from '../../models/compiled/speech.ts';
import type { Findings } from '../evidence/findings.ts';
import { withProbe } from '../evidence/with-probe.ts';
import type { Judging } from './decide.ts';
import { type InterviewEvent, STANDARD_VERSION } from './event.ts';
import type { Interview, OpenAnswer, PhaseOf } from './interview.ts';

/** The analyser, handed in so that a turn without an answer never loads it. */
export type Analyse = (answer: string, expected?: { readonly leastContentWords?: number }) => Findings;

/** A reply to a probe may be three words ("four hundred a week"): it is never too little. */
const PROBE_EXPECTED = { leastContentWords: 0 };

const admitsNoNumber = (words: string) => {
  const plain = ` ${words.toLowerCase().replaceAll('’', "'")} `;
  return ADMISSIONS.some((admission) => plain.includes(` ${admission} `));
};

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

function judgeProbe(
  phase: PhaseOf<'probing'>,
  words: string,
  judging: Judging,
  analyse: Analyse,
): InterviewEvent[] {
  const { answer, aim, heard } = phase;
  const { labels } = analyse(heard, PROBE_EXPECTED);
  const observed = labels.metric || labels.source;
  const closes = judging === 'with-probe' || observed || aim === 'first-measure';
  if (closes) return [judgedEvent(answer, words, heard, withProbe(words, heard, analyse))];
  return admitsNoNumber(heard) ? [{ kind: 'no-number-admitted' }] : [];
}

/**
 * Judges the open answer. `words` is all of it, without the probe. A reply to a probe closes itself when it
 * brings an observation; one that admits having no number is met with respect; any other goes on.
 */
export function judge(state: Interview, words: string, judging: Judging, analyse: Analyse): InterviewEvent[] {
  const { phase } = state;
  switch (phase.kind) {
    case 'probing':
      return judgeProbe(phase, words, judging, analyse);
    case 'answering':
    case 'offering':
    case 'returning':
      return [judgedEvent(phase.answer, words, null, analyse(words))];
    case 'welcome':
    case 'closed':
      return [];
    default:
      return phase satisfies never;
  }
}
