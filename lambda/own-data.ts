import type { RequestEnvelope, Response } from 'ask-sdk-model';
import { readRequest } from './alexa/read-request.ts';
import { evolve } from './interview/evolve.ts';
import type { Erasing } from './interview/interview.ts';
import { isUnderWay } from './interview/interview.ts';
import { line, type Reply, text } from './interview/reply.ts';
import { replyTo } from './interview/reply-to.ts';
import type { House, Moved, Stored } from './turn.ts';

/** How a candidate reaches the companion log. */
export interface Pairing {
  /** The log's own address, as it is shown; null where it has none yet. */
  readonly address: string | null;
  /** The keyed hash that a code is stored as; null where no code is needed (at home). */
  readonly hash: ((code: string) => string) | null;
}

/** Milliseconds that an erasure may delete for inside a turn. What it leaves is hidden, and the log deletes it. */
const ERASING_BUDGET = 3_000;

type Erased = 'done' | 'nothing';

/** A request that comes again deletes the same: the interview is named by the session, never looked up. */
async function erase({ before, candidate, began }: Moved, erasing: Erasing, house: House): Promise<Erased> {
  const at = began.toISOString();
  if (erasing === 'newest') {
    const session = isUnderWay(before) ? before.session : (before.previous ?? null);
    if (session === null) return 'nothing';
    await house.store.deleteInterview(candidate, session, at);
    return 'done';
  }
  const alarm = house.alarm(ERASING_BUDGET);
  try {
    await house.store.erase(candidate, at, () => !alarm.signal.aborted);
    return 'done';
  } finally {
    alarm.clear();
  }
}

/** What was to be deleted, confirmed: nothing of this turn is stored, and the session forgets all words. */
export async function eraseConfirmed(moved: Moved, erasing: Erasing, house: House): Promise<Stored> {
  const { before, events, began } = moved;
  const at = began.toISOString();
  let erased: Erased;
  try {
    erased = await erase(moved, erasing, house);
  } catch {
    const reply = replyTo({ before, after: before, events: [], pack: house.pack, at });
    const failed = reply.ask === null ? reply : { ...reply, tell: [line('erase-failed')] };
    return { after: before, kept: { outcome: 'kept', unsaved: [], taken: [] }, reply: failed };
  }
  const evolved = events.reduce(evolve, before);
  const after = { ...evolved, turns: before.turns + 1, unsaved: [] };
  const told = replyTo({ before, after, events, pack: house.pack, at });
  const reply = erased === 'done' ? told : { ...told, tell: [line('erased-none')] };
  return { after, kept: { outcome: 'kept', unsaved: [], taken: [] }, reply };
}

/** Disabling the skill erases everything, as often as Alexa tells of it. @throws when it could not be marked. */
export async function forget(envelope: RequestEnvelope, house: House): Promise<Response> {
  const alarm = house.alarm(ERASING_BUDGET);
  try {
    const candidate = house.identify(readRequest(envelope).userId);
    await house.store.erase(candidate, house.clock().toISOString(), () => !alarm.signal.aborted);
    return {};
  } finally {
    alarm.clear();
  }
}

const CODES_TRIED = 3;

async function openPairing({ candidate, began }: Moved, hash: (code: string) => string, house: House) {
  // The words of the codes are loaded when somebody asks for one.
  const { pairingCode } = await import('./store/pairing-code.ts');
  for (let tries = 0; tries < CODES_TRIED; tries += 1) {
    const code = pairingCode(house.ids());
    if (await house.store.openPairing(candidate, hash(code.typed), began.toISOString())) return code;
  }
  throw new Error('every code was taken');
}

/** "Open my log": the code is spoken; the address, which cannot be spoken, and the code go onto the card. */
export async function openLog(reply: Reply, moved: Moved, house: House): Promise<Reply> {
  const asks = moved.events.some((event) => event.kind === 'aside-given' && event.aside === 'log');
  if (!asks || reply.ask === null) return reply;
  const { address, hash } = house.pairing;
  if (address === null) return { ...reply, tell: [line('log-nowhere'), ...reply.tell] };
  if (hash === null) {
    const card = { title: 'Your log', text: `Your log is at ${address}` };
    return { ...reply, tell: [line('log-here'), ...reply.tell], card };
  }
  try {
    const { spoken, typed } = await openPairing(moved, hash, house);
    const card = {
      title: 'Your log',
      text: `Open ${address} and type this code: ${typed}\n\nIt works once, within ten minutes.`,
    };
    return { ...reply, tell: [line('log-code', { code: text(spoken) }), ...reply.tell], card };
  } catch {
    return { ...reply, tell: [line('log-trouble'), ...reply.tell] };
  }
}
