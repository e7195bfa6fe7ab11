import type { Pack } from '../../models/compiled/pack-types.ts';
import type { PhraseId } from '../../models/compiled/phrases.ts';
import type { Interview, PracticeAim } from './interview.ts';
import { inWords } from './number-words.ts';
import { roundOf } from './plan.ts';
import { spoken } from './quoting.ts';
import { type Line, line, quoted, type Said, text } from './reply.ts';
import { type RoundTally, total } from './tally.ts';

/** A count as it is spoken of things: "none of them". */
const number = (count: number): Said => (count === 0 ? text('none') : { number: count });
/** A count out of another: "all of them". */
const numberOf = (count: number, of: number): Said => (count === of ? text('all') : number(count));
const answers = (count: number): Said => text(`${inWords(count)} ${count === 1 ? 'answer' : 'answers'}`);

function metricLine({ judged, metric }: RoundTally): Line {
  if (judged === 1) return line(metric === 1 ? 'sum-one-metric' : 'sum-one-none');
  if (metric === judged) return line('sum-all-metric');
  return metric === 0 ? line('sum-no-metric') : line('sum-metric', { metric: number(metric) });
}

/** A summary has sixty words for everything. */
const SUMMARY_QUOTE_WORDS = 16;
/** Beside a longer one the follow-ups are not counted aloud. */
const SHORT_QUOTE_WORDS = 12;

/** The one gap of a round, the gravest first. */
function gapOf({ judged, metric, first, source, tested }: RoundTally): PhraseId {
  const gaps: readonly (readonly [boolean, PhraseId])[] = [
    [metric < judged, metric === 0 ? 'sum-gap-number' : 'sum-gap-rest'],
    [first < metric, 'sum-gap-first'],
    [source * 2 < judged, 'sum-gap-source'],
    [tested === 0, 'sum-gap-test'],
  ];
  return gaps.find(([holds]) => holds)?.[1] ?? 'sum-keep';
}

/** A round summed up: one count, one strength with a quote, one gap. At most 60 words with what is asked after it. */
export function roundSummary(state: Interview, round: string, pack: Pack): Line[] {
  const tally = state.tallies.find((candidate) => candidate.round === round);
  const title = text(roundOf(pack, round).title);
  if (tally === undefined || tally.judged === 0) return [line('round-unjudged', { round: title })];
  const clearest = state.clearest === null ? null : spoken(state.clearest.quote, SUMMARY_QUOTE_WORDS);
  const short = clearest === null || clearest.split(' ').length <= SHORT_QUOTE_WORDS;
  return [
    line('round-sum', { round: title, count: answers(tally.judged) }),
    metricLine(tally),
    ...(tally.probed > 0 && short ? [line('sum-probed', { probed: number(tally.probed) })] : []),
    ...(clearest === null ? [] : [line('sum-clearest', { quote: quoted(clearest) })]),
    line(gapOf(tally)),
  ];
}

const PRACTISE: Readonly<Record<PracticeAim, PhraseId>> = {
  number: 'practise-number',
  first: 'practise-first',
  source: 'practise-source',
  test: 'practise-test',
  keep: 'practise-keep',
};

export const practiseLine = (aim: PracticeAim): Line => line(PRACTISE[aim]);

const share = ({ metric, judged }: RoundTally) => (judged === 0 ? 0 : metric / judged);

/** The strongest round on evidence alone, and one that held no number at all, where there are such. */
function comparedRounds(state: Interview, pack: Pack): Line[] {
  const held = state.tallies.filter((tally) => tally.judged > 0);
  const [best, second] = held.toSorted((a, b) => share(b) - share(a));
  const none = held.find((tally) => tally.metric === 0);
  const clear =
    best !== undefined && share(best) > 0 && (second === undefined || share(best) > share(second));
  return [
    ...(clear ? [line('loop-best', { best: text(roundOf(pack, best.round).title) })] : []),
    ...(none === undefined ? [] : [line('loop-none', { none: text(roundOf(pack, none.round).title) })]),
  ];
}

/** The debrief: counts with what they are counted from, on evidence alone, compared with last time, one thing to practise. */
export function debriefLines(state: Interview, aim: PracticeAim, pack: Pack): Line[] {
  const { judged, short, metric, first } = total(state.tallies);
  if (judged === 0) return [line('loop-unjudged')];
  const { lastTime } = state;
  return [
    line('loop-sum', { judged: number(judged), all: number(judged + short) }),
    line('loop-metric', { metric: number(metric) }),
    ...(lastTime === null
      ? []
      : [line('loop-last-time', { metric: number(lastTime.metric), judged: number(lastTime.judged) })]),
    ...(metric > 1 ? [line('loop-first', { first: numberOf(first, metric) })] : []),
    ...comparedRounds(state, pack),
    practiseLine(aim),
  ];
}

function progressOf({ judged, metric, first }: Omit<RoundTally, 'round'>): Line[] {
  if (judged === 0) return [line('progress-none')];
  if (judged === 1) return [line(metric === 1 ? 'progress-one-metric' : 'progress-one-none')];
  return [
    line('progress', { metric: number(metric), judged: number(judged) }),
    ...(metric > 1 ? [line('progress-first', { first: numberOf(first, metric) })] : []),
  ];
}

/** How it stands so far, for "how am I doing". */
export function progressLines(state: Interview): Line[] {
  const { tried, right } = state.drills;
  const drills = tried === 0 ? [] : [line('progress-drills', { right: number(right), tried: number(tried) })];
  return [...progressOf(total(state.tallies)), ...drills];
}
