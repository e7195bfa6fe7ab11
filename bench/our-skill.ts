import { randomUUID } from 'node:crypto';
import type { Skill } from 'ask-sdk-core';
import { alarmIn } from '../lambda/alarm.ts';
import { createSkill, type SkillSettings } from '../lambda/skill.ts';
import { dynamoDbInterviews } from '../lambda/store/dynamodb-interviews.ts';
import type { Table } from '../lambda/store/table.ts';
import { alexaPm } from '../models/compiled/guide-alexa-pm.ts';

/** The skill as lambda/index.ts puts it together, on a table and by a clock (the real one, where none is given); a fault ends the bench. */
export function ourSkill(
  table: Table,
  hashKey: string,
  { clock = () => new Date(), codes = false, log = endAtFault }: Partial<OurSettings> = {},
): Skill {
  return createSkill({
    store: dynamoDbInterviews(
      async () => table,
      () => clock().getTime() / 1000,
    ),
    pack: async () => alexaPm,
    clock,
    alarm: alarmIn,
    companion: { address: null, codes },
    ids: randomUUID,
    hashKey,
    skillId: null,
    log,
  });
}

interface OurSettings extends Pick<SkillSettings, 'clock' | 'log'> {
  readonly codes: boolean;
}

const endAtFault: SkillSettings['log'] = (line) => {
  if ('fault' in line) throw new Error(`the skill failed: ${JSON.stringify(line)}`);
};
