import { analyse } from '../../lambda/evidence/analyse.ts';
import type { InterviewEvent } from '../../lambda/interview/event.ts';
import { type InterviewMode, newInterview } from '../../lambda/interview/interview.ts';
import type { Store } from '../../lambda/store/dynamodb-store.ts';
import { sessionId } from '../../lambda/store/session-id.ts';
import { alexaPm } from '../../models/compiled/guide-alexa-pm.ts';

/** An answer as it was given: its pieces, in order. */
export interface Given {
  readonly question: string;
  readonly pieces: readonly string[];
  readonly attempt?: number;
  readonly probe?: string;
}

export const questionIds = alexaPm.questions.map(({ id }) => id);
const behavioural = alexaPm.questions.filter(({ principle }) => principle !== undefined).map(({ id }) => id);
const roundOf = (question: string) => alexaPm.questions.find(({ id }) => id === question)?.round ?? '';

export const GIVEN: readonly Given[] = [
  {
    question: behavioural[0] ?? '',
    pieces: [
      'so this was at a grocery app i owned the reorder flow',
      'everyone knows reorder is broken so we rebuilt the labels and people loved it',
    ],
    probe: 'thirty one percent of reorder searches ended with no tap in the search logs',
  },
  {
    question: behavioural[0] ?? '',
    attempt: 2,
    pieces: [
      'our search logs showed that thirty one percent of reorder searches ended with no tap at all over four weeks',
      'so i wrote the labels anew and ran it for six weeks against a holdout and dead searches fell from thirty one to nineteen percent',
    ],
  },
  {
    question: behavioural[3] ?? '',
    pieces: [
      'we went from eighty thousand to one hundred and twenty thousand monthly active users in a quarter',
    ],
  },
  {
    question: questionIds[2] ?? '',
    pieces: ['my vision is a home where you never write a shopping list again'],
  },
];

/** Writes a session as a turn after turn would have. */
export async function live(
  store: Store,
  candidate: string,
  at: Date,
  given: readonly Given[] = GIVEN,
  mode: InterviewMode = 'practice',
): Promise<string> {
  const session = sessionId(at, `req${at.getTime()}`);
  const opened: InterviewEvent = {
    kind: 'interview-opened',
    session,
    at: at.toISOString(),
    pack: alexaPm.id,
    known: true,
    round: null,
    lastTime: null,
    about: null,
    asked: [],
  };
  const turns: InterviewEvent[][] = [[opened], [{ kind: 'interview-planned', length: 'round', mode }]];
  for (const { question, pieces, attempt = 1, probe } of given) {
    turns.push([{ kind: 'question-asked', question, round: roundOf(question), attempt }]);
    const words = pieces.join(' ');
    for (const piece of pieces) turns.push([{ kind: 'piece-heard', words: piece }]);
    const judged = { kind: 'answer-judged', question, attempt, standard: 1 } as const;
    turns.at(-1)?.push({ ...judged, part: 'answer', words, probeWords: null, findings: analyse(words) });
    if (probe === undefined) continue;
    const whole = `${words} ${probe}`;
    turns.push([
      { kind: 'piece-heard', words: probe },
      { ...judged, part: 'with-probe', words: whole, probeWords: probe, findings: analyse(whole) },
    ]);
  }
  turns.push([{ kind: 'stopped', how: 'stop' }]);
  for (const [turn, events] of turns.entries()) {
    const when = new Date(at.getTime() + turn * 15_000).toISOString();
    await store.keepTurn({ candidate, session, turn, requestId: `${session}-${turn}`, at: when, events });
  }
  const interview = {
    ...newInterview(session, at.toISOString(), alexaPm.id),
    turns: turns.length,
    mode,
    asked: given.map(({ question }) => question),
    phase: { kind: 'closed' as const },
  };
  const end = new Date(at.getTime() + turns.length * 15_000).toISOString();
  await store.keepSnapshot({ candidate, at: end, status: 'closed', interview });
  return session;
}
