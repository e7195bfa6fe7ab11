import { dynamoDbTable } from '../../lambda/store/dynamodb-table.ts';
import { ourSkill } from '../our-skill.ts';
import { accessTo, type Skill } from './access.ts';

/** Ours among the peers, with pairing codes as in the deployed skill. */
export function ours(endpoint: string): Skill {
  const skill = ourSkill(dynamoDbTable('evidence-coach', accessTo(endpoint)), 'k'.repeat(64), {
    codes: true,
  });
  return (envelope) => skill.invoke(envelope);
}
