import { SkillBuilders } from 'ask-sdk-core';
import { DynamoDbPersistenceAdapter } from 'ask-sdk-dynamodb-persistence-adapter';
import DynamoDB from 'aws-sdk/clients/dynamodb.js';
import { accessTo, type Skill } from './access.ts';
import { interview, NOTHING_TOLD, type Told } from './plain-interview.ts';

/** The way the ecosystem does it: Amazon's own SDK and adapter, the transcript in the persistent attributes. */
export function askSdk(endpoint: string): Skill {
  const adapter = new DynamoDbPersistenceAdapter({
    tableName: 'ask-sdk',
    dynamoDBClient: new DynamoDB(accessTo(endpoint)),
  });
  const skill = SkillBuilders.custom()
    .withPersistenceAdapter(adapter)
    .addRequestHandlers({
      canHandle: () => true,
      async handle({ requestEnvelope, attributesManager, responseBuilder }) {
        const kept = (await attributesManager.getPersistentAttributes(true, NOTHING_TOLD)) as Told;
        const { told, speech, reprompt } = await interview(kept, requestEnvelope);
        attributesManager.setPersistentAttributes(told);
        await attributesManager.savePersistentAttributes();
        return responseBuilder
          .speak(speech)
          .reprompt(reprompt)
          .addElicitSlotDirective('answer', { name: 'AnswerIntent', confirmationStatus: 'NONE' })
          .getResponse();
      },
    })
    .create();
  return (envelope) => skill.invoke(envelope);
}
