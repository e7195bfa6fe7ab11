import type { TurnRecord } from '../store/interview-store.ts';
import type { LogStore, Owner } from '../store/log-port.ts';

/** A place in one's own words. */
export interface Hit {
  readonly session: string;
  readonly at: string;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Characters shown on either side of a match, and hits shown at most. */
const AROUND = 80;
export const MOST_HITS = 200;

/** Lower case with straight apostrophes, at unchanged offsets. */
const plain = (text: string) =>
  text.replaceAll('’', "'").replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });

function hitIn(words: string, sought: string, { session, at }: TurnRecord): Hit | null {
  const from = plain(words).indexOf(sought);
  if (from === -1) return null;
  const past = from + sought.length;
  return {
    session,
    at,
    before: words.slice(Math.max(0, from - AROUND), from),
    match: words.slice(from, past),
    after: words.slice(past, past + AROUND),
  };
}

/**
 * Finds words in everything that the candidate said, newest first, while it is read: an answer is looked through
 * whole where it was judged, so that a phrase may cross two pieces; its pieces are then not shown once more.
 */
export async function* search(store: LogStore, owner: Owner, words: string): AsyncGenerator<Hit> {
  const sought = plain(words.trim().replace(/\s+/g, ' '));
  let told: { session: string; words: string } = { session: '', words: '' };
  let hits = 0;
  let after: string | null = null;
  do {
    const page = await store.turnsBackwards(owner, after);
    for (const record of page.turns) {
      for (const event of record.events.toReversed()) {
        const said = event.kind === 'answer-judged' || event.kind === 'piece-heard' ? event.words : '';
        const again = told.session === record.session && told.words.includes(said);
        if (said === '' || again) continue;
        if (event.kind === 'answer-judged') told = { session: record.session, words: said };
        const hit = hitIn(said, sought, record);
        if (hit === null) continue;
        yield hit;
        hits += 1;
        if (hits >= MOST_HITS) return;
      }
    }
    after = page.next;
  } while (after !== null);
}
