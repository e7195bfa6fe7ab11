import { dynamoDbTable } from '../../lambda/store/dynamodb-table.ts';
import { accessTo, type Skill } from './access.ts';

const WORDS = 'w'.repeat(350);

/** No skill: one write of the size of ours, with the client of ours. Nothing that stores a turn can be quicker. */
export function bareWrite(endpoint: string): Skill {
  const table = dynamoDbTable('evidence-coach', accessTo(endpoint));
  return async ({ request }) => {
    const item = { PK: 'bare', SK: request.requestId, ev: WORDS };
    await table.put({ item, condition: 'attribute_not_exists(PK)', values: {} });
    return { version: '1.0', response: { outputSpeech: { type: 'PlainText', text: 'Go on.' } } };
  };
}
