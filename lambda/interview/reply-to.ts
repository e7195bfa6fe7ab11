import { debriefLines } from './debrief.ts';
import { drillAnsweredReply, drillBegunReply } from './drill-replies.ts';
import type { EventKind, EventOf } from './event.ts';
import type { Interview } from './interview.ts';
import { lastWordsOf } from './open-answer.ts';
import { interviewerOf, openAsk, silenceLine } from './open-ask.ts';
import { questionOf, roundOf } from './plan.ts';
import { type AnswerCard, line, quoted, type Reply, text } from './reply.ts';
import { asideReply } from './reply-asides.ts';
import { correctedReply, judgedReply, strongerReply } from './reply-judgements.ts';
import { askedReply, openedReply, resumedReply, roundEndedReply } from './reply-openings.ts';
import { backTo, type Open, type Told, withLastWords } from './told.ts';
import { unworn } from './wording.ts';

type Closed = { readonly end: ReturnType<typeof line> };
type Answering<K extends EventKind> = (told: Told, event: EventOf<K>) => Open | Closed;

const stillOpen = (told: Told): Open => ({ tell: [], ask: openAsk(told.after, told.pack) });

/** Nothing was answered yet, in this interview or before: there is nothing in the log to speak of. */
const nothingKept = ({ after }: Told): boolean =>
  after.judged === 0 && after.lastTime === null && after.drills.tried === 0 && lastWordsIn(after) === null;

const lastWordsIn = ({ phase }: Interview) => ('answer' in phase ? lastWordsOf(phase.answer) : null);

function stoppedReply(told: Told): Closed {
  const { phase } = told.after;
  if (phase.kind === 'between' && phase.next !== null) {
    return { end: line('enough', { round: text(roundOf(told.pack, phase.next).title) }) };
  }
  const words = phase.kind === 'answering' ? lastWordsOf(phase.answer) : null;
  if (words !== null) return { end: line('stopped-within', { quote: quoted(words) }) };
  return { end: line(nothingKept(told) ? 'declined' : 'stopped') };
}

function declinedReply(told: Told): Closed {
  if (told.before.phase.kind === 'between') return stoppedReply({ ...told, after: told.before });
  return { end: line(nothingKept(told) ? 'declined' : 'stopped') };
}

function coachReply(told: Told, { faq }: EventOf<'coach-asked'>): Open {
  const entry = told.pack.faq.find((candidate) => candidate.id === faq);
  if (entry === undefined) return stillOpen(told);
  return {
    tell: [line('coach-answer', { answer: text(entry.answer) })],
    ask: backTo(told),
  };
}

const REPLIES: { readonly [K in EventKind]: Answering<K> } = {
  'interview-opened': openedReply,
  'interview-resumed': resumedReply,
  'interview-planned': stillOpen,
  'round-begun': stillOpen,
  'question-asked': askedReply,
  'piece-heard': () => ({ tell: [], ask: line('go-on') }),
  'words-corrected': correctedReply,
  'answer-continued': (told) => ({
    tell: [],
    ask:
      told.before.phase.kind === 'offering'
        ? line('ask-add')
        : withLastWords(told, 'finish-it', line('ask-add')),
  }),
  'answer-judged': judgedReply,
  'stronger-told': strongerReply,
  interrupted: (told) => ({
    tell: [],
    ask: line('real-stop', {}, interviewerOf(told.pack, told.after.round)),
  }),
  'acquaintance-asked': (told, { asks }) => {
    if (asks === 'date') return stillOpen(told);
    const understood = told.events.find((event) => event.kind === 'date-understood');
    return { ...stillOpen(told), tell: [line(understood?.date ? 'date-noted' : 'date-open')] };
  },
  'date-told': stillOpen,
  'date-understood': stillOpen,
  'background-told': stillOpen,
  'coach-asked': coachReply,
  'drill-begun': drillBegunReply,
  'drill-heard': () => ({ tell: [], ask: line('go-on') }),
  'drill-answered': drillAnsweredReply,
  'drill-ended': stillOpen,
  'round-ended': roundEndedReply,
  'loop-ended': (told, { practise }) => ({
    tell: debriefLines(told.after, practise, told.pack),
    ask: openAsk(told.after, told.pack),
  }),
  'questions-ran-out': () => ({ end: line('all-asked') }),
  'aside-given': (told, { aside }) => asideReply(told, aside),
  'no-number-admitted': () => ({ tell: [], ask: line('no-number') }),
  'erasure-asked': stillOpen,
  'erasure-declined': (told) => ({ tell: [line('not-erased')], ask: backTo(told) }),
  erased: (_, { erasing }) => ({ end: line(erasing === 'newest' ? 'erased-last' : 'erased') }),
  declined: declinedReply,
  stopped: stoppedReply,
};

/** The card of the answer that was judged in this turn, whatever the reply speaks of. */
function judgedCard(told: Told): AnswerCard | null {
  const event = told.events.findLast((candidate) => candidate.kind === 'answer-judged');
  if (event === undefined) return null;
  return {
    question: questionOf(told.pack, event.question).text,
    words: event.words,
    findings: event.findings,
  };
}

/** What to say, from what happened: the last event of the turn speaks. Pure, and total over the events. */
export function replyTo(told: Told): Reply {
  const corrected = told.events.findLast((event) => event.kind === 'words-corrected');
  const last = corrected ?? told.events.at(-1);
  const speak = REPLIES[last?.kind ?? 'aside-given'] as Answering<EventKind>;
  const said = speak(told, last ?? { kind: 'aside-given', aside: 'again' });
  const card = judgedCard(told);
  if ('end' in said) return { tell: [said.end], ask: null, card };
  const { tell, ask } = said;
  const reprompt = silenceLine(told.after, told.pack);
  return unworn({ tell, ask, reprompt, card }, told.before.wording);
}
