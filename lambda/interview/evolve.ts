import type { EventKind, EventOf, InterviewEvent } from './event.ts';
import { followUp } from './follow-up.ts';
import { type Interview, newInterview, type OpenAnswer, type Phase } from './interview.ts';
import { beginAnswer, withCorrection, withPiece } from './open-answer.ts';
import { total } from './tally.ts';

type Evolve<K extends EventKind> = (state: Interview, event: EventOf<K>) => Interview;

const at = (state: Interview, phase: Phase): Interview => ({ ...state, phase });
const same = (state: Interview): Interview => state;

/** A second try is compared with the judgement of the first, and stands in for it in the tally where it is better. */
function firstTry({ phase }: Interview, event: EventOf<'question-asked'>) {
  if (event.attempt === 1 || !('answer' in phase)) return { before: null, counted: null };
  return { before: phase.answer.counted, counted: phase.answer.counted };
}

/** So many asked questions are remembered, over several interviews. */
const REMEMBERED_QUESTIONS = 40;

function asked(state: Interview, event: EventOf<'question-asked'>): Interview {
  const again = 'answer' in state.phase && state.phase.answer.question === event.question;
  const others = state.asked.filter((id) => id !== event.question);
  return {
    ...state,
    asked: [...others, event.question].slice(-REMEMBERED_QUESTIONS),
    round: event.round,
    inRound: again ? state.inRound : state.inRound + 1,
    phase: {
      kind: 'answering',
      answer: beginAnswer(event.question, event.attempt, state.turns, firstTry(state, event)),
    },
  };
}

function hear(state: Interview, words: string): Interview {
  const { phase } = state;
  switch (phase.kind) {
    case 'probing':
      return at(state, { ...phase, heard: phase.heard === '' ? words : `${phase.heard} ${words}` });
    case 'answering':
    case 'offering':
    case 'returning':
      return at(state, { kind: 'answering', answer: withPiece(phase.answer, words) });
    case 'welcome':
    case 'acquainting':
    case 'between':
    case 'debriefed':
    case 'drilling':
    case 'closed':
    case 'confirming':
      return state;
    default:
      return phase satisfies never;
  }
}

/** A loop is counted by itself; the loop before it becomes the last time. */
function withFreshCounts(state: Interview): Interview {
  const { judged, metric } = total(state.tallies);
  const lastTime = state.tallies.length > 1 ? { judged, metric } : state.lastTime;
  return { ...state, lastTime, tallies: [], clearest: null, weakest: null };
}

function drillAnswered(state: Interview, event: EventOf<'drill-answered'>): Interview {
  const { phase } = state;
  if (phase.kind !== 'drilling') return state;
  const goesOn = event.right || event.last;
  const { tried, right } = state.drills;
  return {
    ...state,
    drills: goesOn ? { tried: tried + 1, right: right + (event.right ? 1 : 0) } : state.drills,
    phase: { ...phase, step: goesOn ? event.step + 1 : event.step, missed: !goesOn, heard: '' },
  };
}

function onAnswer(state: Interview, change: (answer: OpenAnswer) => OpenAnswer): Interview {
  return 'answer' in state.phase ? at(state, { ...state.phase, answer: change(state.phase.answer) }) : state;
}

const EVOLVE: { readonly [K in EventKind]: Evolve<K> } = {
  'interview-opened': (
    state,
    { session, at: startedAt, pack, previous, round, lastTime, about, asked: before },
  ) => ({
    ...state,
    previous: previous ?? null,
    session,
    startedAt,
    pack,
    round,
    lastTime,
    about,
    asked: before,
  }),
  'interview-resumed': (state, { brokenOff }) => {
    const { phase } = state;
    // Nobody knows any more what "that" was: the next question is offered.
    if (phase.kind === 'offering') return at(state, { ...phase, offer: 'next' });
    const open = phase.kind === 'answering' || phase.kind === 'probing';
    return brokenOff && open ? at(state, { kind: 'returning', answer: phase.answer }) : state;
  },
  'interview-planned': (state, { length, mode }) => ({
    ...(length === 'express' || length === 'full' ? withFreshCounts(state) : state),
    length,
    mode,
    inRound: 0,
  }),
  'round-begun': (state, { round }) => ({ ...state, round, inRound: 0, clearest: null }),
  'question-asked': asked,
  'piece-heard': (state, { words }) => hear(state, words),
  'words-corrected': (state, { heard, meant }) =>
    onAnswer(state, (answer) => withCorrection(answer, heard, meant)),
  'answer-continued': (state) =>
    state.phase.kind === 'returning' || state.phase.kind === 'offering'
      ? at(state, { kind: 'answering', answer: state.phase.answer })
      : state,
  'answer-judged': followUp,
  'stronger-told': (state) =>
    state.phase.kind === 'offering' && state.phase.answer.attempt === 1
      ? at(state, { ...state.phase, offer: 'retry' })
      : state,
  interrupted: (state) =>
    state.phase.kind === 'answering'
      ? at(state, { kind: 'probing', answer: state.phase.answer, aim: 'result', heard: '' })
      : state,
  'acquaintance-asked': (state, { asks }) => at(state, { kind: 'acquainting', asks }),
  'date-told': same,
  'date-understood': (state, { date }) => ({ ...state, about: { date, background: false } }),
  'background-told': (state) => ({ ...state, about: { date: state.about?.date ?? '', background: true } }),
  'coach-asked': same,
  'drill-begun': (state, { drill, id }) => ({
    ...state,
    asked: [...state.asked.filter((other) => other !== id), id].slice(-REMEMBERED_QUESTIONS),
    phase: { kind: 'drilling', drill, id, step: 0, missed: false, heard: '' },
  }),
  'drill-heard': (state, { words }) => {
    const { phase } = state;
    return phase.kind === 'drilling'
      ? at(state, { ...phase, heard: `${phase.heard} ${words}`.trim() })
      : state;
  },
  'drill-answered': drillAnswered,
  'drill-ended': (state, { next }) => at(state, { kind: 'between', ended: next, next }),
  'round-ended': (state, { round, next }) => at(state, { kind: 'between', ended: round, next }),
  'loop-ended': (state, { practise, question }) => at(state, { kind: 'debriefed', practise, question }),
  'questions-ran-out': (state) => at(state, { kind: 'closed' }),
  'aside-given': same,
  'no-number-admitted': (state) =>
    state.phase.kind === 'probing' ? at(state, { ...state.phase, aim: 'first-measure' }) : state,
  'erasure-asked': (state, { erasing }) => {
    const { phase } = state;
    return at(state, { kind: 'confirming', erasing, back: phase.kind === 'confirming' ? phase.back : phase });
  },
  'erasure-declined': (state) => (state.phase.kind === 'confirming' ? at(state, state.phase.back) : state),
  // Nothing that was said may ride on.
  erased: ({ session, startedAt, pack }) => at(newInterview(session, startedAt, pack), { kind: 'closed' }),
  declined: (state) => at(state, { kind: 'closed' }),
  stopped: same,
};

/** The state after an event. Pure: replaying the stored events gives the state again. */
export function evolve(state: Interview, event: InterviewEvent): Interview {
  const step = EVOLVE[event.kind] as Evolve<EventKind>;
  return step(state, event);
}
