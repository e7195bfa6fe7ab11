import type { Pack } from '../../models/compiled/pack-types.ts';
import { evolve } from '../interview/evolve.ts';
import { type Interview, newInterview } from '../interview/interview.ts';
import { replyTo } from '../interview/reply-to.ts';
import { afterSaying } from '../interview/wording.ts';
import { render } from '../render/render.ts';
import type { TurnRecord } from '../store/interview-store.ts';

const SIGNS: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** Speech as text: what stands in the tags is how it is said. */
const plain = (ssml: string): string =>
  ssml
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/&(?:lt|gt|quot|apos|amp);/g, (sign) => SIGNS[sign] ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * What was said back in each turn. Replies are not stored: what happened is replayed through the same functions that
 * chose them, which are pure. A turn of a release that put things otherwise may read a little differently.
 */
export function repliesOf(turns: readonly TurnRecord[], pack: Pack): ReadonlyMap<number, string> {
  const replies = new Map<number, string>();
  const [first] = turns;
  if (first === undefined) return replies;
  let state: Interview = newInterview(first.session, first.at, pack.id);
  for (const { turn, at, events } of turns) {
    const before = state;
    const evolved = events.reduce(evolve, before);
    const reply = replyTo({ before, after: evolved, events, pack, at });
    replies.set(turn, plain(render(reply, before.wording).speech));
    state = { ...evolved, turns: turn + 1, wording: afterSaying(evolved.wording, reply) };
  }
  return replies;
}
