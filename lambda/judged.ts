import type { Circumstances, Decision } from './interview/decision.ts';
import type { InterviewEvent } from './interview/event.ts';
import { evolve } from './interview/evolve.ts';
import type { Interview } from './interview/interview.ts';
import { PIECE_BREAK } from './interview/quoting.ts';
import { openWords } from './memory.ts';
import type { InterviewStore } from './store/interview-store.ts';

/** What an answer came to, where one was to be judged. */
export interface Judgement {
  readonly events: readonly InterviewEvent[];
  /** The answer could not be read back, or not be judged: its last piece is kept all the same. */
  readonly failed: boolean;
}

/** Understands what a decision left open. */
export async function judged(
  before: Interview,
  decision: Decision,
  { candidate, about, store }: { candidate: string; about: Circumstances; store: InterviewStore },
): Promise<Judgement> {
  if (decision.judge === null) return { events: [], failed: false };
  try {
    const heard = decision.events.reduce(evolve, before);
    const earlier = await openWords(store, candidate, before);
    const added = decision.events.flatMap((event) => {
      const counts =
        event.kind === 'date-told' || (event.kind === 'piece-heard' && heard.phase.kind !== 'probing');
      return counts ? [event.words] : [];
    });
    const words = [earlier, ...added].filter((piece) => piece !== '').join(PIECE_BREAK);
    // The analyser is loaded when there is something to understand, not before.
    const { judge } = await import('./interview/judge.ts');
    return { events: judge(heard, words, decision.judge, about), failed: false };
  } catch {
    return { events: [], failed: true };
  }
}
