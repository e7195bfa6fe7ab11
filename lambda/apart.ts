import type { InterviewEvent } from './interview/event.ts';
import type { Interview, Phase, UnsavedTurn } from './interview/interview.ts';
import { type Keeping, keep, snapshotOf } from './keeping.ts';
import type { InterviewStore, TurnRecord } from './store/interview-store.ts';
import { justBefore, sessionId } from './store/session-id.ts';

/** A turn that another device had told already. */
export interface Overtaken {
  readonly store: InterviewStore;
  readonly record: TurnRecord;
  readonly before: Interview;
  readonly after: Interview;
  /** All words of the answer that was open before this turn; null where they could not be read back. */
  readonly openWords: string | null;
  readonly taken: readonly UnsavedTurn[];
  /** The session that goes on here. */
  readonly session: string;
}

/** Whether Alexa sent the request that told this turn after ours, by her own clock. */
async function wasOvertaken(
  { store, record }: Pick<Overtaken, 'store' | 'record'>,
  sent: Date,
): Promise<boolean> {
  const { candidate, session, turn } = record;
  const [standing] = await store.turnsFrom(candidate, session, turn).catch(() => []);
  return standing !== undefined && Date.parse(standing.sent ?? standing.at) > sent.getTime();
}

/**
 * The session that goes on apart. A request that was sent before the one that was told in its place came too late for
 * anybody to go on from: its session keeps the words, and the other one stays the newest.
 */
export async function sessionApart(
  overtaken: Pick<Overtaken, 'store' | 'record' | 'before'>,
  sent: Date,
): Promise<string> {
  const { record, before } = overtaken;
  const late = await wasOvertaken(overtaken, sent);
  return sessionId(late ? justBefore(before.session, sent) : sent, record.requestId);
}

/** The events of a taken turn, without the pieces that the open answer's words hold already, where these are known. */
function ownEvents(turn: UnsavedTurn, { before, record, openWords }: Overtaken): readonly InterviewEvent[] {
  if (openWords === null || turn.turn === record.turn || !('answer' in before.phase)) return turn.events;
  const { fromTurn } = before.phase.answer;
  return turn.turn < fromTurn ? turn.events : turn.events.filter(({ kind }) => kind !== 'piece-heard');
}

function openAnswerAgain({ before, after, openWords }: Overtaken): readonly InterviewEvent[] {
  if (!('answer' in before.phase)) return [];
  const { question, attempt } = before.phase.answer;
  return [
    { kind: 'question-asked', question, round: before.round ?? after.round ?? '', attempt },
    ...(openWords === null || openWords === '' ? [] : [{ kind: 'piece-heard' as const, words: openWords }]),
  ];
}

const fromTheStart = (phase: Phase): Phase =>
  'answer' in phase ? { ...phase, answer: { ...phase.answer, fromTurn: 0 } } : phase;

/**
 * Two devices told the same turn of one interview. The later one goes on in a session of its own, which begins with
 * the answer that was open and with what was just said: nothing interleaves, and no word is lost.
 */
export async function goOnApart(overtaken: Overtaken): Promise<{ interview: Interview; kept: Keeping }> {
  const { store, record, before, after, session, taken } = overtaken;
  const opened: InterviewEvent = {
    kind: 'interview-opened',
    session,
    at: record.at,
    pack: after.pack,
    known: true,
    round: before.round,
    lastTime: before.lastTime,
    about: before.about,
    asked: before.asked,
  };
  const events = [
    opened,
    ...openAnswerAgain(overtaken),
    ...taken.flatMap((turn) => ownEvents(turn, overtaken)),
  ];
  const interview: Interview = {
    ...after,
    session,
    startedAt: record.at,
    turns: 1,
    phase: fromTheStart(after.phase),
    unsaved: [],
  };
  const header = snapshotOf(record.candidate, record.at, interview);
  const kept = await keep(store, { ...record, session, turn: 0, events }, [], header);
  return { interview: { ...interview, unsaved: kept.unsaved }, kept };
}
