import type { Pack } from '../../models/compiled/pack-types.ts';
import { LABELS, type Label } from '../evidence/findings.ts';
import type { EventOf, InterviewEvent } from '../interview/event.ts';
import { WORDS_A_SECOND } from '../interview/feedback.ts';
import type { TurnRecord } from '../store/interview-store.ts';
import type { Digest, RoundTally, SessionTally } from '../store/tally.ts';
import { type Answer, standing, unprompted } from './answers.ts';
import { figuresIn } from './figures.ts';

/** The middle one of some numbers; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** Seconds of speech before the first number, from the count of words; null without a number. */
export const secondsToNumber = (judged: EventOf<'answer-judged'>): number | null =>
  judged.findings.wordsToFirstMetric === null
    ? null
    : Math.round(judged.findings.wordsToFirstMetric / WORDS_A_SECOND);

/** The Leadership Principle that a question asks about; '' where it asks about none. */
export const principleOf = (pack: Pack, question: string): string =>
  pack.questions.find(({ id }) => id === question)?.principle ?? '';

const storyOf = ({ note }: Answer) => note?.story ?? '';
const unaided = (answer: Answer) => unprompted(answer)?.findings.labels.metric === true;

/** "full, real": the last plan that was made in the session. */
function modeOf(events: readonly InterviewEvent[]): string {
  const planned = events.findLast((event) => event.kind === 'interview-planned');
  return planned === undefined ? 'round, practice' : `${planned.length}, ${planned.mode}`;
}

interface Judged {
  readonly answer: Answer;
  readonly judged: EventOf<'answer-judged'>;
}

function roundsOf(judged: readonly Judged[]): Readonly<Record<string, RoundTally>> {
  const rounds: Record<string, RoundTally> = {};
  for (const { answer, judged: event } of judged) {
    const was = rounds[answer.round] ?? { judged: 0, unprompted: 0, rungs: 0 };
    rounds[answer.round] = {
      judged: was.judged + 1,
      unprompted: was.unprompted + (unaided(answer) ? 1 : 0),
      rungs: was.rungs + (event.findings.rung ?? 0),
    };
  }
  return rounds;
}

function storiesOf(answers: readonly Answer[], pack: Pack): SessionTally['stories'] {
  const told = new Map<string, [string, string, number]>();
  for (const answer of answers.filter(({ pieces }) => pieces.length > 0)) {
    const principle = principleOf(pack, answer.question);
    if (principle === '') continue;
    const key = `${storyOf(answer)}\n${principle}`;
    const was = told.get(key) ?? [storyOf(answer), principle, 0];
    told.set(key, [was[0], was[1], was[2] + 1]);
  }
  return [...told.values()];
}

/** A session as numbers: small, and without a word that was said but the candidate's own names of stories. */
export function tallyOf(
  session: string,
  startedAt: string,
  turns: readonly TurnRecord[],
  answers: readonly Answer[],
  pack: Pack,
): SessionTally {
  const judged = answers.flatMap((answer): Judged[] => {
    const event = standing(answer);
    return event === null || event.findings.rung === null ? [] : [{ answer, judged: event }];
  });
  const kinds: Partial<Record<Label, number>> = {};
  for (const label of LABELS) {
    const count = judged.filter(({ judged: { findings } }) => findings.labels[label]).length;
    if (count > 0) kinds[label] = count;
  }
  const order = judged.map(({ judged: { findings } }) => findings.labels.evidenceFirst);
  return {
    session,
    startedAt,
    mode: modeOf(turns.flatMap(({ events }) => events)),
    turns: (turns.at(-1)?.turn ?? -1) + 1,
    answers: answers.filter(({ pieces }) => pieces.length > 0).length,
    judged: judged.length,
    unprompted: judged.filter(({ answer }) => unaided(answer)).length,
    rungs: [0, 1, 2, 3, 4, 5].map(
      (rung) => judged.filter(({ judged: { findings } }) => findings.rung === rung).length,
    ),
    withPlan: order.filter((first) => first !== null).length,
    evidenceFirst: order.filter((first) => first === true).length,
    seconds: median(judged.flatMap(({ judged: event }) => secondsToNumber(event) ?? [])),
    kinds,
    rounds: roundsOf(judged),
    stories: storiesOf(answers, pack),
  };
}

/** What a session's answers hold, for the number sheet. */
export function digestOf(session: string, startedAt: string, answers: readonly Answer[]): Digest {
  return {
    session,
    startedAt,
    answers: answers.flatMap((answer) => {
      const judged = standing(answer);
      if (judged === null) return [];
      const { turn, question } = answer;
      const { rung } = judged.findings;
      return [{ turn, question, story: storyOf(answer), rung, figures: figuresIn(judged.findings) }];
    }),
  };
}
