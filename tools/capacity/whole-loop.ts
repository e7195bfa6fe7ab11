import { createDevice, type Heard } from '../../echo/device.ts';
import { HOME_USER, openHousehold } from '../../echo/household.ts';
import { loadInteractionModel } from '../../echo/interaction-model.ts';
import type { Interview } from '../../lambda/interview/interview.ts';
import { alexaPm } from '../../models/compiled/guide-alexa-pm.ts';

/** A pause after so many words ends a piece: about ten seconds of speech. */
const PIECE_WORDS = 25;
const MOST_TURNS = 2_000;
/** Always the same evening, so that whoever measures again finds the same. */
const EVENING = new Date('2026-03-02T19:00:00.000Z');

/** A turn of the loop, and what it consumed in the table. */
export interface Turn {
  readonly command: string;
  read: number;
  write: number;
  calls: number;
}

const stateOf = (heard: Heard): Interview | undefined =>
  heard.exchange?.response.sessionAttributes?.['interview'] as Interview | undefined;

/** A question's strong answer, as it would be heard: pieces of some seconds, the last of which closes. */
function piecesFor(question: string): string[] {
  const strong = alexaPm.questions.find(({ id }) => id === question)?.strong ?? '';
  const words = strong.toLowerCase().match(/[\p{L}\p{N}'%$]+/gu) ?? [];
  const count = Math.ceil(words.length / PIECE_WORDS);
  const pieces = Array.from({ length: count }, (_, n) =>
    words.slice(n * PIECE_WORDS, (n + 1) * PIECE_WORDS).join(' '),
  );
  return pieces.map((piece, n) => (n === count - 1 ? `${piece} that's my answer` : piece));
}

/** Holds a whole loop from launch to goodbye on the embedded database, which counts as DynamoDB bills. */
export async function wholeLoop(): Promise<readonly Turn[]> {
  const turns: Turn[] = [];
  const household = await openHousehold({
    folder: null,
    clock: () => EVENING,
    meter: (kind, units) => {
      const turn = turns.at(-1);
      if (turn === undefined) return;
      turn[kind] += units;
      turn.calls += 1;
    },
  });
  let ids = 0;
  const device = createDevice({
    endpoint: household.endpoint,
    model: loadInteractionModel('en-US'),
    locale: 'en-US',
    userId: HOME_USER,
    clock: () => EVENING,
    ids: () => {
      ids += 1;
      return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
    },
  });

  async function say(utterance: string, command: string): Promise<Interview | undefined> {
    turns.push({ command, read: 0, write: 0, calls: 0 });
    return stateOf(await device.say(utterance));
  }

  /** What a candidate says next, where the interview stands. */
  async function goOn({ phase }: Interview): Promise<Interview | undefined> {
    if (phase.kind === 'probing') return say('we counted it in the support log every week', 'probe');
    if (phase.kind === 'offering') return say('next question', 'steer');
    if (phase.kind === 'between') return say('yes', 'steer');
    if (phase.kind === 'acquainting')
      return say(phase.asks === 'date' ? 'next friday' : 'retail', 'acquaintance');
    if (phase.kind !== 'answering') return say('yes', 'steer');
    const pieces = piecesFor(phase.answer.question);
    let state: Interview | undefined;
    for (const [n, piece] of pieces.entries())
      state = await say(piece, n === pieces.length - 1 ? 'closing piece' : 'piece');
    return state;
  }

  turns.push({ command: 'launch', read: 0, write: 0, calls: 0 });
  await device.launch();
  let state = await say('full loop', 'steer');
  while (state !== undefined && state.phase.kind !== 'debriefed' && turns.length < MOST_TURNS)
    state = await goOn(state);
  await say('stop', 'stop');
  await household.close();
  return turns;
}
