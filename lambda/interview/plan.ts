import type { Pack } from '../../models/compiled/pack-types.ts';
import type { Interview } from './interview.ts';

export type Question = Pack['questions'][number];

/** The question with this id; an id that the pack no longer has is met with its first question. */
export function questionOf(pack: Pack, id: string): Question {
  const question = pack.questions.find((candidate) => candidate.id === id) ?? pack.questions[0];
  if (question === undefined) throw new Error(`pack ${pack.id} has no questions`);
  return question;
}

/** The next question that was not asked yet, in the order of the loop; null when all were. */
export function nextQuestion(state: Interview, pack: Pack): Question | null {
  return pack.questions.find((question) => !state.asked.includes(question.id)) ?? null;
}
