import { PHRASES, type PhraseId } from '../../models/compiled/phrases.ts';
import type { Line, Reply, Said } from './reply.ts';

/**
 * How often each phrase was said in this interview: one sign of base 36 for each phrase that has several phrasings, in
 * their order in models/phrases. It rides in the session, so it is short; after a release that adds phrases it counts
 * a few of them wrong, which repeats a wording at worst.
 */
export type Wording = string;

const VARIED = (Object.keys(PHRASES) as PhraseId[]).filter((id) => PHRASES[id].length > 1);
const PLACE: ReadonlyMap<PhraseId, number> = new Map(VARIED.map((id, place) => [id, place]));
const MOST = 35;

const phrasingsOf = (phrase: PhraseId): readonly string[] => PHRASES[phrase];

export function timesSaid(wording: Wording, phrase: PhraseId): number {
  const sign = wording.charAt(PLACE.get(phrase) ?? -1);
  return sign === '' ? 0 : Number.parseInt(sign, 36);
}

/** The n-th use of a phrase takes its n-th phrasing. */
export function phrasingFor(wording: Wording, phrase: PhraseId): string {
  const phrasings = phrasingsOf(phrase);
  return phrasings[timesSaid(wording, phrase) % phrasings.length] ?? '';
}

/** Whether every phrasing was said already: saying one more would repeat it. */
export const isWornOut = (wording: Wording, phrase: PhraseId): boolean =>
  phrasingsOf(phrase).length > 1 && timesSaid(wording, phrase) >= phrasingsOf(phrase).length;

/** What a reply can do without once its phrasings are used up: nothing is asked by it and nothing is new in it. */
const SPARED: ReadonlySet<PhraseId> = new Set<PhraseId>([
  'next-question',
  'order-first',
  'order-late',
  'complete',
  'retry-better',
  'retry-order',
  'retry-same',
  'retry-weaker',
  'real-thanks',
  'real-next',
  'drill-same-corner',
  'drill-now-repair',
]);

/** The reply without the lines that would only repeat themselves. */
export function unworn(reply: Reply, wording: Wording): Reply {
  const tell = reply.tell.filter(({ phrase }) => !SPARED.has(phrase) || !isWornOut(wording, phrase));
  return { ...reply, tell };
}

const phrasesIn = ({ phrase, values }: Line): PhraseId[] => [
  phrase,
  ...Object.values(values).flatMap((said: Said) => ('line' in said ? phrasesIn(said.line) : [])),
];

/** The wording after a reply was given. */
export function afterSaying(wording: Wording, { tell, ask }: Reply): Wording {
  const said = [...tell, ...(ask === null ? [] : [ask])].flatMap(phrasesIn);
  return VARIED.map((id) =>
    Math.min(MOST, timesSaid(wording, id) + (said.includes(id) ? 1 : 0)).toString(36),
  ).join('');
}
