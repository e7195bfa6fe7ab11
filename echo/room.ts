import { randomUUID } from 'node:crypto';
import { packs } from '../models/compiled/packs.ts';
import { createDevice, type Device } from './device.ts';
import { DEVICES, isDeviceName } from './devices.ts';
import { FIRST_PACK, HOME_USER, type Household } from './household.ts';
import { loadInteractionModel, locales } from './interaction-model.ts';
import { FIRST_MODE, MODES } from './modes.ts';
import type { Choices, Chosen, HomeState, Told, ToldLine } from './page/protocol.ts';
import { toldLine } from './told-line.ts';
import { passingClock, playUtterance } from './transcript.ts';

/** Lines that a page which is opened anew is shown. */
const MOST_LINES = 400;

/** The living room: one device, whoever opens the page, and what was said at it. */
export interface Room {
  /** Plays one utterance; one after the other, from however many pages they come. */
  play(utterance: string): Promise<Told>;
  state(): HomeState;
  /** Puts another device in its place. Null where there is no such choice. */
  choose(wish: Readonly<Partial<Record<keyof Chosen, unknown>>>): HomeState | null;
}

const CHOICES: Choices = {
  device: Object.entries(DEVICES).map(([id, { name }]) => ({ id, name })),
  locale: locales().map((id) => ({ id, name: id })),
  mode: [...MODES.keys()].map((id) => ({ id, name: id })),
  pack: packs.map(({ id, title }) => ({ id, name: title })),
};
const FIRST: Chosen = { device: 'dot', locale: 'en-US', mode: FIRST_MODE, pack: FIRST_PACK };

export function openRoom(household: Household): Room {
  const clock = passingClock(() => new Date());
  let chosen = FIRST;
  let device = place(chosen);
  let lines: ToldLine[] = [];
  let interview: string | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function place({ device: name, locale }: Chosen): Device {
    return createDevice({
      endpoint: household.endpoint,
      model: loadInteractionModel(locale),
      locale,
      device: isDeviceName(name) ? name : 'dot',
      userId: HOME_USER,
      clock: clock.now,
      ids: randomUUID,
    });
  }

  const invocation = () => `open ${loadInteractionModel(chosen.locale).languageModel.invocationName}`;
  const log = () => (device.isOpen() || interview === null ? null : `/log/sessions/${interview}`);

  async function hear(utterance: string): Promise<ToldLine[]> {
    household.look();
    const began = performance.now();
    const told = await playUtterance(device, clock, utterance);
    const milliseconds = performance.now() - began;
    const watched = household.look();
    interview = watched.kept.at(-1)?.session ?? interview;
    const telling = { watched, milliseconds, attributes: device.attributes() };
    const heard = told.map((line) => toldLine(line, telling));
    const mode = MODES.get(chosen.mode);
    const choosesMode = device.isLaunch(utterance) && device.isOpen() && chosen.mode !== FIRST_MODE;
    return choosesMode && mode !== undefined ? [...heard, ...(await hear(mode))] : heard;
  }

  return {
    play(utterance) {
      const next = last.then(async (): Promise<Told> => {
        const told = await hear(utterance);
        lines = [...lines, ...told].slice(-MOST_LINES);
        return { lines: told, open: device.isOpen(), log: log() };
      });
      last = next.catch(() => undefined);
      return next;
    },
    state: () => ({
      lines,
      open: device.isOpen(),
      log: log(),
      choices: CHOICES,
      chosen,
      launch: invocation(),
    }),
    choose(wish) {
      const next = { ...chosen };
      for (const key of Object.keys(CHOICES) as (keyof Choices)[]) {
        const id = wish[key] ?? chosen[key];
        const found = CHOICES[key].find((choice) => choice.id === id);
        if (found === undefined) return null;
        next[key] = found.id;
      }
      chosen = next;
      household.choosePack(chosen.pack);
      device = place(chosen);
      return this.state();
    },
  };
}
