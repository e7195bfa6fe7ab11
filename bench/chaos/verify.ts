import type { Endpoint } from '../../echo/device.ts';
import type { InterviewEvent } from '../../lambda/interview/event.ts';
import type { Interview } from '../../lambda/interview/interview.ts';
import type { Store } from '../../lambda/store/dynamodb-store.ts';
import type { TurnRecord } from '../../lambda/store/interview-store.ts';
import { deviceOf, stateOf } from '../candidate.ts';
import { nextSaying } from '../sayings.ts';
import type { Held } from './interview.ts';

/** What must not be, in words: empty where an interview came through whole. */
export interface Verdict {
  readonly violations: readonly string[];
  /** Pieces that stand on the card of their response alone: said to be unsaved, and not written later either. */
  readonly onCardAlone: number;
}

type Sessions = ReadonlyMap<string, readonly TurnRecord[]>;

export async function sessionsOf(store: Store, candidate: string): Promise<Sessions> {
  const owner = { candidate, erasedUpTo: null };
  const sessions = new Map<string, readonly TurnRecord[]>();
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['snapshots']>> = await store.snapshots(owner, after, 50);
    for (const { interview } of page.snapshots)
      sessions.set(interview.session, await store.transcript(owner, interview.session));
    after = page.next;
  } while (after !== null);
  return sessions;
}

const heardIn = (events: readonly InterviewEvent[]) =>
  events.flatMap((event) => (event.kind === 'piece-heard' ? [event.words] : []));

/** A session that goes on apart tells the open answer again in its first turn: that is no second time (decision 13). */
const retells = ({ turn, events }: TurnRecord) =>
  turn === 0 && events[0]?.kind === 'interview-opened' && heardIn(events).length > 0;

const timesIn = (words: string, piece: string) => words.split(piece).length - 1;

function keptViolations({ told }: Held, sessions: Sessions): Verdict {
  const turns = [...sessions.values()].flat();
  const all = turns.flatMap(({ events }) => heardIn(events)).join('\n');
  const ordinary = turns
    .filter((turn) => !retells(turn))
    .flatMap(({ events }) => heardIn(events))
    .join('\n');
  const missing = told.filter(({ piece, acknowledged }) => acknowledged && timesIn(all, piece) === 0);
  const doubled = told.filter(
    ({ piece }) =>
      timesIn(ordinary, piece) > 1 ||
      [...sessions.values()].some(
        (own) => timesIn(own.flatMap(({ events }) => heardIn(events)).join('\n'), piece) > 1,
      ),
  );
  return {
    violations: [
      ...missing.filter(({ onCard }) => !onCard).map(({ piece }) => `lost: ${piece.slice(0, 60)}`),
      ...doubled.map(({ piece }) => `doubled: ${piece.slice(0, 60)}`),
    ],
    onCardAlone: missing.filter(({ onCard }) => onCard).length,
  };
}

/** A judged answer holds every piece that its session has of it, each once. */
function judgedViolations(sessions: Sessions): string[] {
  return [...sessions.values()].flatMap((turns) => {
    let pieces: string[] = [];
    return turns
      .flatMap(({ events }) => events)
      .flatMap((event) => {
        if (event.kind === 'question-asked') pieces = [];
        if (event.kind === 'piece-heard') pieces.push(event.words);
        if (event.kind !== 'answer-judged') return [];
        return pieces
          .filter((piece) => timesIn(event.words, piece) !== 1)
          .map((piece) => `judged with ${timesIn(event.words, piece)} times: ${piece.slice(0, 60)}`);
      });
  });
}

/** One after the other; the first may be missing where it was a launch alone, which tells nothing but its header. */
const numbered = (turns: readonly TurnRecord[]) => {
  const first = turns[0]?.turn ?? 0;
  return first <= 1 && turns.every(({ turn }, index) => turn === first + index);
};

function gaps(sessions: Sessions): string[] {
  return [...sessions]
    .filter(([, turns]) => !numbered(turns))
    .map(([session, turns]) => `turns missing in ${session}: ${turns.map(({ turn }) => turn).join(' ')}`);
}

/** Takes an interview up, now that nothing fails: where it stands then; null where it does not answer. */
async function takenUp(endpoint: Endpoint, candidate: number): Promise<Interview | null> {
  const device = deviceOf(endpoint, candidate);
  const launched = await device.launch();
  const state = stateOf(launched);
  if (!launched.open || state === null) return null;
  const { utterance } = nextSaying(state, { candidate, pieces: 2, long: false }, 900);
  const next = await device.say(utterance);
  return next.open && next.exchange !== null ? state : null;
}

/**
 * Whether this launch took the interview up and went on apart, with the open answer: two requests had told one turn, of
 * which the words of one were on their way when its session died.
 */
const wentOnApart = (sessions: Sessions, session: string): boolean =>
  sessions.get(session)?.[0]?.events.some(({ kind }) => kind === 'interview-resumed') === true;

/** Where an interview was left it goes on: in its place, and with what was said. */
function resumeViolations(state: Interview | null, { last, since }: Held, sessions: Sessions): string[] {
  if (state === null) return ['what was taken up does not answer'];
  if (last === null || last.phase.kind === 'closed' || since.includes(state.session)) return [];
  if (wentOnApart(sessions, state.session)) return [];
  if (state.session !== last.session) return [`taken up in ${state.session}, not in ${last.session}`];
  const answer = 'answer' in state.phase ? state.phase.answer : null;
  const open = 'answer' in last.phase ? last.phase.answer : null;
  const sameAnswer = open !== null && answer?.question === open.question;
  return [
    ...(state.turns >= last.turns ? [] : [`taken up at turn ${state.turns} of ${last.turns}`]),
    // Where a clock jumped by a day, the question simply comes again, as it does after a day.
    ...(!sameAnswer || answer.pieces === 0 || answer.pieces >= open.pieces
      ? []
      : [`taken up with ${answer.pieces} of ${open.pieces} pieces`]),
  ];
}

/** What stands in the table, for whoever looks into a violation. */
const told = (sessions: Sessions): string =>
  [...sessions]
    .map(([session, turns]) => {
      const kinds = turns.map(
        ({ turn, requestId, at, events }) =>
          `${turn} ${at.slice(11, 23)} ${requestId.slice(-6)} ${events.map(({ kind }) => kind).join('+')}`,
      );
      return `\n  ${session}\n    ${kinds.join('\n    ')}`;
    })
    .join('');

export async function verify(
  store: Store,
  clean: Endpoint,
  who: { readonly candidate: number; readonly hash: string },
  held: Held,
): Promise<Verdict> {
  const state = await takenUp(clean, who.candidate);
  const sessions = await sessionsOf(store, who.hash);
  const kept = keptViolations(held, sessions);
  const seen = [
    ...kept.violations,
    ...judgedViolations(sessions),
    // What no longer fitted the session while nothing could be written is on its card, and its turn is missing.
    ...(kept.onCardAlone > 0 ? [] : gaps(sessions)),
    ...resumeViolations(state, held, sessions),
  ];
  return {
    violations: seen.map((violation) => `${violation}${told(sessions)}`),
    onCardAlone: kept.onCardAlone,
  };
}
