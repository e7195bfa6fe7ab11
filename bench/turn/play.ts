import { randomUUID } from 'node:crypto';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Skill } from '../peers/access.ts';
import type { Asked } from './interview.ts';

const APPLICATION = { applicationId: 'amzn1.ask.skill.local' };

function envelopeOf(
  asked: Asked,
  session: { readonly id: string; readonly user: string; readonly attributes: Record<string, unknown> },
): RequestEnvelope {
  const user = { userId: session.user };
  const { id: sessionId, attributes } = session;
  const fresh = { requestId: `amzn1.echo-api.request.${randomUUID()}`, timestamp: new Date().toISOString() };
  return {
    version: '1.0',
    session: { new: asked.type === 'LaunchRequest', sessionId, application: APPLICATION, user, attributes },
    context: {
      System: {
        application: APPLICATION,
        user,
        device: { deviceId: 'amzn1.ask.device.dot', supportedInterfaces: {} },
        apiEndpoint: 'https://api.amazonalexa.invalid',
        apiAccessToken: '',
      },
    },
    request: { ...asked, ...fresh } as RequestEnvelope['request'],
  };
}

export interface Played {
  readonly milliseconds: number;
  readonly responseBytes: number;
}

/** Holds the recorded interview with a skill as somebody new, and carries the session as Alexa does. */
export async function play(
  skill: Skill,
  interview: readonly Asked[],
  afterTurn: (played: Played) => Promise<void>,
): Promise<void> {
  const id = randomUUID();
  let attributes: Record<string, unknown> = {};
  for (const asked of interview) {
    const session = { id: `amzn1.echo-api.session.${id}`, user: `amzn1.ask.account.${id}`, attributes };
    const sent = JSON.stringify(envelopeOf(asked, session));
    const began = performance.now();
    const answered = JSON.stringify(await skill(JSON.parse(sent)));
    const milliseconds = performance.now() - began;
    const response = JSON.parse(answered) as ResponseEnvelope;
    if (response.response?.outputSpeech === undefined) throw new Error(`no speech in ${answered}`);
    attributes = response.sessionAttributes ?? {};
    await afterTurn({ milliseconds, responseBytes: Buffer.byteLength(answered) });
  }
}
