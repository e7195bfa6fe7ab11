import type { Pack } from '../../models/compiled/pack-types.ts';
import { askOfOffer, probeLines } from './feedback.ts';
import type { Interview } from './interview.ts';
import { type Question, questionOf } from './plan.ts';
import { type Line, line, type Speaker, text } from './reply.ts';

/** The voice of the round that a question belongs to. */
export function interviewerOf(pack: Pack, question: Question): Speaker {
  const round = pack.rounds.find((candidate) => candidate.id === question.round);
  return round === undefined ? { kind: 'coach' } : { kind: 'interviewer', voice: round.interviewer.voice };
}

/** What is being asked at this point, in its shortest form: said again after help, a repeat or a missed piece. */
export function openAsk(state: Interview, pack: Pack): Line {
  const { phase } = state;
  switch (phase.kind) {
    case 'welcome':
      return line('ask-try');
    case 'answering': {
      const question = questionOf(pack, phase.answer.question);
      return line('question', { question: text(question.short) }, interviewerOf(pack, question));
    }
    case 'probing':
      return probeLines(phase.aim, null).ask;
    case 'offering':
      return askOfOffer(phase.offer);
    case 'returning':
      return line('ask-finish-or-judge');
    case 'closed':
      return line('ask-start');
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
