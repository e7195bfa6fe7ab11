import { StaticAplTemplateValidator } from 'apl-suggester';
import type { RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model';
import { certificationFaults } from '../conversations/certification.ts';
import { type Stage, setStage } from '../conversations/stage.ts';

const HUB = { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2023.3' } } };
let stage: Stage;
beforeEach(async () => {
  // The linter warns about its own missing mixins, for every component.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  stage = await setStage();
});
afterEach(() => stage.household.close());

/** Holds the same interview on a device with a screen: the device's own requests, with the interface added. */
async function hold(...utterances: string[]): Promise<ResponseEnvelope[]> {
  const shown: ResponseEnvelope[] = [];
  for (const utterance of ['', ...utterances]) {
    const heard = utterance === '' ? await stage.device.launch() : await stage.device.say(utterance);
    const request = structuredClone(heard.exchange?.request) as RequestEnvelope;
    Object.assign(request.context.System.device ?? {}, { supportedInterfaces: HUB });
    shown.push(await stage.household.endpoint(request));
  }
  return shown;
}

interface Shown {
  readonly document: { readonly mainTemplate: unknown };
  readonly datasources: {
    readonly screen: { kind: string; body: string; headline: string; choices: { says: string }[] };
  };
}
const shownBy = ({ directives }: Response): Shown =>
  directives?.find(({ type }) => type === 'Alexa.Presentation.APL.RenderDocument') as unknown as Shown;

// biome-ignore lint/suspicious/noTemplateCurlyInString: APL's data binding looks like this
const BINDING = '${evil}';
const ANSWER = `nine of the twelve people we watched gave up at the pairing step so i rewrote the card & the <b>box</b> ${BINDING} that week`;

test('every point of an interview has a screen that the linter accepts, within the limits', async () => {
  const held = await hold('yes', ANSWER, "that's my answer", 'next question', 'in two weeks', 'i run a shop');
  const kinds = held.map(({ response }) => shownBy(response).datasources.screen.kind);
  expect(kinds).toEqual(['message', 'question', 'listening', 'feedback', 'message', 'message', 'question']);
  for (const envelope of held) {
    expect(await certificationFaults(envelope)).toEqual([]);
    expect(await new StaticAplTemplateValidator().validate(shownBy(envelope.response).document)).toEqual([]);
  }
});

test('the evidence is marked in the words as they were said, and the words are only words', async () => {
  const [, , , feedback] = await hold('yes', ANSWER, "that's my answer");
  const { body } = shownBy(feedback?.response ?? {}).datasources.screen;
  expect(body).toContain("<span color='#6FD3BB'><u>nine of the twelve");
  expect(body).toContain('&lt;b&gt;box&lt;/b&gt;');
  expect(body).not.toContain(BINDING);
});

test('touching a choice says what stands on it', async () => {
  const launched = await stage.device.launch();
  const request = structuredClone(launched.exchange?.request) as RequestEnvelope;
  const touch = (says: unknown) =>
    stage.household.endpoint({
      ...request,
      session: { ...request.session, new: false, attributes: launched.exchange?.response.sessionAttributes },
      request: {
        ...request.request,
        type: 'Alexa.Presentation.APL.UserEvent',
        requestId: `t-${String(says)}`,
        arguments: ['say', says],
      },
    } as RequestEnvelope);
  const asked = await touch('yes');
  expect(asked.sessionAttributes).toMatchObject({ interview: { phase: { kind: 'answering' } } });
  const odd = await touch(7);
  expect(odd.response.shouldEndSession).toBe(false);
  expect(odd.sessionAttributes).toMatchObject({ interview: { phase: { kind: 'welcome' } } });
});

test('every choice is a phrase that is heard as a control', async () => {
  const held = await hold('yes', ANSWER, "that's my answer", 'next question');
  const { controlOf } = await import('../../lambda/interview/heard-words.ts');
  const said = held.flatMap(({ response }) =>
    shownBy(response).datasources.screen.choices.map(({ says }) => says),
  );
  expect(said.length).toBeGreaterThan(8);
  expect(said.filter((says) => controlOf(says) === null)).toEqual([]);
});

test('a device without a screen gets no document', async () => {
  const launched = await stage.device.launch();
  expect(JSON.stringify(launched.exchange?.response)).not.toContain('Alexa.Presentation');
});
