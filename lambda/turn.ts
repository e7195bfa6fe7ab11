import type { RequestEnvelope, Response } from 'ask-sdk-model';
import type { Pack } from '../models/compiled/pack-types.ts';
import { type Alarm, rung } from './alarm.ts';
import { fitted } from './alexa/fit-response.ts';
import { type Asked, readRequest } from './alexa/read-request.ts';
import { writeResponse } from './alexa/write-response.ts';
import { goOnApart, sessionApart } from './apart.ts';
import { carried } from './interview/carried-words.ts';
import type { CommandKind } from './interview/command.ts';
import { conclude, decide } from './interview/decide.ts';
import type { Circumstances } from './interview/decision.ts';
import type { InterviewEvent } from './interview/event.ts';
import { evolve } from './interview/evolve.ts';
import { type Interview, isHalfSaid, newInterview } from './interview/interview.ts';
import type { Reply } from './interview/reply.ts';
import { replyTo } from './interview/reply-to.ts';
import { afterSaying } from './interview/wording.ts';
import { judged } from './judged.ts';
import { closes, KEPT, type Keeping, keep, snapshotOf, withUnsaved } from './keeping.ts';
import { openWords, remember } from './memory.ts';
import { eraseConfirmed, openLog, type Pairing } from './own-data.ts';
import { render } from './render/render.ts';
import { screenOf } from './render/screen.ts';
import { inTime } from './store/in-time.ts';
import type { InterviewStore } from './store/interview-store.ts';
import { sentAt, sessionId } from './store/session-id.ts';
import { untilKept } from './store/until-kept.ts';
import { countsOf } from './telemetry/counts.ts';
import { stopwatch } from './telemetry/stopwatch.ts';
import type { TurnLine } from './telemetry/turn-line.ts';
import { tellTrouble } from './trouble.ts';

/** Milliseconds. Alexa waits eight seconds; a turn answers inside six, whatever the store does. */
const TURN_BUDGET = 5_500;
/** Of which finding out where the interview stands may use this much, so that a write still has its time. */
const READ_BUDGET = 2_500;
/** A turn with which the session ends tries its writes again after so long: no later turn will. */
const PAUSE = 300;
const LAST = new Set<CommandKind>(['session-ended', 'stop', 'cancel', 'home']);

/** Everything a turn needs from outside: no clock, chance, environment or network is reached otherwise. */
export interface House {
  readonly store: InterviewStore;
  readonly pack: Pack;
  readonly clock: () => Date;
  /** Rings after so many milliseconds. */
  readonly alarm: (milliseconds: number) => Alarm;
  /** Fresh, unguessable ids. */
  readonly ids: () => string;
  /** Alexa's user id → the candidate's keyed hash. */
  readonly identify: (userId: string) => string;
  readonly pairing: Pairing;
  /** Counts and timings, never words. */
  readonly log: (line: TurnLine) => void;
}

export interface TurnResult {
  readonly response: Response;
  /** Rides in the session attributes to the next turn. */
  readonly interview: Interview;
}

/** One request in, one response out, inside the time that Alexa gives: the store is asked no longer than that. */
export async function turn(envelope: RequestEnvelope, house: House): Promise<TurnResult> {
  const reading = house.alarm(READ_BUDGET);
  const all = house.alarm(TURN_BUDGET);
  try {
    const asked = readRequest(envelope);
    const reader = inTime(house.store, reading.signal);
    const writer = inTime(house.store, all.signal);
    const store = LAST.has(asked.command.kind)
      ? untilKept(writer, all.signal, () => rung(house.alarm(PAUSE)))
      : writer;
    return await told(asked, reader, { ...house, store });
  } finally {
    reading.clear();
    all.clear();
  }
}

/** request → command → decide → analyse → evolve → store → reply → render → response. */
async function told(asked: Asked, reader: InterviewStore, house: House): Promise<TurnResult> {
  const began = house.clock();
  const watch = stopwatch(() => house.clock().getTime());
  const candidate = house.identify(asked.userId);
  // What was never answered has nothing to end.
  if (asked.command.kind === 'session-ended' && asked.carried === null)
    return { response: {}, interview: newHere(house.pack) };
  const { before, opening, about, blind } = await stand(asked, reader, candidate, began, house);
  watch.lap('Stand');
  const decision = decide(opening.reduce(evolve, before), asked.command, about);
  const judgement = await judged(before, decision, { candidate, about, store: house.store });
  watch.lap('Judge');
  const heard = [...opening, ...decision.events, ...judgement.events];
  const judgedNow = judgement.events.length > 0;
  const events = judgedNow ? [...heard, ...conclude(heard.reduce(evolve, before), about)] : heard;
  const moved = { asked, candidate, began, before, events, blind };
  const erased = events.find((event) => event.kind === 'erased');
  const { after, kept, reply } =
    erased === undefined ? await stored(moved, house) : await eraseConfirmed(moved, erased.erasing, house);
  const spoken = await openLog(tellTrouble(reply, kept, judgement.failed, events), moved, house);
  watch.lap('Store');
  const response = respond(asked, spoken, before, after, house);
  watch.lap('Render');
  house.log({
    command: asked.command.kind,
    from: before.phase.kind,
    to: after.phase.kind,
    kept: kept.outcome,
    events: events.length,
    counts: countsOf({ events, answerOpen: isHalfSaid(before), kept: kept.outcome }),
    times: watch.times,
    shape: asked.shape,
    milliseconds: watch.total(),
  });
  return fitted({ response, interview: after });
}

