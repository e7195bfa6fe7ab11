import type { IntentRequest, Request, RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model';
import type { InteractionModel } from './interaction-model.ts';
import { type Candidate, candidates, plainUtterance } from './nlu.ts';
import { plainSpeech } from './plain-speech.ts';

/** The skill as Alexa sees it: an envelope in, an envelope out. */
export type Endpoint = (envelope: RequestEnvelope) => Promise<ResponseEnvelope>;

export interface DeviceSettings {
  readonly endpoint: Endpoint;
  readonly model: InteractionModel;
  readonly locale: string;
  readonly userId: string;
  readonly clock: () => Date;
  /** A fresh id: requests, sessions. */
  readonly ids: () => string;
}

/** One request and its response. */
export interface Exchange {
  readonly request: RequestEnvelope;
  readonly response: ResponseEnvelope;
}

/** What a person hears, and what went over the wire for it. */
export interface Heard {
  /** Null when the device says nothing. */
  readonly speech: string | null;
  readonly exchange: Exchange | null;
  readonly open: boolean;
}

const SKILL_ID = 'amzn1.ask.skill.local';

interface Session {
  readonly id: string;
  attributes: Record<string, unknown>;
  reprompt: string | null;
  reprompted: boolean;
  elicited: { readonly intent: string; readonly slot: string } | null;
  fresh: boolean;
}

const bare = (name: string) => ({ name, confirmationStatus: 'NONE' as const });

/**
 * A small Echo: the session, the elicited slot, eight seconds of silence and the end of it, driven by the
 * interaction model alone. It keeps nothing of the skill but the session attributes that it echoes.
 */
export function createDevice(settings: DeviceSettings) {
  let session: Session | null = null;
  const wake = new RegExp(
    `^(?:alexa )?(?:open|start|launch) ${settings.model.languageModel.invocationName}$`,
  );

  function requestBase() {
    return {
      requestId: `amzn1.echo-api.request.${settings.ids()}`,
      timestamp: settings.clock().toISOString(),
      locale: settings.locale,
    };
  }

  function envelope(request: Request, current: Session): RequestEnvelope {
    const user = { userId: settings.userId };
    const application = { applicationId: SKILL_ID };
    return {
      version: '1.0',
      session: {
        new: current.fresh,
        sessionId: current.id,
        application,
        user,
        attributes: current.attributes,
      },
      context: {
        System: {
          application,
          user,
          device: { deviceId: 'amzn1.ask.device.local', supportedInterfaces: {} },
          apiEndpoint: '',
          apiAccessToken: '',
        },
      },
      request,
    };
  }

  function elicitedBy(response: Response): Session['elicited'] {
    for (const directive of response.directives ?? []) {
      if (directive.type === 'Dialog.ElicitSlot') {
        return { intent: directive.updatedIntent?.name ?? '', slot: directive.slotToElicit };
      }
    }
    return null;
  }

  async function exchange(request: Request, current: Session): Promise<Exchange> {
    const sent = envelope(request, current);
    const response = await settings.endpoint(sent);
    current.fresh = false;
    return { request: sent, response };
  }

  function take({ request, response: answer }: Exchange, current: Session): Heard {
    const { response } = answer;
    current.attributes = answer.sessionAttributes ?? {};
    current.elicited = elicitedBy(response);
    current.reprompted = false;
    current.reprompt =
      response.reprompt?.outputSpeech?.type === 'SSML' ? response.reprompt.outputSpeech.ssml : null;
    const open = response.shouldEndSession === false;
    if (!open) session = null;
    const { outputSpeech } = response;
    const speech = outputSpeech?.type === 'SSML' ? plainSpeech(outputSpeech.ssml) : null;
    return { speech, exchange: { request, response: answer }, open };
  }

  function intentRequest({ intent, slot }: Candidate): IntentRequest {
    const definition = settings.model.languageModel.intents.find((known) => known.name === intent);
    const slots = Object.fromEntries(
      (definition?.slots ?? []).map(({ name }) => [
        name,
        slot?.name === name ? { ...bare(name), value: slot.value } : bare(name),
      ]),
    );
    return {
      type: 'IntentRequest',
      ...requestBase(),
      dialogState: 'STARTED',
      intent: { ...bare(intent), slots },
    };
  }

  return {
    /** "Alexa, open evidence coach". A session that was open ends first. */
    async launch(): Promise<Heard> {
      session = {
        id: `amzn1.echo-api.session.${settings.ids()}`,
        attributes: {},
        reprompt: null,
        reprompted: false,
        elicited: null,
        fresh: true,
      };
      return take(await exchange({ type: 'LaunchRequest', ...requestBase() }, session), session);
    },

    isLaunch: (utterance: string): boolean => wake.test(plainUtterance(utterance)),
    isOpen: (): boolean => session !== null,

    /** One utterance. Nobody listens while no session is open. */
    async say(utterance: string): Promise<Heard> {
      if (session === null) return { speech: null, exchange: null, open: false };
      const [best] = candidates(settings.model, utterance, session.elicited);
      if (best === undefined) throw new Error('the interaction model has no fallback intent');
      return take(await exchange(intentRequest(best), session), session);
    },

    /** Speech that recognition could not read: Alexa sends a fallback without words. */
    async mumble(): Promise<Heard> {
      if (session === null) return { speech: null, exchange: null, open: false };
      const fallback: Candidate = { intent: 'AMAZON.FallbackIntent', slot: null, by: 'fallback', sample: '' };
      return take(await exchange(intentRequest(fallback), session), session);
    },

    /** Eight seconds of silence: the reprompt; eight more: the session ends, and its response is ignored. */
    async silence(): Promise<Heard> {
      if (session === null) return { speech: null, exchange: null, open: false };
      if (!session.reprompted && session.reprompt !== null) {
        session.reprompted = true;
        return { speech: plainSpeech(session.reprompt), exchange: null, open: true };
      }
      const ended = session;
      session = null;
      const request: Request = {
        type: 'SessionEndedRequest',
        ...requestBase(),
        reason: 'EXCEEDED_MAX_REPROMPTS',
      };
      return { speech: null, exchange: await exchange(request, ended), open: false };
    },
  };
}

export type Device = ReturnType<typeof createDevice>;
