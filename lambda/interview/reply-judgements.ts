import type { PhraseId } from '../../models/compiled/phrases.ts';
import type { EventOf, StrongerPart } from './event.ts';
import { askOfOffer, feedbackOn } from './feedback.ts';
import { interviewerOf, openAsk, probeAsk } from './open-ask.ts';
import { questionOf } from './plan.ts';
import { spoken } from './quoting.ts';
import { type Line, line, quoted } from './reply.ts';
import { answerOf, type Open, type Told } from './told.ts';

type AnswerJudged = EventOf<'answer-judged'>;

/** In real mode the interviewer thanks and goes on: nothing tells how it went. */
function realReply(told: Told): Open | null {
  const { after, before, pack } = told;
  if (after.mode !== 'real' || after.phase.kind !== 'probing') return null;
  const voice = interviewerOf(pack, before.round);
  return { tell: [line('real-thanks', {}, voice)], ask: probeAsk(after, after.phase, pack) };
}

/** What the coach says of a judged answer. */
export function judgedReply(told: Told, event: AnswerJudged): Open {
  const question = questionOf(told.pack, event.question);
  const real = event.findings.tooLittle ? null : realReply(told);
  if (real !== null) return real;
  const { phase } = told.after;
  const led =
    phase.kind === 'probing'
      ? ({ to: 'probing', aim: phase.aim } as const)
      : phase.kind === 'offering'
        ? ({ to: 'offering', offer: phase.offer } as const)
        : ({ to: 'answering' } as const);
  const asked = told.before.phase;
  return feedbackOn(event, question, led, {
    before: answerOf(told.before)?.before ?? null,
    aim: asked.kind === 'probing' ? asked.aim : null,
    wording: told.before.wording,
    pack: told.pack,
  });
}

const GAPS: Readonly<Record<StrongerPart['part'], PhraseId>> = {
  observation: 'stronger-gap-observation',
  source: 'stronger-gap-source',
  change: 'stronger-gap-change',
  proposal: 'stronger-gap-proposal',
  test: 'stronger-gap-test',
};
/** A plan that is still to come has no afterwards, and its test is still to come, too. */
const PLANNED = /\b(?:would|will|could|i'd|i'll)\b/i;
const gapLine = (part: StrongerPart['part'], planned: boolean): Line =>
  line(planned && part === 'test' ? 'stronger-gap-test-planned' : GAPS[part]);

/** Fewer words are not recognised as one's own sentence. */
const LEAST_QUOTED = 4;
/** One hearing holds so much (with the lead and the question some fifty words). */
const MOST_QUOTES = 3;
/** Words of each quote, by how many quotes there are. */
const PART_WORDS = [20, 20, 14, 10] as const;
const mostGaps = (quotes: number) => (quotes < MOST_QUOTES ? 2 : 1);

/** The parts that are told: quotes that can be recognised, and the gaps that matter. */
function toldParts(parts: readonly StrongerPart[], planned: boolean): readonly StrongerPart[] {
  const quotes = parts.filter(
    ({ quote }, at) => quote !== null && (at === 0 || quote.split(/\s+/).length >= LEAST_QUOTED),
  );
  const gaps = parts.filter(({ part, quote }) => quote === null && !(planned && part === 'change'));
  const heard = quotes.slice(0, MOST_QUOTES);
  const kept = new Set([...heard, ...gaps.slice(0, mostGaps(heard.length))]);
  return parts.filter((part) => kept.has(part));
}

/** The answer in a stronger order, in the candidate's own words; where a fact is missing, a spoken gap. */
export function strongerReply(told: Told, { parts }: EventOf<'stronger-told'>): Open {
  const planned = parts.some(({ part, quote }) => part === 'proposal' && PLANNED.test(quote ?? ''));
  const chosen = toldParts(parts, planned);
  const quotes = chosen.filter(({ quote }) => quote !== null);
  const most = PART_WORDS[quotes.length];
  const tell = chosen.map((part) => {
    if (part.quote === null) return gapLine(part.part, planned);
    const quote = quoted(spoken(part.quote, most));
    return line(part === quotes[0] ? 'stronger-first' : 'stronger-then', { quote });
  });
  const open = told.after.phase.kind === 'offering' && told.after.phase.answer.attempt === 1;
  return {
    tell: [line('stronger-lead'), ...tell],
    ask: open ? line('ask-try-stronger') : openAsk(told.after, told.pack),
  };
}

/** A misheard piece put right: both versions are in the log, and the conversation is where it was. */
export function correctedReply(told: Told, { meant }: EventOf<'words-corrected'>): Open {
  const { phase } = told.after;
  const ask =
    phase.kind === 'answering'
      ? line('go-on')
      : phase.kind === 'offering'
        ? askOfOffer(phase.offer)
        : openAsk(told.after, told.pack);
  return { tell: [line('corrected', { quote: quoted(meant) })], ask };
}