function respond(
  asked: Asked,
  spoken: Reply,
  before: Interview,
  after: Interview,
  { pack }: House,
): Response {
  if (asked.command.kind === 'session-ended') return {};
  const screen = asked.hasScreen ? screenOf(after, spoken, pack, before.wording) : null;
  return writeResponse(render(spoken, before.wording, screen));
}

/** A turn as it was decided, before it is stored. */
export interface Moved {
  readonly asked: Asked;
  readonly candidate: string;
  readonly began: Date;
  readonly before: Interview;
  readonly events: readonly InterviewEvent[];
  /** Nothing could be looked up: whether this is where the candidate stands is not known. */
  readonly blind: boolean;
}

/** A turn as it came to stand, and what is said to it. */
export interface Stored {
  readonly after: Interview;
  readonly kept: Keeping;
  readonly reply: Reply;
}

/** Writes the turn before anything is said, apart from the others' where another device was first. */
async function stored(
  { asked, candidate, began, before, events, blind }: Moved,
  house: House,
): Promise<Stored> {
  const { store, pack } = house;
  const at = began.toISOString();
  const evolved = events.reduce(evolve, before);
  const { session } = evolved;
  const record = {
    candidate,
    session,
    turn: before.turns,
    requestId: asked.requestId,
    at,
    sent: asked.sentAt,
    events,
  };
  const reply = replyTo({ before, after: evolved, events, pack, at });
  const wording = afterSaying(evolved.wording, reply);
  const going = carried({ ...evolved, turns: before.turns + 1, wording, unsaved: [] });
  // A launch in the dark is written by the turn after it: a copy of it that nobody hears opens no other interview.
  if (blind && asked.command.kind === 'launch')
    return { after: withUnsaved(going, record), kept: KEPT, reply };
  const kept = await keep(store, record, before.unsaved, snapshotOf(candidate, at, going));
  if (kept.outcome === 'taken') {
    const words = await openWords(store, candidate, before).catch(() => null);
    const saysNothing = !kept.taken.some((turn) => turn.events.some(({ kind }) => kind === 'piece-heard'));
    if (reply.ask === null && saysNothing) return { after: going, kept, reply };
    const sent = sentAt(asked.sentAt, began);
    const apart = { store, record, before, after: going, openWords: words, taken: kept.taken };
    const { interview, kept: keptApart } = await goOnApart({
      ...apart,
      session: await sessionApart(apart, sent),
    });
    return { after: interview, kept: { ...keptApart, outcome: 'taken' }, reply };
  }
  const after = { ...going, unsaved: kept.unsaved };
  if (closes(events)) await store.keepSnapshot(snapshotOf(candidate, at, after)).catch(() => undefined);
  return { after, kept, reply };
}

interface Standing {
  readonly before: Interview;
  /** Opens an interview that a request found unopened. */
  readonly opening: readonly InterviewEvent[];
  readonly about: Circumstances;
  readonly blind: boolean;
}

/** Where the interview stands: from the session; at a launch, or where the session lost it, from the store. */
async function stand(
  asked: Asked,
  reader: InterviewStore,
  candidate: string,
  now: Date,
  { pack }: House,
): Promise<Standing> {
  const launching = asked.command.kind === 'launch';
  const { requestId } = asked;
  const sent = sentAt(asked.sentAt, now);
  const circumstances = {
    pack,
    at: now.toISOString(),
    session: sessionId(sent, requestId),
    last: null,
    known: true,
  };
  if (asked.carried !== null && !launching)
    return {
      before: asked.carried,
      opening: [],
      about: { ...circumstances, minutesAway: null },
      blind: false,
    };
  const remembered = await remember(reader, candidate, { sent, requestId, at: now, pack: pack.id });
  const { interview, minutesAway, last, known, blind } = remembered;
  const session = minutesAway === null ? interview.session : circumstances.session;
  const about = { ...circumstances, session, minutesAway, last, known };
  const opened = launching || minutesAway !== null;
  const opening = opened ? [] : decide(interview, { kind: 'launch' }, about).events;
  return { before: interview, opening, about, blind };
}

/** Where nothing else can be told. */
export const newHere = (pack: Pack): Interview => newInterview('', '', pack.id);
