import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { plainSpeech } from '../../echo/plain-speech.ts';
import { alarmIn } from '../../lambda/alarm.ts';
import { newInterview } from '../../lambda/interview/interview.ts';
import { beginAnswer, withPiece } from '../../lambda/interview/open-answer.ts';
import type { SkillSettings } from '../../lambda/skill.ts';
import { createSkill } from '../../lambda/skill.ts';
import type { InterviewStore } from '../../lambda/store/interview-store.ts';
import { alexaPm } from '../../models/compiled/guide-alexa-pm.ts';
import { certificationFaults } from '../conversations/certification.ts';
import { type Stage, setStage } from '../conversations/stage.ts';

const SECRET = 'zanzibar';
const question = alexaPm.questions[0]?.id ?? '';
let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.household.close());

/** A real envelope, taken from the device and changed where a test says so. */
async function envelopeOf(changed: { request?: object; attributes?: unknown; applicationId?: string }) {
  const launched = await stage.device.launch();
  const base = structuredClone(launched.exchange?.request) as RequestEnvelope;
  const attributes = changed.attributes ?? launched.exchange?.response.sessionAttributes;
  const id = { applicationId: changed.applicationId ?? base.session?.application.applicationId };
  return {
    ...base,
    session: { ...base.session, new: false, attributes, application: id },
    context: { System: { ...base.context.System, application: id } },
    request: { ...base.request, requestId: 'bad-1', ...changed.request },
  } as RequestEnvelope;
}

const answering = () => ({
  interview: {
    ...newInterview('20260302T190000000-x', '2026-03-02T19:00:00.000Z', alexaPm.id),
    turns: 5,
    asked: [question],
    phase: {
      kind: 'answering',
      answer: withPiece(beginAnswer(question, 1, 2), `we timed it ${SECRET}`),
    },
  },
});
const intent = (name: string, slots: object = {}) => ({
  type: 'IntentRequest',
  intent: { name, confirmationStatus: 'NONE', slots },
});
const said = (value: string | undefined) =>
  intent('AnswerIntent', { answer: { name: 'answer', confirmationStatus: 'NONE', value } });

async function expectKind(response: ResponseEnvelope): Promise<string> {
  expect(await certificationFaults(response)).toEqual([]);
  expect(response.response.shouldEndSession).toBe(false);
  const { outputSpeech } = response.response;
  return plainSpeech(outputSpeech?.type === 'SSML' ? outputSpeech.ssml : '');
}

describe('what is not a proper request is met kindly, and the session stays', () => {
  test('an unknown intent', async () => {
    const response = await stage.household.endpoint(
      await envelopeOf({ request: intent('OrderPizzaIntent'), attributes: answering() }),
    );
    expect(await expectKind(response)).toContain('I did not follow that.');
    expect(response.sessionAttributes).toMatchObject({ interview: { phase: answering().interview.phase } });
  });

  test('a request of an unknown type', async () => {
    const response = await stage.household.endpoint(
      await envelopeOf({ request: { type: 'Moon.LandingRequest' }, attributes: answering() }),
    );
    expect(await expectKind(response)).toContain('I did not follow that.');
  });

  test.each([undefined, '', '   '])(
    'a slot of %j is a missed piece, named with the last words heard',
    async (value) => {
      const response = await stage.household.endpoint(
        await envelopeOf({ request: said(value), attributes: answering() }),
      );
      expect(await expectKind(response)).toBe(
        `I missed that piece. The last I have is "we timed it ${SECRET}". What came after that?`,
      );
    },
  );

  test('a slot of 10,000 characters is kept whole, and the attributes stay small', async () => {
    const long = 'forty of the people we asked gave up '.repeat(275).trim();
    const envelope = await envelopeOf({ request: said(long), attributes: answering() });
    const response = await stage.household.endpoint(envelope);
    expect(await expectKind(response)).toBe('Go on.');
    const turns = await stage.household.store.turnsFrom(await candidate(), '20260302T190000000-x', 0);
    expect(turns.flatMap(({ events }) => events)).toEqual([{ kind: 'piece-heard', words: long }]);
  });

  test.each([
    ['text', 'hello'],
    ['a list', []],
    ['a number', 7],
    ['another version', { schema: 99 }],
    ['a broken phase', { ...answering().interview, phase: { kind: 'answering', answer: { words: 7 } } }],
    ['a phase of no kind', { ...answering().interview, phase: { kind: 'constructor' } }],
  ])('session attributes that are %s: the interview is found again in the store', async (_, interview) => {
    await stage.device.launch();
    await stage.device.say('yes');
    await stage.device.say('we counted nine of the twelve');
    const heard = await stage.device.say('and we wrote it down');
    const request = structuredClone(heard.exchange?.request) as RequestEnvelope;
    const response = await stage.household.endpoint({
      ...request,
      session: { ...request.session, attributes: { interview } },
      request: { ...request.request, ...said(''), requestId: 'bad-2' },
    } as RequestEnvelope);
    expect(await expectKind(response)).toContain('"we counted nine of the twelve and we wrote it down"');
  });

  test('a request for another skill is refused by the SDK', async () => {
    const skill = createSkill({ ...settings(stage.household.store), skillId: 'amzn1.ask.skill.ours' });
    await expect(skill.invoke(await envelopeOf({ applicationId: 'amzn1.ask.skill.theirs' }))).rejects.toThrow(
      /Skill ID/,
    );
  });

  test('a session that ended is answered with silence', async () => {
    const response = await stage.household.endpoint(
      await envelopeOf({
        request: { type: 'SessionEndedRequest', reason: 'USER_INITIATED' },
        attributes: answering(),
      }),
    );
    expect(response.response).toEqual({});
  });
});

