import type { Pack } from '../../models/compiled/pack-types.ts';
import type { Interview, InterviewLength } from './interview.ts';

export type Question = Pack['questions'][number];
export type Round = Pack['rounds'][number];

/** Questions of each round, and the minutes that the whole takes. */
export const LENGTHS: Readonly<
  Record<InterviewLength, { readonly perRound: number; readonly minutes: number }>
> = {
  one: { perRound: 1, minutes: 3 },
  round: { perRound: 3, minutes: 10 },
  express: { perRound: 2, minutes: 30 },
  full: { perRound: 5, minutes: 75 },
};

/** The question with this id; an id that the pack no longer has is met with its first question. */
export function questionOf(pack: Pack, id: string): Question {
  const question = pack.questions.find((candidate) => candidate.id === id) ?? pack.questions[0];
  if (question === undefined) throw new Error(`pack ${pack.id} has no questions`);
  return question;
}

/** The round with this id; null asks for the first of the loop. */
export function roundOf(pack: Pack, id: string | null): Round {
  const round = pack.rounds.find((candidate) => candidate.id === id) ?? pack.rounds[0];
  if (round === undefined) throw new Error(`pack ${pack.id} has no rounds`);
  return round;
}

/** The round after this one in the loop; null after the last. */
export function roundAfter(pack: Pack, id: string): string | null {
  const at = pack.rounds.findIndex((round) => round.id === id);
  return pack.rounds[at + 1]?.id ?? null;
}

/** The next question of a round: one that was not asked yet, else the one that was asked longest ago. */
export function nextIn(round: string, asked: readonly string[], pack: Pack): Question | null {
  const questions = pack.questions.filter((question) => question.round === round);
  const fresh = questions.find((question) => !asked.includes(question.id));
  if (fresh !== undefined) return fresh;
  return questions.toSorted((a, b) => asked.lastIndexOf(a.id) - asked.lastIndexOf(b.id))[0] ?? null;
}

/** Whether the round that is being held has had its questions. */
export function roundIsOver(state: Interview): boolean {
  return state.length !== 'one' && state.round !== null && state.inRound >= LENGTHS[state.length].perRound;
}

/** Words of a title that no other round's has: "the strategy round" names the strategy round. */
function ownWords(pack: Pack, round: Round): string[] {
  const others = pack.rounds
    .filter((other) => other.id !== round.id)
    .flatMap((other) => wordsOf(other.title));
  return wordsOf(round.title).filter((word) => word.length > 2 && !others.includes(word));
}

const wordsOf = (title: string): string[] => title.toLowerCase().match(/[a-z]+/g) ?? [];

/** The round that a short utterance names; null where it names none, or more than one. */
export function roundNamed(pack: Pack, words: string): string | null {
  const said = wordsOf(words);
  if (said.length > 8) return null;
  const named = pack.rounds.filter((round) =>
    ownWords(pack, round).some((word) => word !== 'the' && said.includes(word)),
  );
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}
