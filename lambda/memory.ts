import type { InterviewEvent } from './interview/event.ts';
import { evolve } from './interview/evolve.ts';
import { type Interview, newInterview, type UnsavedTurn } from './interview/interview.ts';
import { wordsTold } from './interview/open-answer.ts';
import type { InterviewStore, Recalled, TurnRecord } from './store/interview-store.ts';

/** Where an interview stands, and since when nothing happened in it. */
export interface Remembered {
  readonly interview: Interview;
  /** Minutes since its last turn; null for an interview that begins now. */
  readonly minutesAway: number | null;
  /** The candidate's interview before this one; null for a beginner, and for one that goes on. */
  readonly last: Interview | null;
  readonly known: boolean;
}

/** Replays the turns after the snapshot: the same events give the same state. */
export function replay({ snapshot, later }: Recalled): Interview {
  return later.reduce<Interview>(
    (state, record) => ({
      ...record.events.reduce(evolve, state),
      turns: record.turn + 1,
      replies: state.replies + 1,
    }),
    snapshot.interview,
  );
}

/** The candidate's open interview from the store, or a new one under `session`. */
export async function remember(
  store: InterviewStore,
  candidate: string,
  fresh: { readonly session: string; readonly at: string; readonly pack: string },
): Promise<Remembered> {
  const recalled = await store.recall(candidate);
  const begun = newInterview(fresh.session, fresh.at, fresh.pack);
  if (recalled === null) return { interview: begun, minutesAway: null, last: null, known: false };
  const interview = replay(recalled);
  if (interview.phase.kind === 'closed')
    return { interview: begun, minutesAway: null, last: interview, known: true };
  const lastAt = recalled.later.at(-1)?.at ?? recalled.snapshot.at;
  const minutesAway = Math.max(0, (Date.parse(fresh.at) - Date.parse(lastAt)) / 60_000);
  return { interview, minutesAway, last: null, known: true };
}

/** All words of the open answer: from the session where they fit, else its pieces from the store. */
export async function openWords(store: InterviewStore, candidate: string, state: Interview): Promise<string> {
  if (!('answer' in state.phase)) return '';
  const { answer } = state.phase;
  if (!answer.spilled) return answer.words;
  const stored = await store.turnsFrom(candidate, state.session, answer.fromTurn);
  const unsaved = state.unsaved.filter((turn) => !stored.some((record) => record.turn === turn.turn));
  const events = [...stored, ...unsaved]
    .toSorted((a, b) => a.turn - b.turn)
    .flatMap((record) => record.events);
  return wordsTold(events, state.phase.kind === 'probing');
}

/** What became of a turn's writes. */
export type Keeping =
  | { readonly outcome: 'kept'; readonly unsaved: readonly UnsavedTurn[] }
  | { readonly outcome: 'failed'; readonly unsaved: readonly UnsavedTurn[]; readonly error: unknown }
  | { readonly outcome: 'taken'; readonly unsaved: readonly UnsavedTurn[] };

/**
 * Writes the turn, and again those whose write failed before, each under its own number: independent writes, so
 * they run side by side. What still fails rides on in the session.
 */
export async function keep(
  store: InterviewStore,
  record: TurnRecord,
  earlier: readonly UnsavedTurn[],
): Promise<Keeping> {
  const { candidate, session } = record;
  const own: UnsavedTurn = {
    turn: record.turn,
    requestId: record.requestId,
    at: record.at,
    events: record.events,
  };
  const waiting = [...earlier, own];
  const results = await Promise.allSettled(
    waiting.map((turn) => store.keepTurn({ candidate, session, ...turn })),
  );
  const unsaved = waiting.filter((_, index) => results[index]?.status === 'rejected');
  const mine = results.at(-1);
  if (mine?.status === 'rejected') return { outcome: 'failed', unsaved, error: mine.reason };
  return { outcome: mine?.value === 'taken' ? 'taken' : 'kept', unsaved };
}

const CLOSES = new Set<InterviewEvent['kind']>(['stopped', 'declined', 'questions-ran-out']);

/** Snapshots are written where an interview begins and where a session ends; between them the turns tell it. */
export const wantsSnapshot = (events: readonly InterviewEvent[]): boolean =>
  events.some((event) => event.kind === 'interview-opened' || CLOSES.has(event.kind));
