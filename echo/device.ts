import type {
  RequestEnvelope,
  ResponseEnvelope,
  SessionEndedErrorType,
  SessionEndedRequest,
} from 'ask-sdk-model';
import { type Deadline, withinDeadline } from './deadline.ts';
import { DEVICES, type DeviceName } from './devices.ts';
import { envelopeWriter } from './envelope.ts';
import type { InteractionModel } from './interaction-model.ts';
import {
  type Candidate,
  type Elicited,
  type ElicitedRegime,
  plainUtterance,
  type Understanding,
  understand,
} from './nlu.ts';
import { plainSpeech } from './plain-speech.ts';
import { refusals } from './response-rules.ts';
import { beginSession, type Session, sessionAfter } from './session.ts';

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
  readonly device?: DeviceName;
  readonly regime?: ElicitedRegime;
  /** Waits for the skill as long as Alexa does; a test hands in its own. */
  readonly deadline?: Deadline;
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
  /** The markup of it. */
  readonly ssml: string | null;
  readonly exchange: Exchange | null;
  readonly understanding: Understanding | null;
  /** What a developer must know: a refused response, a tie, a lost utterance. */
  readonly notes: readonly string[];
  readonly open: boolean;
}

/** Alexa's own words where a skill's response cannot be spoken. */
export const PROBLEM = "There was a problem with the requested skill's response.";
const WAKE_WORD = /^alexa\b[ ,]*/i;
const NOBODY = 'no session is open: nobody hears this';

const ssmlOf = (speech: ResponseEnvelope['response']['outputSpeech']) =>
  speech === undefined ? null : speech.type === 'SSML' ? speech.ssml : `<speak>${speech.text}</speak>`;

/**
 * A small Echo: the session, the elicited slot, eight seconds of silence and the end of it, driven by the
 * interaction model alone. Of the skill it keeps the session attributes that it echoes, and nothing else.
 */
