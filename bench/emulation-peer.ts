import { randomUUID } from 'node:crypto';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { VirtualAlexa } from 'virtual-alexa';
import { createDevice } from '../echo/device.ts';
import type { InteractionModel } from '../echo/interaction-model.ts';

/**
 * The local Echo beside virtual-alexa, in one run, on a skill that both can hold: a counter that answers at once and
 * elicits nothing, because virtual-alexa captures nothing in an elicited slot. What is timed is the emulation alone.
 */
const TURNS = Number(process.argv[2] ?? 5_000);
const SAID = ['the bill please', 'i would like to pay', 'help', 'the bill please'];

const model: InteractionModel = {
  languageModel: {
    invocationName: 'corner bakery',
    intents: [
      { name: 'BillIntent', samples: ['the bill please', 'i would like to pay'] },
      { name: 'AMAZON.HelpIntent', samples: [] },
      { name: 'AMAZON.StopIntent', samples: [] },
      { name: 'AMAZON.CancelIntent', samples: [] },
      { name: 'AMAZON.FallbackIntent', samples: [] },
    ],
    types: [],
  },
};

async function skill(_: RequestEnvelope): Promise<ResponseEnvelope> {
  const speech = { type: 'SSML' as const, ssml: '<speak>Anything else?</speak>' };
  return {
    version: '1.0',
    response: { outputSpeech: speech, reprompt: { outputSpeech: speech }, shouldEndSession: false },
    sessionAttributes: { turns: 1 },
  };
}

async function timed(say: (utterance: string) => Promise<unknown>): Promise<number> {
  for (let turn = 0; turn < TURNS / 10; turn += 1) await say(SAID[turn % SAID.length] ?? '');
  const busy = process.cpuUsage();
  for (let turn = 0; turn < TURNS; turn += 1) await say(SAID[turn % SAID.length] ?? '');
  const { user, system } = process.cpuUsage(busy);
  return TURNS / ((user + system) / 1e6);
}

const device = createDevice({
  endpoint: skill,
  model,
  locale: 'en-US',
  userId: 'somebody',
  clock: () => new Date(),
  ids: randomUUID,
});
await device.launch();
const echo = await timed((utterance) => device.say(utterance));

const alexa = VirtualAlexa.Builder()
  .handler((event: RequestEnvelope, context: { done(error: Error | null, answer: unknown): void }) => {
    skill(event).then((answer) => context.done(null, answer));
  })
  .interactionModel({ interactionModel: model })
  .create();
await alexa.launch();
const peer = await timed((utterance) => alexa.utter(utterance));

console.log(
  JSON.stringify({
    what: 'emulation alone, turns per processor second',
    localEcho: Math.round(echo),
    virtualAlexa: Math.round(peer),
    ratio: Number((echo / peer).toFixed(2)),
  }),
);
