import type { IntentRequest, RequestEnvelope } from 'ask-sdk-model';
import { ANSWER, CONTROL_OF_INTENT, NET } from '../../models/compiled/speech.ts';
import type { Command } from '../interview/command.ts';
import { readWords } from '../interview/heard-words.ts';
import type { Interview } from '../interview/interview.ts';
import { readCarried } from './carried-state.ts';
import { type UtteranceShape, utteranceShape } from './utterance-shape.ts';

/** What a turn needs of Alexa's request. */
export interface Asked {
  readonly command: Command;
  readonly requestId: string;
  /** ISO time at which Alexa made the request. */
  readonly sentAt: string;
  /** Alexa's user id: hashed before anything else is done with it. */
  readonly userId: string;
  readonly locale: string;
  /** The state that rode in the session; null in a new session or where it cannot be read. */
  readonly carried: Interview | null;
  /** How it was said, for telemetry: without its words. */
  readonly shape: UtteranceShape;
  /** The device shows APL documents. */
  readonly hasScreen: boolean;
}

const SLOT_OF_INTENT: ReadonlyMap<string, string> = new Map([
  [ANSWER.intent, ANSWER.slot],
  [NET.intent, NET.slot],
]);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function commandOfIntent({ intent }: IntentRequest): Command {
  const name = text(intent?.name);
  const slot = SLOT_OF_INTENT.get(name);
  if (slot !== undefined) return readWords(text(intent.slots?.[slot]?.value));
  const control = CONTROL_OF_INTENT.get(name);
  return control === undefined ? { kind: 'unclear', request: name } : { kind: control };
}

function commandOf(request: RequestEnvelope['request']): Command {
  switch (request.type) {
    case 'LaunchRequest':
      return { kind: 'launch' };
    case 'IntentRequest':
      return commandOfIntent(request);
    case 'SessionEndedRequest':
      return { kind: 'session-ended', reason: request.reason };
    case 'Alexa.Presentation.APL.UserEvent':
      return commandOfTouch(Array.isArray(request.arguments) ? request.arguments : []);
    default:
      return { kind: 'unclear', request: request.type };
  }
}

/** Touching a choice says what stands on it. */
function commandOfTouch([what, says]: readonly unknown[]): Command {
  return what === 'say' && typeof says === 'string' ? readWords(says) : { kind: 'unclear', request: 'touch' };
}

const UNREADABLE = { type: '', requestId: '', timestamp: '' } as unknown as RequestEnvelope['request'];

const requestIn = ({ request }: RequestEnvelope): RequestEnvelope['request'] =>
  typeof request === 'object' && request !== null && typeof request.type === 'string' ? request : UNREADABLE;

/** The kind of a request; '' where there is none. */
export const requestType = (envelope: RequestEnvelope): string => requestIn(envelope).type;

/** Reads Alexa's envelope. Never throws: what cannot be read becomes a command that is met kindly. */
export function readRequest(envelope: RequestEnvelope): Asked {
  const { session, context } = envelope;
  const request = requestIn(envelope);
  return {
    command: commandOf(request),
    requestId: text(request.requestId),
    sentAt: text(request.timestamp),
    userId: text(session?.user?.userId ?? context?.System?.user?.userId),
    locale: 'locale' in request && typeof request.locale === 'string' ? request.locale : 'en-US',
    carried: readCarried(session?.attributes?.['interview']),
    shape: utteranceShape(request),
    hasScreen: context?.System?.device?.supportedInterfaces?.['Alexa.Presentation.APL'] !== undefined,
  };
}
