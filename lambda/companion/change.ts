import type { Analyse } from '../evidence/with-probe.ts';
import { withProbe } from '../evidence/with-probe.ts';
import { type EventOf, type InterviewEvent, STANDARD_VERSION } from '../interview/event.ts';
import type { Interview } from '../interview/interview.ts';
import type { Note, WithoutAnswer } from '../store/log-port.ts';
import { type Answer, standing, turnsOfAnswer, withoutWords, wordsOf } from './answers.ts';
import type { Told } from './overview.ts';

type Judged = EventOf<'answer-judged'>;

/** Judges words that their candidate put right. The follow-up's words stay apart where they still end them. */
export function judgeAgain(was: Judged, words: string, analyse: Analyse): Judged {
  const probe = was.probeWords !== null && words.endsWith(was.probeWords) ? was.probeWords : null;
  const alone = probe === null ? words : words.slice(0, words.length - probe.length).trim();
  const whole = probe === null ? words : `${alone} ${probe}`.trim();
  return {
    ...was,
    part: probe === null ? 'answer' : 'with-probe',
    words: whole,
    probeWords: probe,
    findings: probe === null ? analyse(whole) : withProbe(alone, probe, analyse),
    standard: STANDARD_VERSION,
  };
}

/** The note of an answer, or an empty one. */
export const noteOf = (session: string, { turn, note }: Answer): Note =>
  note ?? { session, turn, version: 0, text: '', story: '', corrections: [] };

/** A turn's events without the answer to the question that was asked for in `asked`, and without nothing else. */
function without(events: readonly InterviewEvent[], turn: number, asked: number): readonly InterviewEvent[] {
  const questions = events.flatMap(({ kind }, index) => (kind === 'question-asked' ? [index] : []));
  // In the turn of the question the answer stands behind it; in the turn of the next one, before it.
  const begin = turn === asked ? (questions.at(-1) ?? 0) : 0;
  const end = turn === asked ? events.length : (questions[0] ?? events.length);
  return [...events.slice(0, begin), ...withoutWords(events.slice(begin, end)), ...events.slice(end)];
}

/** Where the interview stands, without the words of an answer. */
function forgetting(answer: Answer): (interview: Interview) => Interview {
  const words = wordsOf(answer);
  const holds = (quote: string | undefined) => quote !== undefined && words.includes(quote);
  return (interview) => {
    const { phase, clearest, weakest } = interview;
    const open = 'answer' in phase && phase.answer.question === answer.question;
    return {
      ...interview,
      clearest: holds(clearest?.quote) ? null : clearest,
      weakest: holds(weakest?.quote) ? null : weakest,
      unsaved: [],
      phase: open ? { kind: 'closed' } : phase,
    };
  };
}

/** What is written to delete an answer. */
export function deletion({ snapshot, turns }: Told, answer: Answer): WithoutAnswer {
  return {
    session: snapshot.interview.session,
    turns: turnsOfAnswer(turns, answer.turn).map((record) => ({
      record,
      events: without(record.events, record.turn, answer.turn),
    })),
    note: answer.turn,
    forget: forgetting(answer),
  };
}

export const hasWords = (answer: Answer): boolean => answer.pieces.length > 0 || standing(answer) !== null;