describe('when the store fails', () => {
  const failing: InterviewStore = new Proxy({} as InterviewStore, {
    get: () => async () => {
      throw new Error(`the table is gone, said ${SECRET}`);
    },
  });

  test('the words ride in the session and go onto the card, and the next turn writes them', async () => {
    const skill = createSkill(settings(failing));
    const envelope = await envelopeOf({ request: said(`it was ${SECRET}`), attributes: answering() });
    const response = (await skill.invoke(envelope)) as ResponseEnvelope;
    expect(await expectKind(response)).toMatch(/could not save that .* Go on\.$/);
    expect(response.response.card).toMatchObject({ content: expect.stringContaining(`it was ${SECRET}`) });

    const next = await stage.household.endpoint({
      ...envelope,
      session: { ...envelope.session, attributes: response.sessionAttributes },
      request: { ...envelope.request, ...said('and then it fell'), requestId: 'bad-3' },
    } as RequestEnvelope);
    expect(await expectKind(next)).toBe('Go on.');
    const turns = await stage.household.store.turnsFrom(await candidate(), '20260302T190000000-x', 0);
    expect(turns.flatMap(({ events }) => events)).toEqual([
      { kind: 'piece-heard', words: `it was ${SECRET}` },
      { kind: 'piece-heard', words: 'and then it fell' },
    ]);
  });

  test('a launch still asks a question', async () => {
    const skill = createSkill(settings(failing));
    const launched = await stage.device.launch();
    const response = (await skill.invoke(launched.exchange?.request as RequestEnvelope)) as ResponseEnvelope;
    expect(await expectKind(response)).toMatch(/\?$/);
  });
});

test('no log line holds a word that was said', async () => {
  await stage.household.endpoint(
    await envelopeOf({ request: said(`we saw ${SECRET}`), attributes: answering() }),
  );
  await stage.household.endpoint(
    await envelopeOf({ request: intent('OrderPizzaIntent'), attributes: { interview: SECRET } }),
  );
  expect(stage.log.length).toBeGreaterThan(2);
  expect(JSON.stringify(stage.log)).not.toContain(SECRET);
});

test('the same request twice is one turn', async () => {
  const envelope = await envelopeOf({ request: said('nine of the twelve'), attributes: answering() });
  const once = await stage.household.endpoint(envelope);
  const twice = await stage.household.endpoint(envelope);
  expect(twice).toEqual(once);
  expect(await stage.household.store.turnsFrom(await candidate(), '20260302T190000000-x', 0)).toHaveLength(1);
});

function settings(store: InterviewStore): SkillSettings {
  const log: SkillSettings['log'] = (line) => (stage.log as unknown[]).push(line);
  return {
    store,
    pack: async () => alexaPm,
    clock: stage.clock.now,
    alarm: alarmIn,
    companion: { address: null, codes: false },
    ids: () => 'x',
    hashKey: stage.household.hashKey,
    skillId: null,
    log,
  };
}

async function candidate(): Promise<string> {
  const { candidateHash } = await import('../../lambda/store/candidate-hash.ts');
  const { HOME_USER } = await import('../../echo/household.ts');
  return candidateHash(stage.household.hashKey)(HOME_USER);
}
