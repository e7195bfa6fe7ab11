import type { EventOf, InterviewEvent, StrongerPart } from '../interview/event.ts';
import type { TurnRecord } from '../store/interview-store.ts';
import type { Note } from '../store/log-port.ts';

type Judged = EventOf<'answer-judged'>;

/** A judgement, with when it was made and in which turn. */
export interface Judgement {
  readonly turn: number;
  readonly at: string;
  readonly event: Judged;
}

/** One try at one question: everything from the question on to the next one. */
export interface Answer {
  /** The turn in which it was asked for: its name within the session. */
  readonly turn: number;
  readonly at: string;
  readonly question: string;
  readonly round: string;
  readonly attempt: number;
  /** The words of the candidate, piece by piece, as they were heard. */
  readonly pieces: readonly string[];
  /** Put right by voice. */
  readonly corrected: readonly { readonly heard: string; readonly meant: string }[];
  /** As it was judged then, the last judgement last. */
  readonly judgements: readonly Judgement[];
  readonly stronger: readonly StrongerPart[];
  readonly note: Note | null;
}

/** A candidate may answer a question several times in a session: the tries stand side by side. */
export interface AskedQuestion {
  readonly question: string;
  readonly round: string;
  readonly tries: readonly Answer[];
}

interface Open {
  answer: Answer;
}

function taken(answer: Answer, event: InterviewEvent, { turn, at }: TurnRecord): Answer {
  switch (event.kind) {
    case 'piece-heard':
      return { ...answer, pieces: [...answer.pieces, event.words] };
    case 'words-corrected':
      return {
        ...answer,
        corrected: [...answer.corrected, { heard: event.heard, meant: event.meant }],
      };
    case 'answer-judged':
      return { ...answer, judgements: [...answer.judgements, { turn, at, event }] };
    case 'stronger-told':
      return { ...answer, stronger: event.parts };
    default:
      return answer;
  }
}

/** A session's answers in the order of asking. A question that was repeated before anything was said counts once. */
export function answersOf(turns: readonly TurnRecord[], notes: readonly Note[]): readonly Answer[] {
  const answers: Answer[] = [];
  let open: Open | null = null;
  for (const record of turns) {
    for (const event of record.events) {
      if (event.kind === 'question-asked') {
        const standing: Answer | undefined = open?.answer;
        const again = standing?.pieces.length === 0 && standing.question === event.question;
        if (standing !== undefined && !again) answers.push(standing);
        open = { answer: begun(record, event, notes) };
      } else if (open !== null) {
        open.answer = taken(open.answer, event, record);
      }
    }
  }
  return open === null ? answers : [...answers, open.answer];
}

function begun({ turn, at }: TurnRecord, event: EventOf<'question-asked'>, notes: readonly Note[]): Answer {
  return {
    turn,
    at,
    question: event.question,
    round: event.round ?? '',
    attempt: event.attempt,
    pieces: [],
    corrected: [],
    judgements: [],
    stronger: [],
    note: notes.find((note) => note.turn === turn) ?? null,
  };
}

/** Tries at one question that follow each other, together. */
export function questionsOf(answers: readonly Answer[]): readonly AskedQuestion[] {
  const asked: { question: string; round: string; tries: Answer[] }[] = [];
  for (const answer of answers) {
    const last = asked.at(-1);
    if (last?.question === answer.question) last.tries.push(answer);
    else asked.push({ question: answer.question, round: answer.round, tries: [answer] });
  }
  return asked;
}

/** The judgement that stands: what the candidate corrected last, or else what was judged last. Null before any. */
export function standing({ judgements, note }: Answer): Judged | null {
  return note?.corrections.at(-1)?.judged ?? judgements.at(-1)?.event ?? null;
}

/** What was judged before any follow-up question: what the answer held unasked. */
export function unprompted({ judgements }: Answer): Judged | null {
  return judgements.findLast(({ event }) => event.part === 'answer')?.event ?? null;
}

/** All words of the answer, as they were heard or, where judged, as they were judged. */
export const wordsOf = (answer: Answer): string => standing(answer)?.words ?? answer.pieces.join(' ');

/** The events of a turn without what was said in it. */
export function withoutWords(events: readonly InterviewEvent[]): readonly InterviewEvent[] {
  const SAID: readonly InterviewEvent['kind'][] = [
    'piece-heard',
    'words-corrected',
    'answer-judged',
    'stronger-told',
  ];
  return events.filter(({ kind }) => !SAID.includes(kind));
}

/** The turns that an answer spans, up to the next question. */
export function turnsOfAnswer(turns: readonly TurnRecord[], turn: number): readonly TurnRecord[] {
  const from = turns.findIndex((record) => record.turn === turn);
  const past = turns.findIndex(
    (record, index) => index > from && record.events.some(({ kind }) => kind === 'question-asked'),
  );
  return from === -1 ? [] : turns.slice(from, past === -1 ? undefined : past + 1);
}
