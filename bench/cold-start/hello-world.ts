import { SkillBuilders } from 'ask-sdk-core';

/** The first page of Amazon's own tutorial. */
export const handler = SkillBuilders.custom()
  .addRequestHandlers({
    canHandle: ({ requestEnvelope }) => requestEnvelope.request.type === 'LaunchRequest',
    handle: ({ responseBuilder }) => responseBuilder.speak('Hello world').reprompt('Hello?').getResponse(),
  })
  .lambda();
