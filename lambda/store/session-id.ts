const STAMP = '20261123T222139123'.length;

/** A moment as it begins a session id: "20261123T222139123". Stamps sort by time. */
export const stampAt = (at: Date): string => at.toISOString().replace(/[-:.Z]/g, '');

const SUFFIX = 40;

/** Session ids sort by time, so that the newest is found without an index: "20261123T222139123-4f1c…". */
export const sessionId = (at: Date, requestId: string): string =>
  `${stampAt(at)}-${requestId.replace(/[^0-9A-Za-z]/g, '').slice(-SUFFIX)}`;

/** When a session began, as a stamp. */
export const stampOf = (session: string): string => session.slice(0, STAMP);

/** A moment that lies after the stamp, `at` itself where it does: a session begun then is none of those erased. */
export function after(stamp: string | null, at: Date): Date {
  if (stamp === null || stampAt(at) > stamp) return at;
  const [, year, month, day, hour, minute, second, milli] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(stamp) ?? [];
  const erased = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`);
  return Number.isNaN(erased) ? at : new Date(erased + 1);
}
