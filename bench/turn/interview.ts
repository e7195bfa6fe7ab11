import { randomUUID } from 'node:crypto';
import type { IntentRequest, LaunchRequest, RequestEnvelope } from 'ask-sdk-model';
import { createDevice, type Heard } from '../../echo/device.ts';
import { loadInteractionModel } from '../../echo/interaction-model.ts';
import type { Interview } from '../../lambda/interview/interview.ts';
import { alexaPm } from '../../models/compiled/guide-alexa-pm.ts';
import type { Skill } from '../peers/access.ts';

/** A pause after so many words ends a piece: about ten seconds of speech. */
const PIECE_WORDS = 25;
/** An answer of two minutes: a strong answer, and what its speaker would tell about the questions after it. */
const STRONG_ANSWERS = 3;
const MOST_TURNS = 1_000;

export type Asked = Pick<LaunchRequest | IntentRequest, 'type'> & Partial<Omit<IntentRequest, 'type'>>;

/** A long answer, as it would be heard: pieces, the last of which closes. */
function piecesFor(question: string): string[] {
  const { questions } = alexaPm;
  const place = questions.findIndex(({ id }) => id === question);
  const after = Array.from({ length: STRONG_ANSWERS }, (_, n) => questions[(place + n) % questions.length]);
  const strong = after.map((asked) => asked?.strong ?? '').join(' ');
  const words = strong.toLowerCase().match(/[\p{L}\p{N}'%$]+/gu) ?? [];
  const count = Math.ceil(words.length / PIECE_WORDS);
  return Array.from({ length: count }, (_, n) => {
    const piece = words.slice(n * PIECE_WORDS, (n + 1) * PIECE_WORDS).join(' ');
    return n === count - 1 ? `${piece} that's my answer` : piece;
  });
}

/** What the candidate says where the interview stands. */
function utterancesFor({ phase }: Interview): readonly string[] {
  if (phase.kind === 'probing') return ['we counted it in the support log every week'];
  if (phase.kind === 'offering') return ['next question'];
  if (phase.kind === 'acquainting') return [phase.asks === 'date' ? 'next friday' : 'retail'];
  if (phase.kind === 'answering') return piecesFor(phase.answer.question);
  return ['yes'];
}

const stateOf = ({ exchange }: Heard) =>
  exchange?.response.sessionAttributes?.['interview'] as Interview | undefined;

/** The whole loop of 25 questions, held once with our skill: every skill is asked these very requests afterwards. */
export async function recordInterview(skill: Skill): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const device = createDevice({
    endpoint: async (envelope: RequestEnvelope) => {
      asked.push(envelope.request as Asked);
      return skill(envelope);
    },
    model: loadInteractionModel('en-US'),
    locale: 'en-US',
    userId: 'recorded',
    clock: () => new Date(),
    ids: randomUUID,
  });
  await device.launch();
  let state = stateOf(await device.say('full loop'));
  while (state !== undefined && state.phase.kind !== 'debriefed' && asked.length < MOST_TURNS)
    for (const utterance of utterancesFor(state)) state = stateOf(await device.say(utterance));
  return asked;
}

/** Whether a request brings a piece of an answer and does not close it: the turn that is told most often. */
export const isPiece = ({ intent }: Asked): boolean =>
  intent?.name === 'AnswerIntent' && !/that's my answer$/.test(intent.slots?.['answer']?.value ?? '');
