import { createDevice, type Device } from '../../echo/device.ts';
import { HOME_USER, type Household, openHousehold } from '../../echo/household.ts';
import { loadInteractionModel } from '../../echo/interaction-model.ts';
import { type PassingClock, passingClock } from '../../echo/transcript.ts';
import type { SkillSettings } from '../../lambda/skill.ts';

/** The evening on which every test conversation is held. */
const EVENING = Date.parse('2026-03-02T19:00:00.000Z');

export interface Stage {
  readonly household: Household;
  readonly device: Device;
  readonly clock: PassingClock;
  readonly log: readonly Parameters<SkillSettings['log']>[0][];
}

/** A household in memory with its device, at a fixed time and with counted ids: the same words, the same conversation. */
export async function setStage(folder: string | null = null): Promise<Stage> {
  const clock = passingClock(() => new Date(EVENING));
  const log: Parameters<SkillSettings['log']>[0][] = [];
  const household = await openHousehold({ folder, clock: clock.now, log: (line) => log.push(line) });
  let count = 0;
  const device = createDevice({
    endpoint: household.endpoint,
    model: loadInteractionModel('en-US'),
    locale: 'en-US',
    userId: HOME_USER,
    clock: clock.now,
    ids: () => {
      count += 1;
      return `test-${count}`;
    },
  });
  return { household, device, clock, log };
}
