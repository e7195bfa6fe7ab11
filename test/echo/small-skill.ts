import type { RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model';
import type { Deadline } from '../../echo/deadline.ts';
import { createDevice, type Device, type DeviceSettings } from '../../echo/device.ts';
import type { InteractionModel } from '../../echo/interaction-model.ts';

/** A model of another trade, so that nothing here can lean on this skill's intents. */
export const BAKERY: InteractionModel = {
  languageModel: {
    invocationName: 'corner bakery',
    modelConfiguration: { fallbackIntentSensitivity: { level: 'LOW' } },
    intents: [
      {
        name: 'OrderIntent',
        slots: [{ name: 'wish', type: 'AMAZON.SearchQuery', samples: ['{wish}', 'it would be {wish}'] }],
        samples: ['i would like {wish}', 'i would like to order {wish}', '{wish} if you please'],
      },
      {
        name: 'CountIntent',
        slots: [{ name: 'count', type: 'AMAZON.NUMBER' }],
        samples: ['make it {count} loaves'],
      },
      { name: 'RemarkIntent', slots: [{ name: 'remark', type: 'Remark' }], samples: ['{remark}'] },
      { name: 'BillIntent', samples: ['the bill please', 'i would like to pay'] },
      { name: 'AMAZON.StopIntent', samples: [] },
      { name: 'AMAZON.HelpIntent', samples: [] },
      { name: 'AMAZON.FallbackIntent', samples: [] },
    ],
    types: [{ name: 'Remark', values: [{ name: { value: 'the bread was good today' } }] }],
  },
  dialog: { intents: [{ name: 'OrderIntent', slots: [{ name: 'wish' }] }] },
};

const ssml = (words: string) => ({ type: 'SSML' as const, ssml: `<speak>${words}</speak>` });

/** Asks for the wish and listens: what an ordinary open turn answers. */
export const LISTENS: Response = {
  outputSpeech: ssml('What would you like?'),
  reprompt: { outputSpeech: ssml('Bread, perhaps?') },
  directives: [
    {
      type: 'Dialog.ElicitSlot',
      slotToElicit: 'wish',
      updatedIntent: {
        name: 'OrderIntent',
        confirmationStatus: 'NONE',
        slots: { wish: { name: 'wish', value: '', confirmationStatus: 'NONE' } },
      },
    },
  ],
  shouldEndSession: false,
};

export const speaking = (words: string, rest: Partial<Response> = {}): Response => ({
  outputSpeech: ssml(words),
  ...rest,
});

export interface Counter {
  readonly device: Device;
  /** Every envelope that reached the skill, in order. */
  readonly received: RequestEnvelope[];
}

export interface CounterSettings extends Partial<DeviceSettings> {
  /** The skill's answer to each request, in order; the last one again after that. */
  readonly answers?: readonly (Response | (() => Promise<ResponseEnvelope>))[];
  readonly attributes?: Record<string, unknown>;
  readonly deadline?: Deadline;
}

/** A device in front of a skill that answers as it is told. */
export function counter({ answers = [LISTENS], attributes, ...settings }: CounterSettings = {}): Counter {
  const received: RequestEnvelope[] = [];
  let ids = 0;
  const device = createDevice({
    endpoint: async (envelope) => {
      const answer = answers[Math.min(received.length, answers.length - 1)];
      received.push(structuredClone(envelope));
      if (typeof answer === 'function') return answer();
      const told = { version: '1.0', response: answer ?? LISTENS };
      return attributes === undefined ? told : { ...told, sessionAttributes: attributes };
    },
    model: BAKERY,
    locale: 'en-US',
    userId: 'amzn1.ask.account.baker',
    clock: () => new Date('2026-03-02T19:00:00.000Z'),
    ids: () => `id-${++ids}`,
    ...settings,
  });
  return { device, received };
}

/** The intent and the slot values of a request. */
export function intentOf(
  envelope: RequestEnvelope | undefined,
): [string, Record<string, string | undefined>] {
  if (envelope?.request.type !== 'IntentRequest') throw new Error(`no intent: ${envelope?.request.type}`);
  const { name, slots } = envelope.request.intent;
  return [name, Object.fromEntries(Object.entries(slots ?? {}).map(([slot, { value }]) => [slot, value]))];
}
