import { randomUUID } from 'node:crypto';
import { createDevice } from './device.ts';
import { HOME_USER, type Household, openHousehold } from './household.ts';
import { loadInteractionModel } from './interaction-model.ts';
import type { TalkOptions } from './talk-options.ts';
import type { Telling } from './tell.ts';
import { type PassingClock, passingClock, playUtterance } from './transcript.ts';
import type { Voice } from './voice.ts';

/** A device on the real skill, whose conversation is told as it goes. */
export interface Conversation {
  play(utterance: string): Promise<void>;
  isOpen(): boolean;
  /** How many turns the skill failed in. */
  faults(): number;
  close(): Promise<void>;
}

export interface ConversationSettings {
  /** Where the interviews are kept; null keeps them in memory. */
  readonly data: string | null;
  readonly telling: Telling;
  readonly options: Pick<
    TalkOptions,
    'device' | 'locale' | 'pack' | 'modeWords' | 'regime' | 'numbers' | 'longestPiece'
  >;
  /** Speaks aloud what Alexa says; null stays silent. */
  readonly voice: Voice | null;
}

/** Sets the device up in a household of its own. @throws DataFolderTaken */
export async function openConversation(settings: ConversationSettings): Promise<Conversation> {
  const clock: PassingClock = passingClock(() => new Date());
  const { options, telling, voice } = settings;
  const model = loadInteractionModel(options.locale);
  const household: Household = await openHousehold({
    folder: settings.data,
    clock: clock.now,
    pack: options.pack,
  });
  const device = createDevice({
    endpoint: household.endpoint,
    model,
    locale: options.locale,
    device: options.device,
    regime: options.regime,
    userId: HOME_USER,
    clock: clock.now,
    ids: randomUUID,
  });
  async function play(utterance: string): Promise<void> {
    for (const line of await playUtterance(device, clock, utterance, options)) {
      telling.tell(line);
      if (line.speaker === 'A') await voice?.(line.text);
    }
    if (device.isLaunch(utterance) && options.modeWords !== null && device.isOpen())
      await play(options.modeWords);
  }
  return {
    play,
    isOpen: () => device.isOpen(),
    faults: () => household.faults() + device.failures(),
    close: () => household.close(),
  };
}
