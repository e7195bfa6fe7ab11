import type { Pack } from '../../models/compiled/pack-types.ts';
import type { Command, CommandKind, CommandOf } from './command.ts';
import type { Aside, InterviewEvent } from './event.ts';
import type { Interview, Offer, OpenAnswer, Phase, PhaseKind, PhaseOf } from './interview.ts';
import { nextQuestion } from './plan.ts';

/** Whether the answer is to be judged: as it stands, with its probe, or with its probe if that brought an observation. */
export type Judging = 'answer' | 'with-probe' | 'probe-if-observed';

export interface Decision {
  readonly events: readonly InterviewEvent[];
  readonly judge: Judging | null;
}

export interface Circumstances {
  readonly pack: Pack;
  /** Minutes since the last stored turn, at a launch that finds an open interview; otherwise null. */
  readonly minutesAway: number | null;
  /** For a new interview. */
  readonly session: string;
  readonly at: string;
  /** Whether this candidate was here before. */
  readonly known: boolean;
}

/** A broken-off answer is offered back within this time; later nobody can finish the sentence. */
const RESUME_MINUTES = 60;

interface Asked<P extends Phase = Phase> {
  readonly state: Interview;
  readonly phase: P;
  readonly about: Circumstances;
}
type Cell<P extends PhaseKind, C extends CommandKind> = (
  asked: Asked<PhaseOf<P>>,
  command: CommandOf<C>,
) => Decision;
type Row<P extends PhaseKind> = { readonly [C in CommandKind]: Cell<P, C> };

const told = (...events: InterviewEvent[]): Decision => ({ events, judge: null });
const aside = (what: Aside) => () => told({ kind: 'aside-given', aside: what });
const stopped = (how: 'stop' | 'cancel' | 'home' | 'session-ended') => () => told({ kind: 'stopped', how });

function askNext({ state, about }: Asked): Decision {
  const question = nextQuestion(state, about.pack);
  return told(
    question === null
      ? { kind: 'questions-ran-out' }
      : { kind: 'question-asked', question: question.id, attempt: 1 },
  );
}

function askOne(asked: Asked): Decision {
  const next = askNext(asked);
  return { ...next, events: [{ kind: 'length-chosen', length: 'one' }, ...next.events] };
}

const askAgain = (answer: OpenAnswer, attempt: number): Decision =>
  told({ kind: 'question-asked', question: answer.question, attempt });

const judged = (answer: OpenAnswer): Decision =>
  answer.pieces === 0 ? told({ kind: 'aside-given', aside: 'nothing-yet' }) : { events: [], judge: 'answer' };

function launched({ state, about }: Asked): Decision {
  const { phase } = state;
  if (about.minutesAway === null) {
    const { session, at, known } = about;
    return told({ kind: 'interview-opened', session, at, known, pack: about.pack.id });
  }
  const open = phase.kind === 'answering' || phase.kind === 'probing' ? phase.answer : null;
  const brokenOff = open !== null && open.pieces > 0 && about.minutesAway <= RESUME_MINUTES;
  const resumed: InterviewEvent = { kind: 'interview-resumed', brokenOff };
  if (open === null || brokenOff) return told(resumed);
  return told(resumed, { kind: 'question-asked', question: open.question, attempt: open.attempt });
}

/** What means the same at every point of the conversation. */
const ANYWHERE = {
  launch: launched,
  missed: aside('missed'),
  help: aside('help'),
  repeat: aside('repeat'),
  moment: aside('moment'),
  unclear: aside('unclear'),
  one: askOne,
  next: askNext,
  stop: stopped('stop'),
  cancel: stopped('cancel'),
  home: stopped('home'),
  'session-ended': stopped('session-ended'),
} as const;

/** Nothing is asked yet: the welcome, and an interview that has ended. */
const NOT_BEGUN = {
  ...ANYWHERE,
  words: askNext,
  yes: askNext,
  continue: askNext,
  retry: askNext,
  no: () => told({ kind: 'declined' }),
  finish: aside('unclear'),
  judge: aside('unclear'),
  recap: aside('unclear'),
} as const;