export function createDevice(settings: DeviceSettings) {
  const { model, regime = 'intents-first' } = settings;
  const kind = DEVICES[settings.device ?? 'dot'];
  const write = envelopeWriter({ ...settings, kind });
  const deadline = settings.deadline ?? withinDeadline;
  const invocation = model.languageModel.invocationName;
  const launch = new RegExp(`^(?:open|start|launch|begin) ${invocation}$`);
  const oneShot = new RegExp(`^(?:ask|tell) ${invocation} (?:to )?(.+)$`);
  let session: Session | null = null;
  let last: { readonly request: RequestEnvelope; readonly session: Session } | null = null;
  let failures = 0;

  const heard = (rest: Partial<Heard>): Heard => ({
    ...{ speech: null, ssml: null, exchange: null, understanding: null, notes: [] },
    open: session !== null,
    ...rest,
  });

  /** Ends the session and tells the skill; whatever it answers is ignored, for nobody can be spoken to. */
  async function end(
    current: Session,
    why: Pick<SessionEndedRequest, 'reason' | 'error'>,
  ): Promise<Exchange | null> {
    session = null;
    const request = write.envelope({ type: 'SessionEndedRequest', ...write.base(), ...why }, current);
    const response = await deadline(() => settings.endpoint(request)).catch(() => 'late' as const);
    return response === 'late' ? null : { request, response };
  }

  async function fail(
    current: Session,
    sent: RequestEnvelope,
    type: SessionEndedErrorType,
    problems: string[],
    response?: ResponseEnvelope,
  ): Promise<Heard> {
    failures += 1;
    await end(current, { reason: 'ERROR', error: { type, message: problems.join('; ') } });
    const exchange = response === undefined ? null : { request: sent, response };
    return heard({
      speech: PROBLEM,
      ssml: `<speak>${PROBLEM.replace("'", '&apos;')}</speak>`,
      exchange,
      notes: problems,
    });
  }

  /** Sends an envelope to the skill and does with the response what Alexa does with it. */
  async function deliver(sent: RequestEnvelope, current: Session): Promise<Heard> {
    last = { request: sent, session: current };
    const answered = await deadline(() => settings.endpoint(sent)).catch((error: unknown) => ({
      fault: `the skill failed: ${error instanceof Error ? error.name : typeof error}`,
    }));
    if (answered === 'late')
      return fail(current, sent, 'ENDPOINT_TIMEOUT', ['the skill took longer than eight seconds']);
    if ('fault' in answered) return fail(current, sent, 'INVALID_RESPONSE', [answered.fault]);
    const problems = refusals(answered);
    if (problems.length > 0)
      return fail(
        current,
        sent,
        'INVALID_RESPONSE',
        problems.map((problem) => `Alexa refused the response: ${problem}`),
        answered,
      );
    const { response } = answered;
    session = sessionAfter(current, answered, kind.viewport !== null);
    const ssml = ssmlOf(response.outputSpeech);
    return heard({
      speech: ssml === null ? null : plainSpeech(ssml),
      ssml,
      exchange: { request: sent, response: answered },
    });
  }

  async function hear(utterance: string, current: Session): Promise<Heard> {
    const understanding = understand(model, utterance, current.elicited, regime);
    const request = write.envelope(write.intent(understanding.best, current.elicited), current);
    const told = await deliver(request, current);
    const ties = understanding.tied.map(
      (other) =>
        `"${utterance}" fits ${understanding.best.intent} and ${other.intent} alike: the model must tell them apart`,
    );
    return { ...told, understanding, notes: [...ties, ...told.notes] };
  }

  return {
    /** "Alexa, open evidence coach". A session that was open is gone. */
    async launch(): Promise<Heard> {
      const begun = beginSession(settings.ids());
      return deliver(write.envelope({ type: 'LaunchRequest', ...write.base() }, begun), begun);
    },

    isLaunch: (utterance: string): boolean => launch.test(plainUtterance(utterance.replace(WAKE_WORD, ''))),
    isOpen: (): boolean => session !== null,
    /** How often Alexa could not speak what the skill answered. */
    failures: (): number => failures,

    /**
     * One utterance. Nobody listens while no session is open, while the microphone is closed, or while Alexa speaks
     * (`overSpeech`), unless the wake word is said (alexa-platform notes §1.5).
     */
    async say(utterance: string, overSpeech = false): Promise<Heard> {
      const awake = WAKE_WORD.test(utterance);
      const words = utterance.replace(WAKE_WORD, '');
      const asked = oneShot.exec(plainUtterance(words))?.[1];
      if (asked !== undefined && (awake || session === null))
        return hear(asked, beginSession(settings.ids()));
      if (session === null) return heard({ notes: [NOBODY] });
      if (!awake && overSpeech) return heard({ notes: ['Alexa was speaking: this is lost'] });
      if (!awake && !session.listening) return heard({ notes: ['the microphone is closed: this is lost'] });
      if (plainUtterance(words) === 'exit')
        return heard({ exchange: await end(session, { reason: 'USER_INITIATED' }), open: false });
      return hear(words, session);
    },

    /** Speech that recognition could not read: Alexa sends a fallback without words (alexa-platform notes §1.3). */
    async mumble(): Promise<Heard> {
      if (session === null) return heard({ notes: [NOBODY] });
      const fallback: Candidate = {
        intent: 'AMAZON.FallbackIntent',
        slots: [],
        by: 'fallback',
        sample: '',
        literal: 0,
      };
      return deliver(write.envelope(write.intent(fallback, session.elicited), session), session);
    },

    /** Eight seconds of silence: the reprompt; eight more: the session ends, and its response is ignored (§1.5). */
    async silence(): Promise<Heard> {
      if (session === null) return heard({ notes: [NOBODY] });
      const { reprompt } = session;
      if (reprompt !== null && session.listening) {
        session = { ...session, reprompt: null };
        return heard({ speech: plainSpeech(reprompt), ssml: reprompt });
      }
      const ended = session;
      session = null;
      if (!kind.tellsSilentEnd) return heard({});
      return heard({ exchange: await end(ended, { reason: 'EXCEEDED_MAX_REPROMPTS' }) });
    },

    /** Alexa did not get the response and sends the very same request once more, with the same request id. */
    async again(): Promise<Heard> {
      if (last === null) return heard({ notes: ['there is no request to send again'] });
      return deliver(last.request, last.session);
    },

    /** A touch on the screen sends what its document says; silence is broken by it as by speech (platform notes §7). */
    async touch(args: readonly string[]): Promise<Heard> {
      if (session === null) return heard({ notes: [NOBODY] });
      if (kind.viewport === null) return heard({ notes: ['this device has no screen to touch'] });
      return deliver(write.envelope(write.userEvent(args), session), session);
    },

    /** The power is gone: no session, no goodbye. */
    unplug(): Heard {
      session = null;
      last = null;
      return heard({});
    },

    /** What the next request would carry. */
    attributes: (): Readonly<Record<string, unknown>> => session?.attributes ?? {},
    elicited: (): Elicited | null => session?.elicited ?? null,
  };
}

export type Device = ReturnType<typeof createDevice>;
