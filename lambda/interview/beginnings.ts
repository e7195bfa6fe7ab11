import { type Asked, type Decision, told } from './decision.ts';
import { nextDrill } from './drills.ts';
import type { InterviewEvent } from './event.ts';
import type {
  DrillKind,
  Interview,
  InterviewLength,
  InterviewMode,
  OpenAnswer,
  PracticeAim,
} from './interview.ts';
import { nextIn, questionOf, roundAfter, roundIsOver, roundOf } from './plan.ts';
import { practiceAim } from './practice.ts';
import { total } from './tally.ts';

/** A broken-off answer is offered back within this time; later nobody can finish the sentence. */
const RESUME_MINUTES = 60;

const askIn = (asked: Asked, round: string): InterviewEvent => {
  const question = nextIn(round, asked.state.asked, asked.about.pack);
  return question === null
    ? { kind: 'questions-ran-out' }
    : { kind: 'question-asked', question: question.id, round, attempt: 1 };
};

/** Ends the round that has had its questions; after the last one of a loop, the debrief. */
export function endRound({ state, about }: Pick<Asked, 'state' | 'about'>): InterviewEvent[] {
  const round = roundOf(about.pack, state.round).id;
  const next = roundAfter(about.pack, round);
  const ended: InterviewEvent = { kind: 'round-ended', round, next };
  if (next !== null || state.tallies.length < 2) return [ended];
  const { aim, question } = practiceAim(state);
  return [ended, { kind: 'loop-ended', practise: aim, question }];
}

/** After the first answer, once: when is the interview, and what does the candidate do? */
const wantsAcquaintance = (state: Interview) =>
  state.about === null && state.judged > 0 && state.length !== 'one' && state.mode === 'practice';

/** The next question of the round; or the round's end, when it has had its questions. */
export function askNext(asked: Asked): Decision {
  const { state, about } = asked;
  if (roundIsOver(state, about.pack)) return told(...endRound(asked));
  if (wantsAcquaintance(state)) return told({ kind: 'acquaintance-asked', asks: 'date' });
  return told(askIn(asked, roundOf(about.pack, state.round).id));
}

/** Begins a round: its interviewer, and the first question. */
export function beginRound(asked: Asked, round: string): Decision {
  return told({ kind: 'round-begun', round }, askIn(asked, round));
}

/** The round that the loop goes on with. */
export function beginNextRound(asked: Asked): Decision {
  return beginRound(asked, roundOf(asked.about.pack, asked.state.round).id);
}

/** An interview of a length, from the round where the loop stands; the loops begin with the first round. */
export function begin(length: InterviewLength, mode?: InterviewMode) {
  return (asked: Asked): Decision => {
    const { state, about } = asked;
    const loop = length === 'express' || length === 'full';
    const round = roundOf(about.pack, loop ? null : state.round).id;
    const planned: InterviewEvent = { kind: 'interview-planned', length, mode: mode ?? state.mode };
    if (length === 'one') return told(planned, askIn(asked, round));
    return told(planned, { kind: 'round-begun', round }, askIn(asked, round));
  };
}

/** The same question once more: a fresh answer to it. */
export function askAgain({ about }: Asked, { question }: OpenAnswer, attempt: number): Decision {
  return told({ kind: 'question-asked', question, round: questionOf(about.pack, question).round, attempt });
}

/** What the last interview leaves to a new one. */
function legacyOf({
  about,
}: Asked): Pick<
  Extract<InterviewEvent, { kind: 'interview-opened' }>,
  'round' | 'lastTime' | 'about' | 'asked'
> {
  const { last, pack } = about;
  if (last === null) return { round: null, lastTime: null, about: null, asked: [] };
  // Rounds, counts and questions are those of a pack; the candidate is the same.
  if (last.pack !== pack.id) return { round: null, lastTime: null, about: last.about, asked: [] };
  const sum = total(last.tallies);
  const over = last.round !== null && roundIsOver(last, pack);
  return {
    round: over ? roundAfter(pack, last.round ?? '') : last.round,
    lastTime: sum.judged > 0 ? { judged: sum.judged, metric: sum.metric } : last.lastTime,
    about: last.about,
    asked: last.asked,
  };
}

/** A launch: a new interview, or the one that was left open. */
export function launched(asked: Asked): Decision {
  const { state, about } = asked;
  if (about.minutesAway === null) {
    const { session, at, known, pack } = about;
    const previous = about.last?.session ?? null;
    return told({
      kind: 'interview-opened',
      session,
      at,
      known,
      pack: pack.id,
      previous,
      ...legacyOf(asked),
    });
  }
  const { phase } = state;
  const minutesAway = Math.round(about.minutesAway);
  const open =
    phase.kind === 'answering' || phase.kind === 'probing' || phase.kind === 'returning'
      ? phase.answer
      : null;
  const brokenOff = open !== null && open.pieces > 0 && minutesAway <= RESUME_MINUTES;
  const resumed: InterviewEvent = { kind: 'interview-resumed', brokenOff, minutesAway };
  if (open === null || brokenOff) return told(resumed);
  return told(resumed, ...askAgain(asked, open, open.attempt).events);
}

/** An exercise: of the kind asked for, or of the kind that would help most now. */
export function beginDrill(kind: DrillKind | null) {
  return ({ state, about }: Asked): Decision => {
    const drill = kind ?? DRILL_FOR[practiceAim(state).aim];
    const id = nextDrill(state, about.pack, drill);
    return id === null
      ? told({ kind: 'aside-given', aside: 'unclear' })
      : told({ kind: 'drill-begun', drill, id });
  };
}

/** The exercise that trains what is weakest. */
const DRILL_FOR: Readonly<Record<PracticeAim, DrillKind>> = {
  number: 'reframe',
  first: 'opening',
  source: 'opening',
  test: 'mistake',
  keep: 'mistake',
};
