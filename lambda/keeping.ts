import type { InterviewEvent } from './interview/event.ts';
import type { Interview, UnsavedTurn } from './interview/interview.ts';
import type { InterviewStore, Snapshot, TurnRecord } from './store/interview-store.ts';

/** What became of a turn's writes. */
export interface Keeping {
  /** Of this turn: stored, failed (it rides on in the session), or told by another device before. */
  readonly outcome: 'kept' | 'failed' | 'taken';
  /** What rides on: a later turn writes it, each under its own number. */
  readonly unsaved: readonly UnsavedTurn[];
  /** From the first turn of ours on whose number another device had told already: none of these is written. */
  readonly taken: readonly UnsavedTurn[];
}

const isOpening = ({ events }: UnsavedTurn) => events.some(({ kind }) => kind === 'interview-opened');

/** Words that ride along stay under this (characters): a whole response may have 24 KB. Older ones are on their cards. */
const MOST_RIDING = 12_000;

/** What still fits the session, the newest first kept. */
function riding(turns: readonly UnsavedTurn[]): readonly UnsavedTurn[] {
  let room = MOST_RIDING;
  const fits = turns.toReversed().filter((turn, index) => {
    room -= JSON.stringify(turn).length;
    return index === 0 || room >= 0;
  });
  return fits.toReversed();
}

/** Writes in order and stops at the first that is not kept: a later turn never stands where an earlier one is missing. */
async function keepInOrder(
  store: InterviewStore,
  { candidate, session }: TurnRecord,
  waiting: readonly UnsavedTurn[],
): Promise<Keeping> {
  for (const [index, turn] of waiting.entries()) {
    const left = waiting.slice(index);
    try {
      const kept = await store.keepTurn({ candidate, session, ...turn });
      if (kept === 'taken') return { outcome: 'taken', unsaved: [], taken: left };
    } catch {
      return { outcome: 'failed', unsaved: riding(left), taken: [] };
    }
  }
  return { outcome: 'kept', unsaved: [], taken: [] };
}

/**
 * The header of an interview whose turns are not written yet: it brings them along, so that whoever takes the interview
 * up from it writes them. An opening by itself tells nothing that the header does not.
 */
function withTurns(header: Snapshot, waiting: readonly UnsavedTurn[]): Snapshot {
  const bare = waiting.every(({ events }) => events.every(({ kind }) => kind === 'interview-opened'));
  return bare ? header : { ...header, interview: { ...header.interview, unsaved: riding(waiting) } };
}

/**
 * Writes the turn, after those whose write failed before, each under its own number. Where an interview is opened
 * its header goes first, so that no word ever stands in a session that nobody would find. What is not written rides
 * on in the session.
 */
export async function keep(
  store: InterviewStore,
  record: TurnRecord,
  earlier: readonly UnsavedTurn[],
  header: Snapshot,
): Promise<Keeping> {
  const { candidate, session, ...told } = record;
  const waiting: readonly UnsavedTurn[] = [...earlier, told];
  try {
    if (waiting.some(isOpening)) await store.keepSnapshot(withTurns(header, waiting));
  } catch {
    return { outcome: 'failed', unsaved: riding(waiting), taken: [] };
  }
  return keepInOrder(store, record, waiting);
}

/** Nothing was written, and nothing is told of it. */
export const KEPT: Keeping = { outcome: 'kept', unsaved: [], taken: [] };

/** The interview with a turn that a later one writes. */
export function withUnsaved(interview: Interview, { candidate, session, ...turn }: TurnRecord): Interview {
  return { ...interview, unsaved: [turn] };
}

const CLOSES = new Set<InterviewEvent['kind']>(['stopped', 'declined', 'questions-ran-out']);

/** Where a session ends its snapshot is written again; between, the turns tell it. */
export const closes = (events: readonly InterviewEvent[]): boolean =>
  events.some((event) => CLOSES.has(event.kind));

/** Where the interview stands, as the store keeps it. */
export function snapshotOf(candidate: string, at: string, interview: Interview): Snapshot {
  return { candidate, at, status: interview.phase.kind === 'closed' ? 'closed' : 'open', interview };
}
