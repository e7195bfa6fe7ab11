import type { Pack } from '../../models/compiled/pack-types.ts';
import type { Aside, EventKind, EventOf, InterviewEvent } from './event.ts';
import { feedbackOn, WORDS_A_SECOND } from './feedback.ts';
import type { Interview, OpenAnswer } from './interview.ts';
import { lastWordsOf } from './open-answer.ts';
import { interviewerOf, openAsk, silenceLine } from './open-ask.ts';
import { questionOf } from './plan.ts';
import { type AnswerCard, type Line, line, quoted, type Reply, type Said, text } from './reply.ts';

interface Told {
  readonly before: Interview;
  readonly after: Interview;
  readonly events: readonly InterviewEvent[];
  readonly pack: Pack;
}

interface Open {
  readonly tell: readonly Line[];
  readonly ask: Line;
  readonly card?: AnswerCard;
}
type Closed = { readonly end: Line };
type Answering<K extends EventKind> = (told: Told, event: EventOf<K>) => Open | Closed;

const answerOf = ({ phase }: Interview): OpenAnswer | null => ('answer' in phase ? phase.answer : null);
const happened = (told: Told, kind: EventKind) => told.events.some((event) => event.kind === kind);

/** A phrase that quotes the last words heard, or another where nothing was heard yet. */
function withLastWords(
  told: Told,
  phrase: 'missed-piece' | 'finish-it' | 'resume-answer',
  otherwise: Line,
): Line {
  const answer = answerOf(told.after);
  const words = answer === null ? null : lastWordsOf(answer);
  return words === null ? otherwise : line(phrase, { quote: quoted(words) });
}

const again = (told: Told): Said => ({ line: openAsk(told.after, told.pack) });

function asked(told: Told, event: EventOf<'question-asked'>): Open {
  const question = questionOf(told.pack, event.question);
  const voice = interviewerOf(told.pack, question);
  const inFull = line('question', { question: text(question.text) }, voice);
  const snippet =
    question.snippet === undefined ? [] : [line('snippet', { snippet: text(question.snippet.text) })];
  if (happened(told, 'interview-resumed')) {
    return { tell: [], ask: line('resume-question', { question: { line: inFull } }) };
  }
  if (event.attempt > 1) return { tell: [], ask: line('retry', { question: text(question.short) }) };
  const lead = told.before.asked.length === 0 ? line('listening-rule') : line('next-question');
  const one = happened(told, 'length-chosen') ? [line('one-question')] : [];
  return { tell: [...one, lead, ...snippet], ask: inFull };
}

function judged(told: Told, event: EventOf<'answer-judged'>): Open {
  const question = questionOf(told.pack, event.question);
  const { phase } = told.after;
  const before = answerOf(told.before)?.before ?? null;
  const feedback = feedbackOn(
    event,
    question,
    phase.kind === 'probing'
      ? { to: 'probing', aim: phase.aim }
      : phase.kind === 'offering'
        ? { to: 'offering', offer: phase.offer }
        : { to: 'answering' },
    before,
  );
  return { ...feedback, card: { question: question.text, words: event.words, findings: event.findings } };
}

function recap(told: Told): Open {
  const answer = answerOf(told.after);
  const words = answer === null ? null : lastWordsOf(answer);
  if (answer === null || words === null) return ASIDES['nothing-yet'](told);
  const seconds = Math.max(5, Math.round(answer.words.split(/\s+/).length / WORDS_A_SECOND / 5) * 5);
  return { tell: [], ask: line('recap', { quote: quoted(words), seconds: { number: seconds } }) };
}

function help(told: Told): Open {
  const { phase } = told.after;
  if (phase.kind === 'welcome' || phase.kind === 'closed') return { tell: [], ask: line('help-start') };
  if (phase.kind === 'offering') return { tell: [], ask: line('help-offer') };
  return { tell: [], ask: line('help-answer', { question: again(told) }) };
}

const ASIDES: { readonly [A in Aside]: (told: Told) => Open } = {
  help,
  recap,
  repeat: (told) => {
    const answer = told.after.phase.kind === 'answering' ? told.after.phase.answer : null;
    if (answer === null) return { tell: [], ask: line('repeat', { question: again(told) }) };
    const question = questionOf(told.pack, answer.question);
    const inFull: Said = {
      line: line('question', { question: text(question.text) }, interviewerOf(told.pack, question)),
    };
    return { tell: [], ask: line(answer.pieces === 0 ? 'repeat' : 'repeat-within', { question: inFull }) };
  },
  moment: (told) => ({ tell: [], ask: line('moment', { question: again(told) }) }),
  unclear: (told) => ({ tell: [], ask: line('unclear', { question: again(told) }) }),
  missed: (told) => {
    const first = line('missed-first', { question: again(told) });
    const within = told.after.phase.kind === 'answering';
    return { tell: [], ask: within ? withLastWords(told, 'missed-piece', first) : first };
  },
  'nothing-yet': (told) => ({ tell: [], ask: line('nothing-yet', { question: again(told) }) }),
  again: (told) => {
    const answer = answerOf(told.after);
    const open = told.after.phase.kind === 'answering' && answer !== null && answer.pieces > 0;
    return { tell: [], ask: open ? line('go-on') : openAsk(told.after, told.pack) };
  },
};

const RESUMED: Answering<'interview-resumed'> = (told, event) => {
  const { phase } = told.after;
  if (event.brokenOff) {
    return { tell: [], ask: withLastWords(told, 'resume-answer', openAsk(told.after, told.pack)) };
  }
  if (phase.kind === 'offering') return { tell: [], ask: line('resume-offer') };
  return { tell: [line('welcome-back')], ask: line('ask-start') };
};

const REPLIES: { readonly [K in EventKind]: Answering<K> } = {
  'interview-opened': (_, { known }) =>
    known
      ? { tell: [line('welcome-back')], ask: line('ask-start') }
      : { tell: [line('welcome-new')], ask: line('ask-try') },
  'interview-resumed': RESUMED,
  'length-chosen': (told) => ({ tell: [], ask: openAsk(told.after, told.pack) }),
  'question-asked': asked,
  'piece-heard': () => ({ tell: [], ask: line('go-on') }),
  'answer-continued': (told) => ({
    tell: [],
    ask:
      told.before.phase.kind === 'offering'
        ? line('ask-add')
        : withLastWords(told, 'finish-it', line('ask-add')),
  }),
  'answer-judged': judged,
  'questions-ran-out': () => ({ end: line('all-asked') }),
  'aside-given': (told, event) => ASIDES[event.aside](told),
  'no-number-admitted': () => ({ tell: [], ask: line('no-number') }),
  declined: (told) => ({ end: line(told.before.judged > 0 ? 'stopped' : 'declined') }),
  stopped: (told) => {
    const { phase } = told.after;
    const words = phase.kind === 'answering' ? lastWordsOf(phase.answer) : null;
    return { end: words === null ? line('stopped') : line('stopped-within', { quote: quoted(words) }) };
  },
};

/** What to say, from what happened: the last event of the turn speaks. Pure, and total over the events. */
export function replyTo(told: Told): Reply {
  const last = told.events.at(-1);
  if (last === undefined) return open(told, ASIDES.again(told));
  const speak = REPLIES[last.kind] as Answering<EventKind>;
  const said = speak(told, last);
  if ('end' in said) return { tell: [said.end], ask: null, card: null };
  return open(told, said);
}

function open(told: Told, { tell, ask, card }: Open): Reply {
  return { tell, ask, reprompt: silenceLine(told.after, told.pack), card: card ?? null };
}
