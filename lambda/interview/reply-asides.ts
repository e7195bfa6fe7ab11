import { practiseLine, progressLines } from './debrief.ts';
import type { Aside } from './event.ts';
import { WORDS_A_SECOND } from './feedback.ts';
import { lastWordsOf } from './open-answer.ts';
import { openAsk, questionLine } from './open-ask.ts';
import { questionOf } from './plan.ts';
import { practiceAim } from './practice.ts';
import { line, quoted, text } from './reply.ts';
import { again, answerOf, type Open, type Told, withLastWords } from './told.ts';

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
  if (phase.kind === 'offering') return { tell: [], ask: line('help-offer', { question: again(told) }) };
  const within = phase.kind === 'answering' || phase.kind === 'probing' || phase.kind === 'returning';
  return { tell: [], ask: line(within ? 'help-answer' : 'help-between', { question: again(told) }) };
}

function repeat(told: Told): Open {
  const { phase } = told.after;
  if (phase.kind !== 'answering') return { tell: [], ask: line('repeat', { question: again(told) }) };
  const question = { line: questionLine(told.pack, questionOf(told.pack, phase.answer.question), 'text') };
  return { tell: [], ask: line(phase.answer.pieces === 0 ? 'repeat' : 'repeat-within', { question }) };
}

/** The first two sentences of the question's strong answer: more would be learnt by heart. */
function example(told: Told): Open {
  const answer = answerOf(told.after);
  if (answer === null) return ASIDES.unclear(told);
  const { strong } = questionOf(told.pack, answer.question);
  const sentences = strong.match(/[^.?!]+[.?!]+/g)?.slice(0, 2) ?? [strong];
  return {
    tell: [line('example', { example: text(sentences.join(' ').replace(/\s+/g, ' ').trim()) })],
    ask: openAsk(told.after, told.pack),
  };
}

/** One of the question's key points, as a question: what is said to it is added to the answer. */
function keyPoint(told: Told): Open {
  const answer = answerOf(told.after);
  if (answer === null) return ASIDES.unclear(told);
  const { keyPoints, short } = questionOf(told.pack, answer.question);
  const point = keyPoints[told.before.replies % keyPoints.length] ?? short;
  return { tell: [], ask: line('key-point', { question: text(point) }) };
}

function why(told: Told): Open {
  const { weakest } = told.after;
  const asks = told.after.phase.kind === 'debriefed' && weakest !== null;
  if (asks) return { tell: [], ask: line('why', { quote: quoted(weakest.quote) }) };
  return { tell: [line('why-nothing')], ask: openAsk(told.after, told.pack) };
}

const ASIDES: { readonly [A in Aside]: (told: Told) => Open } = {
  help,
  recap,
  repeat,
  example,
  'key-point': keyPoint,
  why,
  progress: (told) => ({ tell: progressLines(told.after), ask: openAsk(told.after, told.pack) }),
  suggest: (told) => ({
    tell: [practiseLine(practiceAim(told.after).aim)],
    ask: openAsk(told.after, told.pack),
  }),
  moment: (told) => ({ tell: [], ask: line('moment', { question: again(told) }) }),
  unclear: (told) => ({ tell: [], ask: line('unclear', { question: again(told) }) }),
  missed: (told) => {
    const first = line('missed-first', { question: again(told) });
    const within = told.after.phase.kind === 'answering';
    return { tell: [], ask: within ? withLastWords(told, 'missed-piece', first) : first };
  },
  log: (told) => ({ tell: [], ask: openAsk(told.after, told.pack) }),
  'nothing-yet': (told) => ({ tell: [], ask: line('nothing-yet', { question: again(told) }) }),
  again: (told) => {
    const answer = answerOf(told.after);
    const open = told.after.phase.kind === 'answering' && answer !== null && answer.pieces > 0;
    return { tell: [], ask: open ? line('go-on') : openAsk(told.after, told.pack) };
  },
};

/** The reply to what was asked for beside the answer; it always comes back to what was open. */
export const asideReply = (told: Told, aside: Aside): Open => ASIDES[aside](told);
