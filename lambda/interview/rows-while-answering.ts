import { DOUBTS } from './admission.ts';
import { askAgain, askNext, begin, beginDrill, beginRound, launched } from './beginnings.ts';
import { type Asked, aside, type Decision, type Row, stopped, told } from './decision.ts';
import type { Offer, OpenAnswer, PhaseOf } from './interview.ts';
import { misheardFor } from './misheard.ts';

/** What means the same at every point of the conversation. */
export const ANYWHERE = {
  launch: launched,
  missed: aside('missed'),
  help: aside('help'),
  repeat: aside('repeat'),
  moment: aside('moment'),
  unclear: aside('unclear'),
  example: aside('example'),
  'key-point': aside('key-point'),
  why: aside('why'),
  progress: aside('progress'),
  suggest: aside('suggest'),
  log: aside('log'),
  kept: aside('kept'),
  erase: () => told({ kind: 'erasure-asked', erasing: 'everything' }),
  'erase-last': () => told({ kind: 'erasure-asked', erasing: 'newest' }),
  'ask-coach': (_: Asked, { faq }: { readonly faq: string }) => told({ kind: 'coach-asked', faq }),
  'name-round': (asked: Asked, { round }: { readonly round: string }) => beginRound(asked, round),
  one: begin('one'),
  round: begin('round'),
  express: begin('express'),
  full: begin('full'),
  real: begin('round', 'real'),
  practice: begin('round', 'practice'),
  drill: beginDrill(null),
  mistake: beginDrill('mistake'),
  reframe: beginDrill('reframe'),
  matrix: beginDrill('matrix'),
  opening: beginDrill('opening'),
  failure: beginDrill('failure'),
  next: askNext,
  stop: stopped('stop'),
  cancel: stopped('cancel'),
  home: stopped('home'),
  'session-ended': stopped('session-ended'),
} as const;

/** About three minutes at two and a half words a second: then a real interviewer breaks in. */
const REAL_MODE_WORDS = 450;

const judged = (answer: OpenAnswer): Decision =>
  answer.pieces === 0 ? told({ kind: 'aside-given', aside: 'nothing-yet' }) : { events: [], judge: 'answer' };

/** Puts a misheard piece right and judges again what was judged; where nothing fits, the words are one more piece. */
function correct(
  { phase }: Asked<PhaseOf<'answering' | 'probing' | 'offering' | 'returning'>>,
  command: { readonly words: string; readonly meant: string },
): Decision {
  const heard = misheardFor(phase.answer.words, command.meant);
  if (heard === null) return told({ kind: 'piece-heard', words: command.words });
  return told({ kind: 'words-corrected', heard, meant: command.meant });
}

const piece = (words: string, closes: boolean): Decision => ({
  events: [{ kind: 'piece-heard', words }],
  judge: closes ? 'answer' : null,
});

function answeringPiece(
  { state, phase }: Asked<PhaseOf<'answering'>>,
  words: string,
  closes: boolean,
): Decision {
  const spoken = `${phase.answer.words} ${words}`.split(/\s+/).length;
  const tooLong = state.mode === 'real' && !closes && (phase.answer.spilled || spoken > REAL_MODE_WORDS);
  if (!tooLong) return piece(words, closes);
  return { events: [{ kind: 'piece-heard', words }, { kind: 'interrupted' }], judge: null };
}

export const ANSWERING: Row<'answering'> = {
  ...ANYWHERE,
  words: (asked, { words, closes }) => answeringPiece(asked, words, closes),
  correct,
  finish: ({ phase }) => judged(phase.answer),
  judge: ({ phase }) => judged(phase.answer),
  no: ({ phase }) => judged(phase.answer),
  yes: aside('again'),
  continue: aside('again'),
  recap: ({ phase }) => aside(phase.answer.pieces === 0 ? 'nothing-yet' : 'recap')(),
  retry: (asked) => askAgain(asked, asked.phase.answer, asked.phase.answer.attempt),
  stronger: ({ phase }) =>
    phase.answer.pieces === 0 ? aside('nothing-yet')() : { events: [], judge: 'stronger' },
};

export const PROBING: Row<'probing'> = {
  ...ANYWHERE,
  // What was not an observation is waited for once: the second piece closes the reply.
  words: ({ phase }, { words, closes }) => ({
    events: [{ kind: 'piece-heard', words }],
    judge: closes || phase.heard !== '' ? 'with-probe' : 'probe-if-observed',
  }),
  correct,
  finish: () => ({ events: [], judge: 'with-probe' }),
  judge: () => ({ events: [], judge: 'with-probe' }),
  // "No" is the reply itself, or the end of one: nobody who has told a piece says by it that there is no number.
  no: ({ phase }) =>
    DOUBTS.includes(phase.aim) && phase.heard === ''
      ? told({ kind: 'no-number-admitted' })
      : { events: [], judge: 'with-probe' },
  yes: aside('again'),
  continue: aside('again'),
  recap: aside('recap'),
  retry: (asked) => askAgain(asked, asked.phase.answer, asked.phase.answer.attempt + 1),
  stronger: () => ({ events: [], judge: 'stronger' }),
};

type Offering = Asked<PhaseOf<'offering'>>;
const CONTINUE = () => told({ kind: 'answer-continued' });
const RETRY = (asked: Offering) => askAgain(asked, asked.phase.answer, asked.phase.answer.attempt + 1);
const DECLINE = () => told({ kind: 'declined' });

/** What "yes" and "no" say to each offer. */
const ACCEPTED: Readonly<Record<Offer, (asked: Offering) => Decision>> = {
  'add-or-next': CONTINUE,
  next: askNext,
  retry: RETRY,
  'retry-or-next': RETRY,
  stronger: () => ({ events: [], judge: 'stronger' }),
  'one-done': askNext,
};
const REFUSED: Readonly<Record<Offer, (asked: Offering) => Decision>> = {
  'add-or-next': askNext,
  next: DECLINE,
  retry: askNext,
  'retry-or-next': askNext,
  stronger: askNext,
  'one-done': DECLINE,
};

export const OFFERING: Row<'offering'> = {
  ...ANYWHERE,
  words: (_, { words, closes }) => piece(words, closes),
  correct,
  yes: (asked) => ACCEPTED[asked.phase.offer](asked),
  no: (asked) => REFUSED[asked.phase.offer](asked),
  continue: CONTINUE,
  retry: RETRY,
  stronger: () => ({ events: [], judge: 'stronger' }),
  finish: aside('unclear'),
  judge: aside('unclear'),
  recap: aside('recap'),
};

export const RETURNING: Row<'returning'> = {
  ...ANYWHERE,
  words: (_, { words, closes }) => piece(words, closes),
  correct,
  yes: CONTINUE,
  continue: CONTINUE,
  no: ({ phase }) => judged(phase.answer),
  finish: ({ phase }) => judged(phase.answer),
  judge: ({ phase }) => judged(phase.answer),
  recap: aside('recap'),
  retry: (asked) => askAgain(asked, asked.phase.answer, asked.phase.answer.attempt),
  stronger: () => ({ events: [], judge: 'stronger' }),
};
