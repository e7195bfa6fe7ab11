import type { EventKind, EventOf, InterviewEvent } from './event.ts';
import { followUp } from './follow-up.ts';
import type { Interview, Judged, Phase } from './interview.ts';
import { beginAnswer, withPiece } from './open-answer.ts';

type Evolve<K extends EventKind> = (state: Interview, event: EventOf<K>) => Interview;

const at = (state: Interview, phase: Phase): Interview => ({ ...state, phase });

/** A second try is compared with the judgement of the first. */
function judgedBefore({ phase }: Interview, event: EventOf<'question-asked'>): Judged | null {
  return phase.kind === 'offering' && event.attempt > 1 ? phase.judged : null;
}

function hear(state: Interview, words: string): Interview {
  const { phase } = state;
  switch (phase.kind) {
    case 'probing':
      return at(state, { ...phase, heard: phase.heard === '' ? words : `${phase.heard} ${words}` });
    case 'answering':
      return at(state, { kind: 'answering', answer: withPiece(phase.answer, words) });
    case 'offering':
    case 'returning':
      return at(state, { kind: 'answering', answer: withPiece(phase.answer, words) });
    case 'welcome':
    case 'closed':
      return state;
    default:
      return phase satisfies never;
  }
}

const EVOLVE: { readonly [K in EventKind]: Evolve<K> } = {
  'interview-opened': (state, event) => ({
    ...state,
    session: event.session,
    startedAt: event.at,
    pack: event.pack,
  }),
  'interview-resumed': (state, event) => {
    const { phase } = state;
    const open = phase.kind === 'answering' || phase.kind === 'probing';
    return event.brokenOff && open ? at(state, { kind: 'returning', answer: phase.answer }) : state;
  },
  'length-chosen': (state, event) => ({ ...state, length: event.length }),
  'question-asked': (state, event) => ({
    ...state,
    asked: state.asked.includes(event.question) ? state.asked : [...state.asked, event.question],
    phase: {
      kind: 'answering',
      answer: beginAnswer(event.question, event.attempt, state.turns, judgedBefore(state, event)),
    },
  }),
  'piece-heard': (state, event) => hear(state, event.words),
  'answer-continued': (state) =>
    state.phase.kind === 'returning' || state.phase.kind === 'offering'
      ? at(state, { kind: 'answering', answer: state.phase.answer })
      : state,
  'answer-judged': (state, event) => followUp(state, event),
  'questions-ran-out': (state) => at(state, { kind: 'closed' }),
  'aside-given': (state) => state,
  'no-number-admitted': (state) =>
    state.phase.kind === 'probing' ? at(state, { ...state.phase, aim: 'first-measure' }) : state,
  declined: (state) => at(state, { kind: 'closed' }),
  stopped: (state) => state,
};

/** The state after an event. Pure: replaying the stored events gives the state again. */
export function evolve(state: Interview, event: InterviewEvent): Interview {
  const step = EVOLVE[event.kind] as Evolve<EventKind>;
  return step(state, event);
}
