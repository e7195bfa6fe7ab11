import type { Pack } from '../../models/compiled/pack-types.ts';
import { analyse } from '../evidence/analyse.ts';
import type { Findings, Label } from '../evidence/findings.ts';
import { cornerNamed } from './corner.ts';
import { featureOf, mistakeOf, reframeOf } from './drills.ts';
import type { EventOf } from './event.ts';
import { findWords } from './finds.ts';
import type { PhaseOf } from './interview.ts';

type Answered = Pick<EventOf<'drill-answered'>, 'right' | 'quote' | 'missing'>;

/** A drill's answer may be three words. */
const DRILL_EXPECTED = { leastContentWords: 0 };
/** A belief that can be tested, however it is worded. */
const HYPOTHESIS = [
  'hypothesis',
  'believe',
  'i think',
  'suspect*',
  'my guess',
  'i guess',
  'maybe',
  'because',
];

function quoteOf(findings: Findings, labels: readonly Label[]): string | null {
  return findings.findings.find((finding) => labels.includes(finding.label))?.quotes[0]?.text ?? null;
}

const by = (quote: string | null): Answered => ({ right: quote !== null, quote, missing: [] });

/** Words quoted around what was found: a word alone would not be recognised as one's own. */
const QUOTED_WORDS = 10;

function found(words: string, finds: readonly string[]): string | null {
  const quote = findWords(words, finds);
  if (quote === null) return null;
  const all = [...words.matchAll(/\S+/g)];
  if (all.length <= QUOTED_WORDS) return words;
  const at = all.findIndex((word) => word.index + word[0].length >= quote.start);
  const from = Math.max(0, Math.min(at - 2, all.length - QUOTED_WORDS));
  const last = all[Math.min(all.length, from + QUOTED_WORDS) - 1];
  return last === undefined ? quote.text : words.slice(all[from]?.index, last.index + last[0].length);
}

/** A repair is accepted by its words, or by a label of the standard. */
function repaired(pack: Pack, id: string, words: string): Answered {
  const { labels, finds } = mistakeOf(pack, id).repair.accepts;
  return by(found(words, finds) ?? quoteOf(analyse(words, DRILL_EXPECTED), labels));
}

/** The corner must be named on both axes; a half is asked for again, another corner is an opinion. */
function corner(pack: Pack, id: string, words: string): Answered {
  const { matrix } = pack.drills;
  const named = cornerNamed(matrix?.axes ?? [], words);
  const mine = featureOf(pack, id).corner;
  const axes = Object.keys(mine);
  const missing = axes.filter((axis) => named[axis] === undefined);
  return {
    right: missing.length === 0 && axes.every((axis) => named[axis] === mine[axis]),
    quote: null,
    missing,
  };
}

/** Three sentences: what was seen, what one believes, how one would test it. */
function opening(words: string): Answered {
  const findings = analyse(words, DRILL_EXPECTED);
  const { labels } = findings;
  const missing = [
    ...(labels.metric || labels.source ? [] : ['observation']),
    ...(findWords(words, HYPOTHESIS) === null ? ['hypothesis'] : []),
    ...(labels.experiment ? [] : ['test']),
    ...(labels.evidenceFirst === false && labels.metric ? ['order'] : []),
  ];
  return { right: missing.length === 0, quote: quoteOf(findings, ['metric', 'source']), missing };
}

/** A link of the failure story: it holds when it shows one of the things it is asked for. */
function link(pack: Pack, step: number, words: string): Answered {
  const listensFor = pack.drills.failureChain[step]?.listensFor ?? [];
  const findings = analyse(words, DRILL_EXPECTED);
  const right = listensFor.some((label) => findings.labels[label]);
  return { right, quote: quoteOf(findings, ['metric', 'change']), missing: [] };
}

/** Judges the reply to a drill, by the pack's own words and by the analyser. */
export function judgeDrill({ drill, id, step }: PhaseOf<'drilling'>, words: string, pack: Pack): Answered {
  switch (drill) {
    case 'mistake':
      return step === 0 ? by(found(words, mistakeOf(pack, id).finds)) : repaired(pack, id, words);
    case 'reframe':
      return by(
        found(
          words,
          reframeOf(pack, id).better.flatMap(({ finds }) => finds),
        ),
      );
    case 'matrix':
      return step === 0 ? corner(pack, id, words) : by(found(words, featureOf(pack, id).measures.finds));
    case 'opening':
      return opening(words);
    case 'failure':
      return link(pack, step, words);
    default:
      return drill satisfies never;
  }
}
