import { randomUUID } from 'node:crypto';
import { alarmIn } from '../../lambda/alarm.ts';
import { createSkill } from '../../lambda/skill.ts';
import { dynamoDbStore } from '../../lambda/store/dynamodb-store.ts';
import { dynamoDbTable } from '../../lambda/store/dynamodb-table.ts';
import { alexaPm } from '../../models/compiled/guide-alexa-pm.ts';
import { accessTo, type Skill } from './access.ts';

/** The skill as lambda/index.ts puts it together. */
export function ours(endpoint: string): Skill {
  const table = dynamoDbTable('evidence-coach', accessTo(endpoint));
  const skill = createSkill({
    store: dynamoDbStore(
      async () => table,
      () => Date.now() / 1000,
    ),
    pack: async () => alexaPm,
    clock: () => new Date(),
    alarm: alarmIn,
    ids: randomUUID,
    companion: { address: null, codes: true },
    hashKey: 'k'.repeat(64),
    skillId: null,
    log: (line) => {
      if ('fault' in line) throw new Error('the skill failed in a turn');
    },
  });
  return (envelope) => skill.invoke(envelope);
}
