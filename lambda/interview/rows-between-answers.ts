import { askNext, begin, beginDrill, beginNextRound, beginRound } from './beginnings.ts';
import { type Asked, aside, type Decision, type Row, told } from './decision.ts';
import { drillIsDone } from './drills.ts';
import type { PhaseOf } from './interview.ts';
import { roundOf } from './plan.ts';
import { ANYWHERE } from './rows-while-answering.ts';

const DECLINE = () => told({ kind: 'declined' });

/** What can only be said of an answer, where none is open. */
const NO_ANSWER = {
  finish: aside('unclear'),
  judge: aside('unclear'),
  recap: aside('unclear'),
  stronger: aside('unclear'),
  correct: aside('unclear'),
} as const;

/** A beginner hears the first question at once; who was here before goes on with the loop. */
function start(asked: Asked): Decision {
  return asked.state.lastTime === null ? askNext(asked) : beginNextRound(asked);
}

/** Nothing is asked yet: the welcome, and an interview that has ended. */
export const NOT_BEGUN = {
  ...ANYWHERE,
  ...NO_ANSWER,
  words: start,
  yes: start,
  next: start,
  continue: start,
  retry: start,
  no: DECLINE,
} as const;

type Acquainting = Asked<PhaseOf<'acquainting'>>;

/** Whatever is said of the date or the background is kept; nobody has to say anything. */
function acquainted(asked: Acquainting, words: string): Decision {
  if (asked.phase.asks === 'date') {
    return { events: [{ kind: 'date-told', words }], judge: 'date' };
  }
  const known = { ...asked, state: { ...asked.state, about: { date: '', background: true } } };
  return told({ kind: 'background-told', words }, ...askNext(known).events);
}

const passed = (asked: Acquainting) => acquainted(asked, '');

export const ACQUAINTING: Row<'acquainting'> = {
  ...ANYWHERE,
  ...NO_ANSWER,
  words: (asked, { words }) => acquainted(asked, words),
  correct: (asked, { words }) => acquainted(asked, words),
  missed: aside('missed'),
  next: passed,
  no: passed,
  finish: passed,
  continue: passed,
  yes: aside('again'),
  retry: aside('again'),
};

type Between = Asked<PhaseOf<'between'>>;
const nextRound = (asked: Between): Decision =>
  asked.phase.next === null ? begin('one')(asked) : beginRound(asked, asked.phase.next);

export const BETWEEN: Row<'between'> = {
  ...ANYWHERE,
  ...NO_ANSWER,
  words: aside('unclear'),
  yes: nextRound,
  continue: nextRound,
  next: nextRound,
  no: DECLINE,
  finish: DECLINE,
  retry: (asked) => beginRound(asked, asked.phase.ended),
};

type Debriefed = Asked<PhaseOf<'debriefed'>>;

/** The question whose answer stood lowest, once more. */
function practise(asked: Debriefed): Decision {
  const { phase, state, about } = asked;
  const question = about.pack.questions.find((candidate) => candidate.id === phase.question);
  if (question === undefined) return begin('one')(asked);
  return told(
    { kind: 'interview-planned', length: 'one', mode: state.mode },
    { kind: 'question-asked', question: question.id, round: question.round, attempt: 1 },
  );
}

export const DEBRIEFED: Row<'debriefed'> = {
  ...ANYWHERE,
  ...NO_ANSWER,
  words: aside('unclear'),
  yes: practise,
  continue: practise,
  next: practise,
  retry: practise,
  no: DECLINE,
  finish: DECLINE,
};

type Drilling = Asked<PhaseOf<'drilling'>>;

/** A short drill is judged at its first piece; an opening takes three sentences, and is closed like an answer. */
function drillPiece({ phase, about }: Drilling, words: string, closes: boolean): Decision {
  if (drillIsDone(phase, about.pack)) return told({ kind: 'aside-given', aside: 'unclear' });
  const waits = phase.drill === 'opening' && !closes;
  return { events: [{ kind: 'drill-heard', words }], judge: waits ? null : 'drill' };
}

function drillClosed({ phase }: Drilling): Decision {
  return phase.heard === ''
    ? told({ kind: 'aside-given', aside: 'nothing-yet' })
    : { events: [], judge: 'drill' };
}

const backToInterview = ({ state, about }: Drilling): Decision =>
  told({ kind: 'drill-ended', next: roundOf(about.pack, state.round).id });

/** At the end of an exercise another one; within it, nothing is to be agreed to. */
const another = (asked: Drilling): Decision =>
  drillIsDone(asked.phase, asked.about.pack) ? beginDrill(asked.phase.drill)(asked) : aside('again')();

export const DRILLING: Row<'drilling'> = {
  ...ANYWHERE,
  ...NO_ANSWER,
  words: (asked, { words, closes }) => drillPiece(asked, words, closes),
  correct: (asked, { words }) => drillPiece(asked, words, false),
  finish: drillClosed,
  judge: drillClosed,
  yes: another,
  continue: another,
  next: beginNextDrill,
  no: backToInterview,
  retry: aside('repeat'),
};

/** "Another one" within an exercise leaves it for the next of its kind. */
function beginNextDrill(asked: Drilling): Decision {
  return beginDrill(asked.phase.drill)(asked);
}
