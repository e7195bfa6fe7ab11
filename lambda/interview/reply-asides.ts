import type { PhraseId } from '../../models/compiled/phrases.ts';
import { practiseLine, progressLines } from './debrief.ts';
import type { Aside } from './event.ts';
import { WORDS_A_SECOND } from './feedback.ts';
import type { PhaseKind } from './interview.ts';
import { lastWordsOf } from './open-answer.ts';
import { openAsk, questionLine, snippetLines } from './open-ask.ts';
import { questionOf } from './plan.ts';
import { practiceAim } from './practice.ts';
import { firstSentences } from './quoting.ts';
import { line, quoted, text } from './reply.ts';
import { again, answerOf, backTo, type Open, type Told, withLastWords } from './told.ts';
import { timesSaid } from './wording.ts';

function recap(told: Told): Open {
  const answer = answerOf(told.after);
  const words = answer === null ? null : lastWordsOf(answer);
  if (answer === null || words === null) return ASIDES['nothing-yet'](told);
  const seconds = Math.max(5, Math.round(answer.words.split(/\s+/).length / WORDS_A_SECOND / 5) * 5);
  const heard = line('recap', { quote: quoted(words), seconds: { number: seconds } });
  const open = told.after.phase.kind === 'answering' ? line('what-next') : openAsk(told.after, told.pack);
  return { tell: [heard], ask: open };
}

/** What can be said at each point. */
const HELP: Readonly<Record<PhaseKind, PhraseId>> = {
  welcome: 'help-start',
  closed: 'help-start',
  answering: 'help-answer',
  probing: 'help-answer',
  returning: 'help-returning',
  offering: 'help-offer',
  acquainting: 'help-acquainting',
  between: 'help-between',
  debriefed: 'help-between',
  drilling: 'help-drill',
  confirming: 'help-erase',
};

function help(told: Told): Open {
  const { phase } = told.after;
  const last = phase.kind === 'confirming' && phase.erasing === 'newest';
  return { tell: [line(last ? 'help-erase-last' : HELP[phase.kind])], ask: openAsk(told.after, told.pack) };
}

function repeat(told: Told): Open {
  const { phase } = told.after;
  if (phase.kind !== 'answering') return { tell: [line('repeat')], ask: openAsk(told.after, told.pack) };
  const question = questionOf(told.pack, phase.answer.question);
  const lead = line(phase.answer.pieces === 0 ? 'repeat' : 'repeat-within');
  return { tell: [lead, ...snippetLines(question)], ask: questionLine(told.pack, question, 'text') };
}

/** The first two sentences of the question's strong answer: more would be learnt by heart. */
function example(told: Told): Open {
  const answer = answerOf(told.after);
  if (answer === null) return ASIDES.unclear(told);
  const { strong } = questionOf(told.pack, answer.question);
  return {
    tell: [line('example', { example: text(firstSentences(strong)) })],
    ask: openAsk(told.after, told.pack),
  };
}

/** One of the question's key points, as a question: what is said to it is added to the answer. */
function keyPoint(told: Told): Open {
  const answer = answerOf(told.after);
  if (answer === null) return ASIDES.unclear(told);
  const { keyPoints, short } = questionOf(told.pack, answer.question);
  const point = keyPoints[timesSaid(told.before.wording, 'key-point') % keyPoints.length] ?? short;
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
  moment: (told) => ({ tell: [line('moment')], ask: backTo(told) }),
  unclear: (told) => ({ tell: [], ask: line('unclear', { question: again(told) }) }),
  missed: (told) => {
    const first = line('missed-first', { question: again(told) });
    const within = told.after.phase.kind === 'answering';
    return { tell: [], ask: within ? withLastWords(told, 'missed-piece', first) : first };
  },
  log: (told) => ({ tell: [], ask: backTo(told) }),
  kept: (told) => ({ tell: [line('kept')], ask: backTo(told) }),
  'nothing-yet': (told) => ({ tell: [], ask: line('nothing-yet', { question: again(told) }) }),
  again: (told) => {
    const answer = answerOf(told.after);
    const open = told.after.phase.kind === 'answering' && answer !== null && answer.pieces > 0;
    return { tell: [], ask: open ? line('go-on') : openAsk(told.after, told.pack) };
  },
};

/** The reply to what was asked for beside the answer; it always comes back to what was open. */
export const asideReply = (told: Told, aside: Aside): Open => ASIDES[aside](told);
