import { type ErrorHandler, type RequestHandler, type Skill, SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope, Response } from 'ask-sdk-model';
import type { Pack } from '../models/compiled/pack-types.ts';
import { readCarried } from './alexa/carried-state.ts';
import { requestType } from './alexa/read-request.ts';
import { writeResponse } from './alexa/write-response.ts';
import { openAsk, silenceLine } from './interview/open-ask.ts';
import { line } from './interview/reply.ts';
import { forget } from './own-data.ts';
import { render } from './render/render.ts';
import { keyedHash } from './store/candidate-hash.ts';
import { faultLine, type LogLine } from './telemetry/turn-line.ts';
import { type House, newHere, turn } from './turn.ts';

export interface SkillSettings extends Pick<House, 'store' | 'clock' | 'alarm' | 'ids'> {
  /** The questions are most of what there is to load: they are asked for with the first request. */
  readonly pack: () => Promise<Pack>;
  /** Keys the hash under which a candidate is stored; at least 32 characters, kept secret. */
  readonly hashKey: string;
  /** Where a candidate finds the companion log: its address (null where it has none), and whether a code is needed. */
  readonly companion: { readonly address: string | null; readonly codes: boolean };
  /** Requests for another skill are refused; null accepts any (at home). */
  readonly skillId: string | null;
  readonly log: (line: LogLine) => void;
}

const isDisabling = (envelope: RequestEnvelope) => requestType(envelope) === 'AlexaSkillEvent.SkillDisabled';
/** Whatever has no session has nobody to speak to: skill events, and what other interfaces tell. */
const isSpokenTo = ({ session }: RequestEnvelope) => typeof session === 'object' && session !== null;

/** One handler for every request: the table of the conversation decides, not a chain of handlers (decision 0002). */
function handler(open: () => Promise<House>, log: SkillSettings['log']): RequestHandler {
  return {
    canHandle: () => true,
    async handle({ requestEnvelope, attributesManager }): Promise<Response> {
      const house = await open();
      if (isDisabling(requestEnvelope) || !isSpokenTo(requestEnvelope)) {
        const silence = isDisabling(requestEnvelope) ? await forget(requestEnvelope, house) : {};
        log({ event: requestType(requestEnvelope) });
        return silence;
      }
      const { response, interview } = await turn(requestEnvelope, house);
      attributesManager.setSessionAttributes({ interview });
      return response;
    },
  };
}

/** Nothing that goes wrong ends a session: the open question is asked again from the state that came in. */
function errorHandler(settings: SkillSettings): ErrorHandler {
  return {
    canHandle: () => true,
    async handle({ requestEnvelope }, error): Promise<Response> {
      settings.log(faultLine(error, requestType(requestEnvelope)));
      // An event that failed is told again: what was not erased must not pass for erased.
      if (isDisabling(requestEnvelope)) throw error;
      if (requestType(requestEnvelope) === 'SessionEndedRequest' || !isSpokenTo(requestEnvelope)) return {};
      const pack = await settings.pack();
      const state = readCarried(requestEnvelope.session?.attributes?.['interview']) ?? newHere(pack);
      const ask = line('trouble', { question: { line: openAsk(state, pack) } });
      return writeResponse(
        render({ tell: [], ask, reprompt: silenceLine(state, pack), card: null }, state.wording),
      );
    },
  };
}

/** The one door: Lambda, the local Echo and the tests all hold interviews through what this returns. */
export function createSkill(settings: SkillSettings): Skill {
  const hash = keyedHash(settings.hashKey);
  const { address, codes } = settings.companion;
  const house = async (): Promise<House> => ({
    ...settings,
    pack: await settings.pack(),
    identify: (userId) => hash('user', userId),
    pairing: { address, hash: codes ? (code) => hash('code', code) : null },
  });
  const builder = SkillBuilders.custom()
    .addRequestHandlers(handler(house, settings.log))
    .addErrorHandlers(errorHandler(settings));
  return (settings.skillId === null ? builder : builder.withSkillId(settings.skillId)).create();
}
