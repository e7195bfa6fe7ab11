const STAMP = '20261123T222139123'.length;

/** A moment as it begins a session id: "20261123T222139123". Stamps sort by time. */
export const stampAt = (at: Date): string => at.toISOString().replace(/[-:.Z]/g, '');

const SUFFIX = 40;

/** Session ids sort by time, so that the newest is found without an index: "20261123T222139123-4f1c…". */
export const sessionId = (at: Date, requestId: string): string =>
  `${stampAt(at)}-${requestId.replace(/[^0-9A-Za-z]/g, '').slice(-SUFFIX)}`;

/** When a session began, as a stamp. */
export const stampOf = (session: string): string => session.slice(0, STAMP);

/** When Alexa sent a request; `now` where it does not say. A session is named by this and the request id, so that a
 * repeated request opens no other. */
export function sentAt(told: string, now: Date): Date {
  const sent = Date.parse(told);
  return Number.isNaN(sent) ? now : new Date(sent);
}

/** The moment of a stamp; NaN where it is none. */
function momentOf(stamp: string): number {
  const [, year, month, day, hour, minute, second, milli] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(stamp) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`);
}

/** A moment that lies after the stamp, `at` itself where it does: a session begun then is none of those erased. */
export function after(stamp: string | null, at: Date): Date {
  if (stamp === null || stampAt(at) > stamp) return at;
  const erased = momentOf(stamp);
  return Number.isNaN(erased) ? at : new Date(erased + 1);
}

/** A moment just before a session began, so that the session stays the newer one; `at` where it has no stamp. */
export function justBefore(session: string, at: Date): Date {
  const began = momentOf(stampOf(session));
  return Number.isNaN(began) ? at : new Date(began - 1);
}
