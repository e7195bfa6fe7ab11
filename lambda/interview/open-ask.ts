import type { Pack } from '../../models/compiled/pack-types.ts';
import { drillAsk } from './drill-replies.ts';
import { askOfOffer } from './feedback.ts';
import type { Interview, PhaseOf } from './interview.ts';
import { timeInWords } from './number-words.ts';
import { minutesOf, type Question, questionOf, roundOf } from './plan.ts';
import { PROBE_AGAIN } from './probe-lines.ts';
import { COACH, type Line, line, type Speaker, text } from './reply.ts';

/** The voice of a round. */
export const interviewerOf = (pack: Pack, round: string | null): Speaker => ({
  kind: 'interviewer',
  voice: roundOf(pack, round).interviewer.voice,
});

/** A question asked aloud, in full or in its bare form, by the interviewer of its round. */
export function questionLine(pack: Pack, question: Question, form: 'text' | 'short'): Line {
  return line('question', { question: text(question[form]) }, interviewerOf(pack, question.round));
}

/** The invented data of a question where an outsider would have none. */
export const snippetLines = ({ snippet }: Question): Line[] =>
  snippet === undefined ? [] : [line('snippet', { snippet: text(snippet.text) })];

/** A probe, asked again; in real mode the interviewer asks it, and it tells no verdict. */
export function probeAsk(state: Interview, phase: PhaseOf<'probing'>, pack: Pack): Line {
  const question = questionOf(pack, phase.answer.question);
  const voice = state.mode === 'real' ? interviewerOf(pack, question.round) : COACH;
  const [followUp] = question.followUps;
  if (phase.aim === 'follow-up' && followUp !== undefined) {
    return line('question', { question: text(followUp) }, voice);
  }
  if (phase.aim === 'result') return line('real-result', {}, voice);
  if (state.mode === 'real') return line('real-observation', {}, voice);
  return line(PROBE_AGAIN[phase.aim]);
}

/** "The strategy round is next, about ten minutes …", for who was here before. */
export function roundOffer(state: Interview, pack: Pack): Line {
  const time = text(timeInWords(minutesOf('round', state.round, pack)));
  return line('ask-round', { round: text(roundOf(pack, state.round).title), time });
}

/** What is being asked at this point, in its shortest form: said again after help, a repeat or a missed piece. */
export function openAsk(state: Interview, pack: Pack): Line {
  const { phase } = state;
  switch (phase.kind) {
    case 'welcome':
      return state.lastTime === null ? line('ask-try') : roundOffer(state, pack);
    case 'answering':
      return questionLine(pack, questionOf(pack, phase.answer.question), 'short');
    case 'probing':
      return probeAsk(state, phase, pack);
    case 'offering':
      return askOfOffer(phase.offer);
    case 'returning':
      return line('ask-finish-or-judge');
    case 'acquainting':
      return line(phase.asks === 'date' ? 'ask-date' : 'ask-background');
    case 'between':
      return phase.next === null
        ? line('ask-one-more')
        : line('ask-next-round', { round: text(roundOf(pack, phase.next).title) });
    case 'debriefed':
      return line('ask-practise');
    case 'drilling':
      return drillAsk(phase, pack);
    case 'closed':
      return line('ask-start');
    case 'confirming':
      return line(phase.erasing === 'newest' ? 'erase-last-confirm' : 'erase-confirm');
    default:
      return phase satisfies never;
  }
}

/** What is said when the candidate is silent: it tells what can be said, and ends with the question. */
export function silenceLine(state: Interview, pack: Pack): Line {
  const { phase } = state;
  if (phase.kind === 'answering' && phase.answer.pieces > 0) return line('silence-within');
  const question = { line: openAsk(state, pack) };
  return phase.kind === 'answering'
    ? line('silence-before', { question })
    : line('silence-offer', { question });
}
