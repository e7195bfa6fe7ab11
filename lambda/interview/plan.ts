import type { Pack } from '../../models/compiled/pack-types.ts';
import type { Interview, InterviewLength } from './interview.ts';

export type Question = Pack['questions'][number];
export type Round = Pack['rounds'][number];

/** Questions of each round, and whether all rounds are held. */
const LENGTHS: Readonly<Record<InterviewLength, { readonly perRound: number; readonly loop: boolean }>> = {
  one: { perRound: 1, loop: false },
  round: { perRound: 3, loop: false },
  express: { perRound: 2, loop: true },
  full: { perRound: 5, loop: true },
};

/** Minutes that a question takes with its answer and what is said of it. */
const MINUTES = 3;

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

const questionsOf = (pack: Pack, round: string): readonly Question[] =>
  pack.questions.filter((question) => question.round === round);

/** The next question of a round: one that was not asked yet, else the one that was asked longest ago. */
export function nextIn(round: string, asked: readonly string[], pack: Pack): Question | null {
  const questions = questionsOf(pack, round);
  const fresh = questions.find((question) => !asked.includes(question.id));
  if (fresh !== undefined) return fresh;
  return questions.toSorted((a, b) => asked.lastIndexOf(a.id) - asked.lastIndexOf(b.id))[0] ?? null;
}

/** How many questions a round has in an interview of this length: none comes twice where the pack has fewer. */
function questionsIn(round: string, length: InterviewLength, pack: Pack): number {
  return Math.min(LENGTHS[length].perRound, questionsOf(pack, round).length);
}

/** Whether the round that is being held has had its questions. */
export function roundIsOver({ length, round, inRound }: Interview, pack: Pack): boolean {
  return length !== 'one' && round !== null && inRound >= questionsIn(round, length, pack);
}

/** Minutes that an interview of this length takes from a round on, as one would say it: in fives. */
export function minutesOf(length: InterviewLength, round: string | null, pack: Pack): number {
  const rounds = LENGTHS[length].loop ? pack.rounds : [roundOf(pack, round)];
  const minutes = rounds.reduce((sum, { id }) => sum + questionsIn(id, length, pack) * MINUTES, 0);
  return minutes <= MINUTES ? minutes : Math.max(5, Math.round(minutes / 5) * 5);
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