const ANSWERING: Row<'answering'> = {
  ...ANYWHERE,
  words: (_, { words, closes }) => ({
    events: [{ kind: 'piece-heard', words }],
    judge: closes ? 'answer' : null,
  }),
  finish: ({ phase }) => judged(phase.answer),
  judge: ({ phase }) => judged(phase.answer),
  no: ({ phase }) => judged(phase.answer),
  yes: aside('again'),
  continue: aside('again'),
  recap: ({ phase }) => aside(phase.answer.pieces === 0 ? 'nothing-yet' : 'recap')(),
  retry: ({ phase }) => askAgain(phase.answer, phase.answer.attempt),
};

const PROBING: Row<'probing'> = {
  ...ANYWHERE,
  words: (_, { words, closes }) => ({
    events: [{ kind: 'piece-heard', words }],
    judge: closes ? 'with-probe' : 'probe-if-observed',
  }),
  finish: () => ({ events: [], judge: 'with-probe' }),
  judge: () => ({ events: [], judge: 'with-probe' }),
  no: () => told({ kind: 'no-number-admitted' }),
  yes: aside('again'),
  continue: aside('again'),
  recap: aside('recap'),
  retry: ({ phase }) => askAgain(phase.answer, phase.answer.attempt + 1),
};

const CONTINUE = () => told({ kind: 'answer-continued' });
const RETRY = ({ phase }: Asked<PhaseOf<'offering'>>) => askAgain(phase.answer, phase.answer.attempt + 1);
const DECLINE = () => told({ kind: 'declined' });

/** What "yes" and "no" say to each offer. */
const ACCEPTED: Readonly<Record<Offer, (asked: Asked<PhaseOf<'offering'>>) => Decision>> = {
  'add-or-next': CONTINUE,
  next: askNext,
  retry: RETRY,
  'retry-or-next': RETRY,
  'stop-or-next': askNext,
};
const REFUSED: Readonly<Record<Offer, (asked: Asked<PhaseOf<'offering'>>) => Decision>> = {
  'add-or-next': askNext,
  next: DECLINE,
  retry: askNext,
  'retry-or-next': askNext,
  'stop-or-next': DECLINE,
};

const OFFERING: Row<'offering'> = {
  ...ANYWHERE,
  words: (_, { words, closes }) => ({
    events: [{ kind: 'piece-heard', words }],
    judge: closes ? 'answer' : null,
  }),
  yes: (asked) => ACCEPTED[asked.phase.offer](asked),
  no: (asked) => REFUSED[asked.phase.offer](asked),
  continue: CONTINUE,
  retry: RETRY,
  finish: aside('unclear'),
  judge: aside('unclear'),
  recap: aside('recap'),
};

const RETURNING: Row<'returning'> = {
  ...ANYWHERE,
  words: (_, { words, closes }) => ({
    events: [{ kind: 'piece-heard', words }],
    judge: closes ? 'answer' : null,
  }),
  yes: CONTINUE,
  continue: CONTINUE,
  no: ({ phase }) => judged(phase.answer),
  finish: ({ phase }) => judged(phase.answer),
  judge: ({ phase }) => judged(phase.answer),
  recap: aside('recap'),
  retry: ({ phase }) => askAgain(phase.answer, phase.answer.attempt),
};

/** State × intent: no cell is empty, or this does not compile. */
const TABLE: { readonly [P in PhaseKind]: Row<P> } = {
  welcome: NOT_BEGUN,
  answering: ANSWERING,
  probing: PROBING,
  offering: OFFERING,
  returning: RETURNING,
  closed: NOT_BEGUN,
};

/** What a command means at this point: events, and whether an answer is now to be judged. Pure. */
export function decide(state: Interview, command: Command, about: Circumstances): Decision {
  const cell = TABLE[state.phase.kind][command.kind] as Cell<PhaseKind, CommandKind>;
  return cell({ state, phase: state.phase, about }, command);
}
