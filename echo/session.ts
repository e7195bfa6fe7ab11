import type { Response, ResponseEnvelope } from 'ask-sdk-model';
import type { Elicited } from './nlu.ts';

/** A session as Alexa keeps it. The attributes are the skill's own, echoed back; nothing else of it is kept. */
export interface Session {
  readonly id: string;
  readonly attributes: Record<string, unknown>;
  /** Said after eight seconds of silence; null once it was said, or where the skill gave none. */
  readonly reprompt: string | null;
  readonly elicited: Elicited | null;
  /** Whether the microphone is open without a wake word. */
  readonly listening: boolean;
  /** No request of it has gone out yet. */
  readonly fresh: boolean;
}

function elicitedBy({ directives }: Response): Elicited | null {
  for (const directive of directives ?? []) {
    if (directive.type === 'Dialog.ElicitSlot')
      return { intent: directive.updatedIntent?.name ?? '', slot: directive.slotToElicit };
  }
  return null;
}

/**
 * The session after a response; null where it is over. `shouldEndSession` false opens the microphone, true ends; undefined keeps the session of a device with a screen for
 * half a minute with the microphone closed, and ends it elsewhere (alexa-platform notes §1.5).
 */
export function sessionAfter(
  before: Session,
  { response, sessionAttributes }: ResponseEnvelope,
  screen: boolean,
): Session | null {
  const { shouldEndSession } = response;
  if (shouldEndSession === true || (shouldEndSession !== false && !screen)) return null;
  const speech = response.reprompt?.outputSpeech;
  const reprompt =
    speech === undefined ? null : speech.type === 'SSML' ? speech.ssml : `<speak>${speech.text}</speak>`;
  return {
    id: before.id,
    attributes: sessionAttributes ?? {},
    reprompt,
    elicited: elicitedBy(response),
    listening: shouldEndSession === false,
    fresh: false,
  };
}

/** A session that no request has told of yet. */
export const beginSession = (id: string): Session => ({
  id: `amzn1.echo-api.session.${id}`,
  attributes: {},
  reprompt: null,
  elicited: null,
  listening: true,
  fresh: true,
});
