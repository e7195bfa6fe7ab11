import { stampOf } from './session-id.ts';
import type { Key, Range } from './table.ts';

/** Sorts after every session id and every turn number. */
const LAST = '\uffff';

const partitionOf = (candidate: string) => `C#${candidate}`;
const under = (candidate: string, sort: string): Key => ({ partition: partitionOf(candidate), sort });
const alone = (partition: string): Key => ({ partition, sort: 'ONE' });
/** Zero-padded, so that turns sort by number. */
const padded = (turn: number) => String(turn).padStart(6, '0');

/** The whole key space of the table: what stands under which key is said here and nowhere else. */
export const KEYS = {
  profile: (candidate: string) => under(candidate, 'PROFILE'),
  header: (candidate: string, session: string) => under(candidate, `H#${session}`),
  turn: (candidate: string, session: string, turn: number) =>
    under(candidate, `T#${session}#${padded(turn)}`),
  /** What the candidate added in the log to the answer that was asked for in a turn. */
  note: (candidate: string, session: string, turn: number) =>
    under(candidate, `N#${session}#${padded(turn)}`),
  /** What a session's answers hold, for the number sheet: derived, and rebuilt where it is missing. */
  digest: (candidate: string, session: string) => under(candidate, `D#${session}`),
  /** Tallies of the sessions that began in a month ("2026-03"): derived, and rebuilt where they are missing. */
  month: (candidate: string, month: string) => under(candidate, `M#${month}`),
  /** Where a candidate's own sign-in and pairing items are, so that they can be listed, revoked and erased. */
  signInPointer: (candidate: string, tokenHash: string) => under(candidate, `L#${tokenHash}`),
  pairingPointer: (candidate: string) => under(candidate, 'P'),
  pairing: (codeHash: string) => alone(`PAIR#${codeHash}`),
  signIn: (tokenHash: string) => alone(`LOGIN#${tokenHash}`),
  attempts: (what: string, window: string) => alone(`RATE#${what}#${window}`),
} as const;

const range = (candidate: string, from: string, to: string, newestFirst = false): Range => ({
  partition: partitionOf(candidate),
  from,
  to,
  newestFirst,
});

/** `since` is a stamp (session-id.ts): sessions that began up to then are erased, and lie outside the range. */
export const RANGES = {
  everything: (candidate: string) => range(candidate, ' ', LAST),
  headers: (candidate: string, since: string | null) =>
    range(candidate, since === null ? 'H#' : `H#${since}~`, `H#${LAST}`, true),
  turns: (candidate: string, session: string, from: number) =>
    range(candidate, `T#${session}#${padded(from)}`, `T#${session}#${LAST}`),
  allTurns: (candidate: string, since: string | null) =>
    range(candidate, since === null ? 'T#' : `T#${since}~`, `T#${LAST}`, true),
  notes: (candidate: string, session: string) => range(candidate, `N#${session}#`, `N#${session}#${LAST}`),
  digests: (candidate: string, since: string | null) =>
    range(candidate, since === null ? 'D#' : `D#${since}~`, `D#${LAST}`, true),
  months: (candidate: string) => range(candidate, 'M#', `M#${LAST}`),
  signIns: (candidate: string) => range(candidate, 'L#', `L#${LAST}`),
} as const;

/** The session that a sort key belongs to, or null. */
export function sessionOfSort(sort: string): string | null {
  const [kind, session] = sort.split('#');
  return kind === 'H' || kind === 'T' || kind === 'N' || kind === 'D' ? (session ?? null) : null;
}

/** Whether a session began no later than the stamp. */
export const beganBy = (session: string, stamp: string | null): boolean =>
  stamp !== null && stampOf(session) <= stamp;
