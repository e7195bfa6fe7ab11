import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';

/** A skill as Alexa calls it. */
export type Skill = (envelope: RequestEnvelope) => Promise<ResponseEnvelope>;

/** The embedded database, as every AWS SDK wants to be told of it. */
export const accessTo = (endpoint: string) => ({
  endpoint,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
