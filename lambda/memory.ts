import { evolve } from './interview/evolve.ts';
import { type Interview, newInterview } from './interview/interview.ts';
import { wordsTold } from './interview/open-answer.ts';
import type { InterviewStore, Recalled, TurnRecord } from './store/interview-store.ts';
import { after, sentAt, sessionId } from './store/session-id.ts';

/** Where an interview stands, and since when nothing happened in it. */
export interface Remembered {
  readonly interview: Interview;
  /** Minutes since its last turn; null for an interview that begins now. */
  readonly minutesAway: number | null;
  /** The candidate's interview before this one; null for a beginner, and for one that goes on. */
  readonly last: Interview | null;
  /** Whether this candidate was here before. */
  readonly known: boolean;
  /** The store was out of reach: there may be an interview. */
  readonly blind: boolean;
}

/** The request that asks, for an interview that begins with it. */
export interface Fresh {
  /** When Alexa sent it, and when it arrived. */
  readonly sent: Date;
  readonly at: Date;
  readonly requestId: string;
  readonly pack: string;
}

/** Replays the turns after the snapshot: the same events give the same state. */
export function replay({ snapshot, later }: NonNullable<Recalled['newest']>): Interview {
  const { interview } = snapshot;
  return later
    .filter(({ turn }) => turn >= interview.turns)
    .reduce<Interview>(
      (state, record) => ({ ...record.events.reduce(evolve, state), turns: record.turn + 1 }),
      { ...interview, unsaved: stillUnsaved(interview, later) },
    );
}

/**
 * Turns that a header brought along and that nobody has written since. One without words, in whose place another request
 * was told, has nothing to keep: where the interview stands holds it already.
 */
function stillUnsaved({ unsaved }: Interview, standing: readonly TurnRecord[]): Interview['unsaved'] {
  return unsaved.filter(({ turn, requestId, events }) => {
    const there = standing.find((record) => record.turn === turn);
    if (there === undefined) return true;
    return there.requestId !== requestId && events.some(({ kind }) => kind === 'piece-heard');
  });
}

/** An interview that begins now; its id sorts after everything that its candidate erased. */
function begin({ sent, at, requestId, pack }: Fresh, erasedUpTo: string | null): Interview {
  return newInterview(sessionId(after(erasedUpTo, sent), requestId), at.toISOString(), pack);
}

/** Where the newest interview stood before this very request, should it have been told already. */
function beforeRequest(newest: NonNullable<Recalled['newest']>, requestId: string) {
  const told = newest.later.findIndex((record) => record.requestId === requestId);
  return told === -1 ? newest : { ...newest, later: newest.later.slice(0, told) };
}

/** The candidate's open interview from the store, or a new one. A store out of reach gives a new one. */
export async function remember(store: InterviewStore, candidate: string, fresh: Fresh): Promise<Remembered> {
  const recalled = await store.recall(candidate).catch(() => null);
  const begun = begin(fresh, recalled?.profile.erasedUpTo ?? null);
  const newest = recalled?.newest ?? null;
  // Whoever cannot be looked up is not introduced to the skill once more.
  const blind = recalled === null;
  if (newest === null) return { interview: begun, minutesAway: null, last: null, known: blind, blind };
  // A launch that comes again opens what it has opened already.
  if (newest.snapshot.interview.session === begun.session)
    return { interview: begun, minutesAway: null, last: null, known: true, blind };
  const { snapshot, later } = beforeRequest(newest, fresh.requestId);
  const interview = replay({ snapshot, later });
  // Another pack has other questions: what is open there stays in the log.
  if (interview.phase.kind === 'closed' || interview.pack !== fresh.pack)
    return { interview: begun, minutesAway: null, last: interview, known: true, blind };
  // By Alexa's clock where it can be: a launch that two copies answer must find the same, whatever their own clocks say.
  const last = later.at(-1);
  const lastAt = sentAt(last?.sent ?? '', new Date(last?.at ?? snapshot.at));
  const minutesAway = Math.max(0, (fresh.sent.getTime() - lastAt.getTime()) / 60_000);
  return { interview, minutesAway, last: null, known: true, blind };
}

/** All words of the open answer: from the session where they fit, else its pieces from the store. */
export async function openWords(store: InterviewStore, candidate: string, state: Interview): Promise<string> {
  if (!('answer' in state.phase)) return '';
  const { answer } = state.phase;
  if (!answer.spilled) return answer.words;
  const standing = await store.turnsFrom(candidate, state.session, answer.fromTurn);
  // A request that comes again finds its own turn there, whose words it brings itself. And what rides along unwritten is
  // what was said here: in its place another device's words may stand.
  const own = new Set(state.unsaved.map(({ turn }) => turn));
  const stored = standing.filter(({ turn }) => turn < state.turns && !own.has(turn));
  const events = [...stored, ...state.unsaved]
    .toSorted((a, b) => a.turn - b.turn)
    .flatMap((record) => record.events);
  return wordsTold(events, state.phase.kind === 'probing');
}
