import type { RequestEnvelope, Response } from 'ask-sdk-model';
import type { Pack } from '../models/compiled/pack-types.ts';
import { type Asked, readRequest } from './alexa/read-request.ts';
import { writeResponse } from './alexa/write-response.ts';
import { conclude, decide } from './interview/decide.ts';
import type { Circumstances, Decision } from './interview/decision.ts';
import type { InterviewEvent } from './interview/event.ts';
import { evolve } from './interview/evolve.ts';
import { type Interview, newInterview } from './interview/interview.ts';
import { line, type Reply } from './interview/reply.ts';
import { replyTo } from './interview/reply-to.ts';
import { type Keeping, keep, openWords, remember, wantsSnapshot } from './memory.ts';
import { render } from './render/render.ts';
import type { InterviewStore } from './store/interview-store.ts';
import { sessionId } from './store/session-id.ts';
import type { TurnLine } from './telemetry/turn-line.ts';

/** Everything a turn needs from outside: no clock, chance, environment or network is reached otherwise. */
export interface House {
  readonly store: InterviewStore;
  readonly pack: Pack;
  readonly clock: () => Date;
  /** Fresh, unguessable ids. */
  readonly ids: () => string;
  /** Alexa's user id → the candidate's keyed hash. */
  readonly identify: (userId: string) => string;
  /** Counts and timings, never words. */
  readonly log: (line: TurnLine) => void;
}

export interface TurnResult {
  readonly response: Response;
  /** Rides in the session attributes to the next turn. */
  readonly interview: Interview;
}

/** One request in, one response out: request → command → decide → analyse → evolve → store → reply → render → response. */
export async function turn(envelope: RequestEnvelope, house: House): Promise<TurnResult> {
  const began = house.clock();
  const asked = readRequest(envelope);
  const candidate = house.identify(asked.userId);
  const { before, opening, about } = await stand(asked, candidate, began, house);
  const decision = decide(opening.reduce(evolve, before), asked.command, about);
  const understood = await judged(before, decision, candidate, began, house);
  const told = [...opening, ...decision.events, ...understood];
  const events = understood.length === 0 ? told : [...told, ...conclude(told.reduce(evolve, before), about)];
  const evolved = events.reduce(evolve, before);
  const record = {
    candidate,
    session: evolved.session,
    turn: before.turns,
    requestId: asked.requestId,
    at: began.toISOString(),
    events,
  };
  const kept = await keep(house.store, record, before.unsaved);
  const after: Interview = {
    ...evolved,
    turns: before.turns + 1,
    replies: before.replies + 1,
    unsaved: kept.unsaved,
  };
  if (wantsSnapshot(events)) await snapshot(after, candidate, began, house);
  const reply = tellTrouble(
    replyTo({ before, after, events, pack: house.pack, at: record.at }),
    kept,
    events,
  );
  const response = asked.command.kind === 'session-ended' ? {} : writeResponse(render(reply, before.replies));
  house.log({
    command: asked.command.kind,
    from: before.phase.kind,
    to: after.phase.kind,
    kept: kept.outcome,
    events: events.length,
    milliseconds: house.clock().getTime() - began.getTime(),
  });
  return { response, interview: after };
}

interface Standing {
  readonly before: Interview;
  /** Opens an interview that a request found unopened. */
  readonly opening: readonly InterviewEvent[];
  readonly about: Circumstances;
}

/** Where the interview stands: from the session; at a launch, or where the session lost it, from the store. */
async function stand(asked: Asked, candidate: string, now: Date, house: House): Promise<Standing> {
  const { pack } = house;
  const launching = asked.command.kind === 'launch';
  const fresh = { session: sessionId(now, house.ids()), at: now.toISOString(), pack: pack.id };
  const circumstances = {
    pack,
    session: fresh.session,
    at: fresh.at,
    minutesAway: null,
    last: null,
    known: true,
  };
  if (asked.carried !== null && !launching)
    return { before: asked.carried, opening: [], about: circumstances };
  const remembered = await remember(house.store, candidate, fresh).catch(() => ({
    interview: newInterview(fresh.session, fresh.at, fresh.pack),
    minutesAway: null,
    last: null,
    known: true,
  }));
  const { minutesAway, last, known } = remembered;
  const about = { ...circumstances, minutesAway, last, known };
  const opened = launching || remembered.minutesAway !== null;
  const opening = opened ? [] : decide(remembered.interview, { kind: 'launch' }, about).events;
  return { before: remembered.interview, opening, about };
}

async function judged(
  before: Interview,
  decision: Decision,
  candidate: string,
  began: Date,
  house: House,
): Promise<InterviewEvent[]> {
  if (decision.judge === null) return [];
  const heard = decision.events.reduce(evolve, before);
  const stored = await openWords(house.store, candidate, before);
  const added = decision.events.flatMap((event) => {
    const counts =
      event.kind === 'date-told' || (event.kind === 'piece-heard' && heard.phase.kind !== 'probing');
    return counts ? [event.words] : [];
  });
  const words = [stored, ...added].filter((piece) => piece !== '').join(' ');
  // The analyser is loaded when there is something to understand, not before.
  const { judge } = await import('./interview/judge.ts');
  return judge(heard, words, decision.judge, began.toISOString());
}

async function snapshot(interview: Interview, candidate: string, now: Date, house: House): Promise<void> {
  const status = interview.phase.kind === 'closed' ? 'closed' : 'open';
  await house.store
    .keepSnapshot({ candidate, at: now.toISOString(), status, interview })
    .catch(() => undefined);
}

/** Where the write failed, the words go into the card of this very response, and the candidate is told. */
function tellTrouble(reply: Reply, kept: Keeping, events: readonly InterviewEvent[]): Reply {
  if (kept.outcome === 'kept') return reply;
  const words = events.flatMap((event) => (event.kind === 'piece-heard' ? [event.words] : [])).join(' ');
  const card = reply.card ?? (words === '' ? null : { question: '', words, findings: null });
  if (reply.ask === null) return { ...reply, card };
  if (kept.outcome === 'taken')
    return { ...reply, tell: [], ask: line('elsewhere', { question: { line: reply.ask } }), card };
  return { ...reply, tell: [line('unsaved'), ...reply.tell], card };
}
