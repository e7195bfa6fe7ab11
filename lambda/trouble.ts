import type { InterviewEvent } from './interview/event.ts';
import { line, type Reply } from './interview/reply.ts';
import type { Keeping } from './keeping.ts';

/** What was said in this turn, for the card of this very response. */
function wordsOn(reply: Reply, events: readonly InterviewEvent[]): Reply['card'] {
  const words = events.flatMap((event) => (event.kind === 'piece-heard' ? [event.words] : [])).join(' ');
  return reply.card ?? (words === '' ? null : { question: '', words, findings: null });
}

/**
 * Where the write failed, the words go into the card of this very response, and the candidate is told; where another
 * device was first, it is told kindly that this one goes on by itself; where an answer could not be judged just now,
 * it is asked for again, since every piece of it is kept.
 */
export function tellTrouble(
  reply: Reply,
  kept: Keeping,
  judgingFailed: boolean,
  events: readonly InterviewEvent[],
): Reply {
  if (reply.ask === null) return kept.outcome === 'kept' ? reply : { ...reply, card: wordsOn(reply, events) };
  const still = line('trouble', { question: { line: line('silence-within') } });
  const open = judgingFailed ? { ...reply, tell: [], ask: still } : reply;
  switch (kept.outcome) {
    case 'kept':
      return open;
    case 'taken':
      return { ...open, tell: [line('elsewhere'), ...open.tell], card: wordsOn(open, events) };
    case 'failed':
      return { ...open, tell: [line('unsaved'), ...open.tell], card: wordsOn(open, events) };
    default:
      return kept.outcome satisfies never;
  }
}
