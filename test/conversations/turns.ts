import type { Exchange } from '../../echo/device.ts';
import { plainSpeech } from '../../echo/plain-speech.ts';
import { readCarried } from '../../lambda/alexa/carried-state.ts';
import type { Interview } from '../../lambda/interview/interview.ts';
import { packs } from '../../models/compiled/packs.ts';
import { spokenTexts } from '../../tools/spoken-texts.ts';
import type { Played } from './play.ts';

/** What a turn's reply is, for its budget. */
export type ReplyKind = 'cue' | 'probe' | 'feedback' | 'round-summary' | 'debrief' | 'other';

/** A turn as a listener hears it. */
export interface HeardTurn {
  readonly utterance: string;
  readonly kind: ReplyKind;
  readonly speech: string;
  readonly open: boolean;
  /** One interview on one evening: after a day nobody remembers a wording. */
  readonly session: string;
  /** It asked for something beside the interview: help, a repeat, a term. What that says may come again. */
  readonly aside: boolean;
}

const carried = (attributes: Record<string, unknown> | undefined): Interview | null =>
  readCarried(attributes?.['interview']);

const judgedAt = (state: Interview | null) =>
  state === null
    ? 0
    : state.tallies.reduce((sum, { judged, short, probed }) => sum + judged + short + probed, 0);

function kindOf(before: Interview | null, after: Interview | null, speech: string): ReplyKind {
  if (speech === 'Go on.') return 'cue';
  const from = before?.phase.kind;
  const to = after?.phase.kind;
  if (to === 'debriefed' && from !== 'debriefed') return 'debrief';
  if (to === 'between' && from !== 'between' && from !== 'drilling') return 'round-summary';
  if (to === 'probing' && from !== 'probing') return 'probe';
  const judging = from === 'answering' || from === 'probing' || from === 'returning' || from === 'offering';
  return to === 'offering' && judging ? 'feedback' : 'other';
}

/** Nothing moved: the same question is open, and no word was heard. */
function isAside(before: Interview | null, after: Interview | null): boolean {
  if (before === null || after === null || before.session !== after.session) return false;
  const words = (state: Interview) => ('answer' in state.phase ? state.phase.answer.words : '');
  return (
    before.phase.kind === after.phase.kind &&
    before.asked.at(-1) === after.asked.at(-1) &&
    words(before) === words(after) &&
    judgedAt(before) === judgedAt(after)
  );
}

function turnOf(utterance: string, { request, response }: Exchange): HeardTurn | null {
  const speech = response.response.outputSpeech;
  if (speech?.type !== 'SSML') return null;
  const launched = request.request.type === 'LaunchRequest';
  const before = launched ? null : carried(request.session?.attributes);
  const after = carried(response.sessionAttributes);
  const said = plainSpeech(speech.ssml);
  return {
    utterance,
    kind: kindOf(before, after, said),
    speech: said,
    open: response.response.shouldEndSession === false,
    session: after?.session ?? '',
    aside: isAside(before, after) || utterance.startsWith('(') || after?.phase.kind === 'confirming',
  };
}

/** The turns of a played transcript that said something. */
export function turnsOf(played: readonly Played[]): readonly HeardTurn[] {
  let evening = 0;
  return played.flatMap(({ utterance, told }) => {
    if (/ days? later\)$/.test(utterance)) evening += 1;
    const exchange = told[0]?.exchange ?? null;
    const turn = exchange === null ? null : turnOf(utterance, exchange);
    return turn === null ? [] : [{ ...turn, session: `${turn.session} ${evening}` }];
  });
}

/** What the pack asks and tells, the longest first: it is said as often as it is asked for, and has no budget. */
const PACK_TEXTS: readonly string[] = packs
  .flatMap((pack) => spokenTexts(pack))
  .filter(({ id }) => !id.endsWith('.title'))
  .map(({ text }) => text)
  .toSorted((a, b) => b.length - a.length);

/** A reply without what the pack says in it. */
export const withoutPack = (speech: string): string =>
  PACK_TEXTS.reduce((rest, text) => rest.replaceAll(text, ''), speech)
    .replace(/\s+/g, ' ')
    .trim();

/** A reply without the candidate's own words. */
export const withoutQuotes = (speech: string): string => speech.replace(/"[^"]*"/g, '""');

export const wordsIn = (text: string): number => (text.match(/[\p{L}\p{N}'’-]+/gu) ?? []).length;
