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
  /** Turns that rode along unwritten until they no longer fitted the session, as "session turn": they may be missing. */
  readonly outgrown: ReadonlySet<string>;
  /** The last request told nobody where it led: its response was lost, or ended a session in silence. */
  readonly endedUnheard: boolean;
  /** How often the device had to be opened again. */
  readonly relaunches: number;
}

const MOST_LAUNCHES = 12;
/** Characters of unwritten turns, about; of more the skill lets the oldest go (lambda/keeping.ts). */
const MUCH = 11_000;

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
  let endedUnheard = false;
  let riding: Interview | null = null;
  const outgrown = new Set<string>();

  function stand(heard: Heard): void {
    state = stateOf(heard);
    endedUnheard = state === null;
    if (state === null) return;
    const { session, unsaved } = state;
    const rode = riding?.session === session ? riding.unsaved : [];
    const first = unsaved[0]?.turn ?? 0;
    if (JSON.stringify([...rode, unsaved.at(-1)]).length > MUCH)
      for (const { turn } of rode) if (turn < first) outgrown.add(`${session} ${turn}`);
    riding = state;
    if (state.unsaved.length === 0) last = state;
    since = state === last ? [] : [...since, state.session];
  }

  async function walkAway(): Promise<void> {
    await device.silence();
    await device.silence();
    endedUnheard = true;
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
      await walkAway();
      continue;
    }
    if (state === null) break;
    await new Promise((resolve) => setTimeout(resolve, random.between(PAUSE.from, PAUSE.to)));
    const { utterance, piece } = nextSaying(state, manner, told.length);
    const heard = await device.say(utterance);
    const acknowledged = heard.exchange !== null && heard.open;
    if (piece !== null) told.push({ piece, acknowledged, onCard: cardOf(heard).includes(piece) });
    if (acknowledged) stand(heard);
    else endedUnheard = true;
  }
  if (device.isOpen() && random.chance(0.5)) stand(await device.say('stop'));
  else if (device.isOpen()) await walkAway();
  return { told, last, since, outgrown, endedUnheard, relaunches: launches - 1 };
}
