import { practiseLine, roundSummary } from './debrief.ts';
import type { EventOf } from './event.ts';
import type { Interview } from './interview.ts';
import { inWords, timeInWords } from './number-words.ts';
import { interviewerOf, openAsk, questionLine, roundOffer, snippetLines } from './open-ask.ts';
import { minutesOf, questionOf, roundOf } from './plan.ts';
import { type Line, line, text } from './reply.ts';
import { answerOf, happened, type Open, type Told, withLastWords } from './told.ts';

const DAY = 86_400_000;

/** "in five days", "tomorrow", "today"; null where the date is unknown or past. */
function daysTo(date: string, at: string): string | null {
  const days = Math.round(
    (Date.parse(`${date}T00:00:00.000Z`) - Date.parse(`${at.slice(0, 10)}T00:00:00.000Z`)) / DAY,
  );
  if (Number.isNaN(days) || days < 0) return null;
  if (days < 2) return days === 0 ? 'today' : 'tomorrow';
  return `in ${inWords(days)} days`;
}

/** Minutes after which somebody who comes back hears how many days are left. */
const A_WHILE = 60;

function countdown({ at }: Told, about: Interview['about']): Line[] {
  const days = about === null ? null : daysTo(about.date, at);
  return days === null ? [] : [line('days-to-go', { days: text(days) })];
}

/** The beginner hears what it does; who was here before is offered the obvious next thing. */
export function openedReply(told: Told, { known, lastTime, about }: EventOf<'interview-opened'>): Open {
  if (!known) return { tell: [line('welcome-new')], ask: line('ask-try') };
  const ask = lastTime === null ? line('ask-start') : roundOffer(told.after, told.pack);
  return { tell: [line('welcome-back'), ...countdown(told, about)], ask };
}

export function resumedReply(told: Told, { brokenOff, minutesAway }: EventOf<'interview-resumed'>): Open {
  const ask = openAsk(told.after, told.pack);
  if (brokenOff) return { tell: [], ask: withLastWords(told, 'resume-answer', ask) };
  const away = minutesAway > A_WHILE ? countdown(told, told.after.about) : [];
  const { phase } = told.after;
  const practise = phase.kind === 'debriefed' ? [practiseLine(phase.practise)] : [];
  return { tell: [line('welcome-back'), ...away, ...practise], ask };
}

/** What is said of an interview's length before it begins. */
function planLine(told: Told): Line[] {
  const planned = told.events.find((event) => event.kind === 'interview-planned');
  if (planned === undefined) return [];
  if (planned.mode === 'real' && told.before.mode !== 'real') return [line('planned-real')];
  const phrases = {
    one: 'one-question',
    round: 'planned-round',
    express: 'planned-express',
    full: 'planned-full',
  } as const;
  const minutes = minutesOf(planned.length, told.after.round, told.pack);
  return [line(phrases[planned.length], { time: text(timeInWords(minutes)) })];
}

/** A round begins: its name in the coach's voice, and the interviewer's own sentence. */
function introLines(told: Told): Line[] {
  const begun = told.events.find((event) => event.kind === 'round-begun');
  if (begun === undefined) return [];
  const round = roundOf(told.pack, begun.round);
  const manner = line(
    'interviewer',
    { manner: text(round.interviewer.manner) },
    interviewerOf(told.pack, round.id),
  );
  return [line('round-intro', { round: text(round.title) }), manner];
}

function followingLead(told: Told): Line[] {
  const background = told.events.find((event) => event.kind === 'background-told');
  if (background !== undefined)
    return [...(background.words === '' ? [] : [line('background-noted')]), line('next-question')];
  if (told.after.mode !== 'real') return [line('next-question')];
  const voice = interviewerOf(told.pack, told.after.round);
  return [line('real-thanks', {}, voice), line('real-next', {}, voice)];
}

/** How the turn leads over to a question. */
function leadTo(told: Told, question: string): Line[] {
  const { phase } = told.before;
  // After the debrief, the question whose answer pointed at least.
  if (phase.kind === 'debriefed' && phase.question === question) return [line('again-seen')];
  const intro = [...planLine(told), ...introLines(told)];
  if (told.before.asked.length === 0) return [...intro, line('listening-rule')];
  return intro.length > 0 ? intro : followingLead(told);
}

/** A question asked aloud, with its invented data where an outsider would have none. */
export function askedReply(told: Told, event: EventOf<'question-asked'>): Open {
  const question = questionOf(told.pack, event.question);
  const inFull = questionLine(told.pack, question, 'text');
  const snippet = snippetLines(question);
  if (happened(told, 'interview-resumed'))
    return { tell: [line('resume-question'), ...snippet], ask: inFull };
  if (event.attempt > 1 || answerOf(told.before)?.question === event.question)
    return { tell: [line('retry')], ask: questionLine(told.pack, question, 'short') };
  return { tell: [...leadTo(told, event.question), ...snippet], ask: inFull };
}

/** The round summed up, and the way on. */
export function roundEndedReply(told: Told, { round }: EventOf<'round-ended'>): Open {
  return { tell: roundSummary(told.after, round, told.pack), ask: openAsk(told.after, told.pack) };
}
