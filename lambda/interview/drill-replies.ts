import type { Pack } from '../../models/compiled/pack-types.ts';
import { drillIsDone, featureOf, mistakeOf, openingOf, reframeOf } from './drills.ts';
import type { EventOf } from './event.ts';
import type { PhaseOf } from './interview.ts';
import { spoken } from './quoting.ts';
import { type Line, line, quoted, text } from './reply.ts';
import type { Open, Told } from './told.ts';

type Drilling = PhaseOf<'drilling'>;

/** What a drill is asking: the exercise at its first step, the follow-up at its second. */
export function drillAsk(phase: Drilling, pack: Pack): Line {
  const { drill, id, step } = phase;
  if (drillIsDone(phase, pack)) return line('ask-another-drill');
  switch (drill) {
    case 'mistake': {
      const { plan, repair } = mistakeOf(pack, id);
      return step === 0
        ? line('drill-mistake', { plan: text(plan) })
        : line('drill-asks', { asks: text(repair.asks) });
    }
    case 'reframe': {
      const { claim, asks } = reframeOf(pack, id);
      return line('drill-reframe', { claim: text(claim), asks: text(asks) });
    }
    case 'matrix': {
      const { feature, measures } = featureOf(pack, id);
      return step === 0
        ? line('drill-matrix', { feature: text(feature) })
        : line('drill-asks', { asks: text(measures.asks) });
    }
    case 'opening':
      return line('drill-asks', { asks: text(openingOf(pack, id).asks) });
    case 'failure':
      return line('drill-asks', { asks: text(pack.drills.failureChain[step]?.asks ?? '') });
    default:
      return drill satisfies never;
  }
}

/** What is said before the first exercise of a kind. */
export function drillBegunReply({ before, after, pack }: Told, { drill, id }: EventOf<'drill-begun'>): Open {
  const { phase } = after;
  if (phase.kind !== 'drilling') throw new Error('a drill that began is being held');
  const first = before.phase.kind !== 'drilling';
  const explain =
    drill === 'matrix' && first
      ? [line('drill-asks', { asks: text(pack.drills.matrix?.explain ?? '') })]
      : [];
  const snippet = drill === 'opening' ? openingOf(pack, id).snippet : undefined;
  const data = snippet === undefined ? [] : [line('snippet', { snippet: text(snippet) })];
  return { tell: [...explain, ...data], ask: drillAsk(phase, pack) };
}

const rightQuote = (quote: string | null): Line[] =>
  quote === null ? [] : [line('drill-right', { quote: quoted(spoken(quote)) })];

function mistakeLines(pack: Pack, event: EventOf<'drill-answered'>): Line[] {
  const { mistake, guide, repair } = mistakeOf(pack, event.id);
  if (event.step === 0) {
    if (event.right)
      return [
        ...rightQuote(event.quote),
        line('drill-says', { says: text(guide) }),
        line('drill-now-repair'),
      ];
    return [line('drill-mistake-was', { mistake: text(mistake) }), line('drill-now-repair')];
  }
  if (event.right) return [line('drill-repaired', { quote: quoted(spoken(event.quote ?? '')) })];
  return [line('drill-one-way', { example: text(repair.example) })];
}

function reframeLines(pack: Pack, event: EventOf<'drill-answered'>): Line[] {
  const { better, why } = reframeOf(pack, event.id);
  if (event.right)
    return [
      line('drill-shows', { quote: quoted(spoken(event.quote ?? '')) }),
      line('drill-says', { says: text(why) }),
    ];
  return [
    line('drill-measure-was', { measure: text(better[0]?.measure ?? '') }),
    line('drill-says', { says: text(why) }),
  ];
}

function matrixLines(pack: Pack, event: EventOf<'drill-answered'>): Line[] {
  const { reason, measures } = featureOf(pack, event.id);
  if (event.step === 1) {
    if (event.right) return [line('drill-shows', { quote: quoted(spoken(event.quote ?? '')) })];
    return [line('drill-no-measure', { example: text(measures.example) })];
  }
  if (event.right) return [line('drill-same-corner')];
  return [line('drill-other-corner', { reason: text(reason) })];
}

const OPENING_GAPS = {
  observation: 'drill-gap-observation',
  hypothesis: 'drill-gap-hypothesis',
  test: 'drill-gap-test',
  order: 'drill-gap-order',
} as const;

function openingLines(event: EventOf<'drill-answered'>): Line[] {
  const gaps = event.missing.flatMap((part) =>
    Object.hasOwn(OPENING_GAPS, part) ? [line(OPENING_GAPS[part as keyof typeof OPENING_GAPS])] : [],
  );
  return [
    ...rightQuote(event.quote),
    ...(gaps.length === 0 ? [line('drill-opening-whole')] : gaps.slice(0, 2)),
  ];
}

function failureLines(pack: Pack, event: EventOf<'drill-answered'>, phase: Drilling): Line[] {
  if (phase.step === event.step) {
    return [line('drill-says', { says: text(pack.drills.failureChain[event.step]?.hint ?? '') })];
  }
  if (!drillIsDone(phase, pack)) return [];
  return event.quote === null
    ? [line('drill-chain-whole')]
    : [line('drill-chain-quote', { quote: quoted(spoken(event.quote)) })];
}

function linesOf(told: Told, event: EventOf<'drill-answered'>, phase: Drilling): Line[] {
  switch (event.drill) {
    case 'mistake':
      return mistakeLines(told.pack, event);
    case 'reframe':
      return reframeLines(told.pack, event);
    case 'matrix':
      return matrixLines(told.pack, event);
    case 'opening':
      return openingLines(event);
    case 'failure':
      return failureLines(told.pack, event, phase);
    default:
      return event.drill satisfies never;
  }
}

/** Asked again after a miss, in fewer words than the exercise itself: a hint, which is itself a question. */
function hintAsk({ pack }: Told, event: EventOf<'drill-answered'>): Line | null {
  switch (event.drill) {
    case 'mistake':
      return event.step === 0 ? line('drill-hint', { hint: text(mistakeOf(pack, event.id).hint) }) : null;
    case 'reframe':
      return line('drill-hint', { hint: text(reframeOf(pack, event.id).hint) });
    case 'matrix':
      return event.step === 0 ? line('drill-both-axes') : null;
    case 'opening':
    case 'failure':
      return null;
    default:
      return event.drill satisfies never;
  }
}

/** Judged, with the reason; a miss is met with a hint and not with a no. */
export function drillAnsweredReply(told: Told, event: EventOf<'drill-answered'>): Open {
  const { phase } = told.after;
  if (phase.kind !== 'drilling') throw new Error('a drill that was answered is being held');
  const hint = phase.step === event.step ? hintAsk(told, event) : null;
  if (hint !== null) return { tell: [], ask: hint };
  return { tell: linesOf(told, event, phase), ask: drillAsk(phase, told.pack) };
}
