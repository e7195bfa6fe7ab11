import { randomUUID } from 'node:crypto';
import { createDevice } from './device.ts';
import { HOME_USER, type Household, openHousehold } from './household.ts';
import { loadInteractionModel } from './interaction-model.ts';
import type { Telling } from './tell.ts';
import { type PassingClock, passingClock, playUtterance } from './transcript.ts';

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
  readonly clock?: PassingClock;
}

/** Sets the device up in a household of its own. @throws DataFolderTaken */
export async function openConversation(settings: ConversationSettings): Promise<Conversation> {
  const clock = settings.clock ?? passingClock(() => new Date());
  const household: Household = await openHousehold({ folder: settings.data, clock: clock.now });
  const device = createDevice({
    endpoint: household.endpoint,
    model: loadInteractionModel('en-US'),
    locale: 'en-US',
    userId: HOME_USER,
    clock: clock.now,
    ids: randomUUID,
  });
  return {
    play: async (utterance) => {
      for (const line of await playUtterance(device, clock, utterance)) settings.telling.tell(line);
    },
    isOpen: () => device.isOpen(),
    faults: () => household.faults(),
    close: () => household.close(),
  };
}
