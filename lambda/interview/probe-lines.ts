import type { Pack } from '../../models/compiled/pack-types.ts';
import type { PhraseId } from '../../models/compiled/phrases.ts';
import { admitsNothing } from './admission.ts';
import type { EventOf } from './event.ts';
import { findWords } from './finds.ts';
import type { ProbeAim } from './interview.ts';
import { claimAt, type Judgement, quoteOf, spoken } from './quoting.ts';
import { type Line, line, quoted } from './reply.ts';

/** What is told before a probe, and the probe. */
export interface Probe {
  readonly tell: readonly Line[];
  readonly ask: Line;
}

/** Whether a number with what it measures is one that the guide prints: it convinces nobody as one's own. */
function isOfTheGuide(pack: Pack, quote: string): boolean {
  const said = ` ${quote.toLowerCase()} `;
  return pack.figures.some(
    ({ words, digits, near }) =>
      [words, digits].some((figure) => said.includes(` ${figure.toLowerCase()} `)) &&
      findWords(quote, near) !== null,
  );
}

/** The first claim that rests on an assertion; null where there is none. */
function claimOf({ words, findings }: Judgement): string | null {
  const [marker] = findings.findings.find(({ label }) => label === 'unsupported')?.quotes ?? [];
  return marker === undefined ? null : claimAt(words, marker);
}

const asking = (phrase: PhraseId, quote: string | null): Probe => ({
  tell: [],
  ask: quote === null ? line('probe-nothing') : line(phrase, { quote: quoted(quote) }),
});

/** A number that was heard, and where it comes from: asked of one's own, or of the guide's. */
export function sourceProbe(judgement: Judgement, pack: Pack): Probe {
  const quote = quoteOf(judgement, ['metric']);
  const recited = quote !== null && isOfTheGuide(pack, quote);
  const heard = quote === null ? [] : [line('heard', { quote: quoted(quote) })];
  return {
    tell: [...heard, ...(recited ? [line('guide-figure')] : [])],
    ask: line(recited ? 'ask-own-figure' : 'probe-source'),
  };
}

/** The question that an answer low on the ladder earns. */
export function probeLines(aim: ProbeAim, judgement: Judgement, pack: Pack): Probe {
  switch (aim) {
    case 'observation':
      return asking('probe-claim', claimOf(judgement));
    case 'figure':
      return asking('probe-pointed', quoteOf(judgement, ['gesture', 'source', 'experiment']));
    case 'use': {
      const quote = quoteOf(judgement, ['metric']);
      return {
        tell: quote === null ? [] : [line('heard-reach', { quote: quoted(quote) })],
        ask: line('probe-reach'),
      };
    }
    case 'source':
      return sourceProbe(judgement, pack);
    case 'first-measure':
    case 'follow-up':
    case 'result':
      return { tell: [], ask: line(PROBE_AGAIN[aim]) };
    default:
      return aim satisfies never;
  }
}

/** A probe asked again, after a silence or a repeat: the bare question. */
export const PROBE_AGAIN: Readonly<Record<ProbeAim, PhraseId>> = {
  observation: 'probe-again',
  figure: 'probe-figure-again',
  use: 'probe-reach',
  source: 'probe-source',
  'first-measure': 'first-measure-again',
  'follow-up': 'real-observation',
  result: 'real-result',
};

/** A reply to "where does it come from" that is quoted whole, although no kind of source is known by it. */
const MOST_SOURCE_WORDS = 14;

function sourceReplied(reply: string): Line {
  const short = reply.split(/\s+/).length <= MOST_SOURCE_WORDS;
  return reply === '' || !short || admitsNothing(reply)
    ? line('probe-source-missing')
    : line('probe-source-noted', { quote: quoted(spoken(reply)) });
}

/** Words of somebody who says what they would count. */
const PLANNED = /\b(?:would|will|could|i'd|i'll|going to|first|from now on)\b/i;

/** What somebody without a number would measure, and what they saw instead. */
function firstMeasure(reply: string, seen: string | null): Line {
  if (seen !== null) return line('first-measure-heard', { quote: quoted(seen) });
  return line(reply === '' || admitsNothing(reply) ? 'first-measure-none' : 'first-measure-told');
}

/** After a probe: what it brought out, told by what it had asked for. */
export function afterProbe(event: EventOf<'answer-judged'>, aim: ProbeAim | null): Line {
  const reply = (event.probeWords ?? '').trim();
  const from = event.words.length - reply.length;
  const source = quoteOf(event, ['source'], from);
  const metric = quoteOf(event, ['metric'], from);
  if (aim === 'source') {
    return source === null ? sourceReplied(reply) : line('probe-source-heard', { quote: quoted(source) });
  }
  const seen = metric ?? source;
  if (aim === 'first-measure' && (seen === null || PLANNED.test(reply))) return firstMeasure(reply, seen);
  if (metric !== null) return line('probe-evidence', { quote: quoted(metric) });
  return source === null ? line('probe-empty') : line('probe-source-told', { quote: quoted(source) });
}
