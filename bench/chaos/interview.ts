import type { Endpoint, Heard } from '../../echo/device.ts';
import type { Interview } from '../../lambda/interview/interview.ts';
import { deviceOf, stateOf } from '../candidate.ts';
import { nextSaying } from '../sayings.ts';
import type { Random } from './random.ts';

/** A piece of an answer as the candidate said it. */
export interface Told {
  readonly piece: string;
  /** A response came back that was spoken. */
  readonly acknowledged: boolean;
  /** That response had the words on its card. */
  readonly onCard: boolean;
}

export interface Held {
  readonly told: readonly Told[];
  /** Where the interview stood in the last response whose turn was stored: from there it must go on. */
  readonly last: Interview | null;
  /** Sessions that the candidate was in after that: begun while nothing could be looked up or stored. */
  readonly since: readonly string[];
  /** How often the device had to be opened again. */
  readonly relaunches: number;
}

const MOST_LAUNCHES = 12;

/** A candidate takes a while before it speaks again (milliseconds); a real one takes ten times as long. */
const PAUSE = { from: 50, to: 700 };

const cardOf = ({ exchange }: Heard): string => {
  const card = exchange?.response.response.card;
  return card?.type === 'Simple' ? (card.content ?? '') : '';
};

/** One candidate who goes on whatever happens: where a session breaks, it is opened again and the interview goes on. */
export async function holdThrough(endpoint: Endpoint, candidate: number, random: Random): Promise<Held> {
  const device = deviceOf(endpoint, candidate);
  const manner = { candidate, pieces: random.between(1, 4), long: random.chance(0.1) };
  const told: Told[] = [];
  const turns = random.between(3, 8);
  let state: Interview | null = null;
  let last: Interview | null = null;
  let since: string[] = [];
  let launches = 0;

  function stand(heard: Heard): void {
    state = stateOf(heard);
    if (state === null) return;
    if (state.unsaved.length === 0) last = state;
    since = state === last ? [] : [...since, state.session];
  }

  async function open(): Promise<boolean> {
    while (!device.isOpen() && launches < MOST_LAUNCHES) {
      launches += 1;
      stand(await device.launch());
    }
    return device.isOpen();
  }

  for (let turn = 0; turn < turns && (await open()); turn += 1) {
    // Somebody walks away in the middle of it, and comes back.
    if (random.chance(0.04)) {
      await device.silence();
      await device.silence();
      continue;
    }
    if (state === null) break;
    await new Promise((resolve) => setTimeout(resolve, random.between(PAUSE.from, PAUSE.to)));
    const { utterance, piece } = nextSaying(state, manner, told.length);
    const heard = await device.say(utterance);
    const acknowledged = heard.exchange !== null && heard.open;
    if (piece !== null) told.push({ piece, acknowledged, onCard: cardOf(heard).includes(piece) });
    if (acknowledged) stand(heard);
  }
  if (device.isOpen() && random.chance(0.5)) stand(await device.say('stop'));
  else if (device.isOpen()) {
    await device.silence();
    await device.silence();
  }
  return { told, last, since, relaunches: launches - 1 };
}
