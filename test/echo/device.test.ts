import type { Response, ResponseEnvelope } from 'ask-sdk-model';
import { deadlineOf } from '../../echo/deadline.ts';
import { PROBLEM } from '../../echo/device.ts';
import { counter, intentOf, LISTENS, speaking } from './small-skill.ts';

const opened = async (settings: Parameters<typeof counter>[0] = {}) => {
  const stage = counter(settings);
  await stage.device.launch();
  return stage;
};
const typeOf = (received: readonly { request: { type: string } }[]) =>
  received.map(({ request }) => request.type);

describe('silence (platform notes §1.5: eight seconds, the reprompt, eight seconds, the end)', () => {
  test('the reprompt first, without a request; then the end, told to the skill', async () => {
    const { device, received } = await opened();
    expect(await device.silence()).toMatchObject({ speech: 'Bread, perhaps?', open: true, exchange: null });
    expect(await device.silence()).toMatchObject({ speech: null, open: false });
    expect(received.at(-1)?.request).toMatchObject({
      type: 'SessionEndedRequest',
      reason: 'EXCEEDED_MAX_REPROMPTS',
    });
  });
  test('whatever the skill answers to the end is ignored', async () => {
    const { device } = await opened({ answers: [LISTENS, speaking('Wait!', { shouldEndSession: false })] });
    await device.silence();
    expect(await device.silence()).toMatchObject({ speech: null, open: false });
  });
  test('an Echo Show ends without telling the skill', async () => {
    const { device, received } = await opened({ device: 'show' });
    await device.silence();
    expect(await device.silence()).toMatchObject({ speech: null, open: false, exchange: null });
    expect(typeOf(received)).toEqual(['LaunchRequest']);
  });
  test('every answer brings its own reprompt', async () => {
    const { device } = await opened();
    await device.silence();
    await device.say('rye bread');
    expect(await device.silence()).toMatchObject({ speech: 'Bread, perhaps?', open: true });
  });
  test('without a reprompt the first silence ends it', async () => {
    const { device } = await opened({ answers: [speaking('Yes?', { shouldEndSession: false })] });
    expect(await device.silence()).toMatchObject({ speech: null, open: false });
  });
});

describe('who is heard (platform notes §1.5)', () => {
  test('speech while Alexa talks is lost', async () => {
    const { device, received } = await opened();
    expect(await device.say('rye bread', true)).toMatchObject({ speech: null, open: true, exchange: null });
    expect(received).toHaveLength(1);
  });
  test('unless the wake word is said', async () => {
    const { device, received } = await opened();
    await device.say('alexa rye bread', true);
    expect(intentOf(received[1])).toEqual(['OrderIntent', { wish: 'rye bread' }]);
  });
  test('nobody listens before the launch, nor after the end', async () => {
    const { device, received } = counter({ answers: [speaking('Bye.', { shouldEndSession: true })] });
    expect(await device.say('rye bread')).toMatchObject({ speech: null, open: false });
    await device.launch();
    expect(await device.say('rye bread')).toMatchObject({ speech: null, open: false });
    expect(received).toHaveLength(1);
  });
  test('"exit" ends the session, and the skill is told that the user did it', async () => {
    const { device, received } = await opened();
    expect(await device.say('exit')).toMatchObject({ speech: null, open: false });
    expect(received[1]?.request).toMatchObject({ type: 'SessionEndedRequest', reason: 'USER_INITIATED' });
  });
  test('a one-shot opens a session with its intent', async () => {
    const { device, received } = counter();
    await device.say('alexa ask corner bakery to make it three loaves');
    expect(intentOf(received[0])).toEqual(['CountIntent', { count: '3' }]);
    expect(received[0]?.session?.new).toBe(true);
  });
});

describe('shouldEndSession (platform notes §1.5)', () => {
  test('false keeps the microphone open, true closes the session', async () => {
    const { device } = await opened({ answers: [LISTENS, speaking('Bye.', { shouldEndSession: true })] });
    expect(device.isOpen()).toBe(true);
    expect(await device.say('rye bread')).toMatchObject({ speech: 'Bye.', open: false });
  });
  test('undefined ends the session of a device without a screen', async () => {
    const { device } = await opened({ answers: [speaking('Look.')] });
    expect(device.isOpen()).toBe(false);
  });
  test('undefined on a screen stays open with the microphone closed: the wake word is needed', async () => {
    const { device, received } = await opened({ device: 'show', answers: [speaking('Look.')] });
    expect(device.isOpen()).toBe(true);
    await device.say('rye bread');
    expect(received).toHaveLength(1);
    await device.say('alexa the bill please');
    expect(intentOf(received[1])).toEqual(['BillIntent', {}]);
    expect(await device.silence()).toMatchObject({ speech: null, open: false });
  });
});

describe('the envelopes', () => {
  test('session attributes are echoed, and nothing else is kept', async () => {
    const { device, received } = await opened({ attributes: { loaves: 3 } });
    await device.say('rye bread');
    expect(received[0]?.session).toMatchObject({ new: true, attributes: {} });
    expect(received[1]?.session).toMatchObject({ new: false, attributes: { loaves: 3 } });
    expect(received[1]?.session?.sessionId).toBe(received[0]?.session?.sessionId);
    expect(received[1]?.request.requestId).not.toBe(received[0]?.request.requestId);
    await device.launch();
    expect(received[2]?.session).toMatchObject({ new: true, attributes: {} });
    expect(received[2]?.session?.sessionId).not.toBe(received[0]?.session?.sessionId);
  });
  test('attributes that the skill leaves out are gone', async () => {
    const { device, received } = await opened();
    await device.say('rye bread');
    expect(received[1]?.session?.attributes).toEqual({});
  });
  // §1.2: the elicited intent is in a dialog; §1.1: all of its slots are listed.
  test('an intent of the dialog model has a dialog state, another has none', async () => {
    const { device, received } = await opened();
    await device.say('rye bread');
    expect(received[1]?.request).toMatchObject({
      locale: 'en-US',
      timestamp: '2026-03-02T19:00:00.000Z',
      dialogState: 'IN_PROGRESS',
      intent: { name: 'OrderIntent', confirmationStatus: 'NONE', slots: { wish: { value: 'rye bread' } } },
    });
    await device.say('the bill please');
    expect(received[2]?.request).not.toHaveProperty('dialogState');
  });
  test('speech without words is a fallback that carries none (platform notes §1.3)', async () => {
    const { device, received } = await opened();
    await device.mumble();
    expect(intentOf(received[1])).toEqual(['AMAZON.FallbackIntent', {}]);
  });
  // §7: a skill asks for the screen's interface by name.
  test.each([
    ['dot', undefined],
    ['show', { runtime: { maxVersion: '2024.3' } }],
  ] as const)('the interfaces of an Echo %s', async (device, apl) => {
    const { received } = await opened({ device });
    const { System, Viewport } = received[0]?.context ?? {};
    expect(System?.device?.supportedInterfaces['Alexa.Presentation.APL']).toEqual(apl);
    expect(Viewport === undefined).toBe(apl === undefined);
    expect(System?.user.userId).toBe('amzn1.ask.account.baker');
    expect(System?.apiEndpoint).toMatch(/\.invalid$/);
  });
  test('a retried request is the very same one, with its id', async () => {
    const { device, received } = await opened({ attributes: { loaves: 3 } });
    await device.say('rye bread');
    await device.again();
    expect(received[2]).toEqual(received[1]);
  });
  test('without power the session is gone, and nobody is told', async () => {
    const { device, received } = await opened();
    device.unplug();
    expect(device.isOpen()).toBe(false);
    expect(typeOf(received)).toEqual(['LaunchRequest']);
    expect((await device.again()).notes).toEqual(['there is no request to send again']);
  });
});

describe('responses that Alexa does not speak (platform notes §2)', () => {
  const long = (length: number) => 'a'.repeat(length - '<speak></speak>'.length);
  const cases: readonly (readonly [string, Response, RegExp])[] = [
    [
      'speech over 8,000 characters',
      speaking(long(9_503)),
      /length 9503 exceeds allowed size of 8000 characters/,
    ],
    [
      'a reprompt over 8,000 characters',
      { ...LISTENS, reprompt: { outputSpeech: { type: 'SSML', ssml: `<speak>${long(8_001)}</speak>` } } },
      /exceeds allowed size of 8000/,
    ],
    [
      'a card over 8,000 characters',
      speaking('Yes.', { card: { type: 'Simple', title: 'A', content: 'b'.repeat(8_000) } }),
      /card length 8001/,
    ],
    [
      'an image address over 2,000',
      speaking('Yes.', {
        card: { type: 'Standard', image: { largeImageUrl: `https://x/${'y'.repeat(2_000)}` } },
      }),
      /image URL/,
    ],
    [
      'a response over 24 KB',
      speaking('Yes.', { directives: [{ type: 'Dialog.Delegate', padding: 'z'.repeat(25_000) } as never] }),
      /exceeds allowed size of 24 KB/,
    ],
    ['a bare ampersand', speaking('bread & butter'), /bare & or </],
    ['a tag that nothing closes', speaking('<emphasis>bread'), /never closed/],
    ['tags that cross', speaking('<s><emphasis>bread</s></emphasis>'), /closes nothing/],
    ['an unknown tag', speaking('<b>bread</b>'), /unknown tag <b>/],
    ['a break over ten seconds', speaking('<break time="11s"/>'), /ten seconds at the most/],
    ['a rate under 20%', speaking('<prosody rate="10%">bread</prosody>'), /under 20%/],
    ['a pitch over +50%', speaking('<prosody pitch="+60%">bread</prosody>'), /out of bounds/],
    ['an unknown domain', speaking('<amazon:domain name="bakery">bread</amazon:domain>'), /unknown domain/],
    ['six audio tags', speaking('<audio src="https://x/a.mp3"/>'.repeat(6)), /6 <audio> tags, where five/],
    ['no response at all', undefined as never, /no response object/],
  ];
  test.each(cases)('%s', async (_, response, reason) => {
    const { device, received } = counter({
      answers: [async () => ({ version: '1.0', response }) as ResponseEnvelope],
    });
    const heard = await device.launch();
    expect(heard).toMatchObject({ speech: PROBLEM, open: false });
    expect(heard.notes.join('\n')).toMatch(reason);
    expect(device.failures()).toBe(1);
    expect(received[1]?.request).toMatchObject({
      type: 'SessionEndedRequest',
      reason: 'ERROR',
      error: { type: 'INVALID_RESPONSE' },
    });
  });
  test('what stands within the limits is spoken', async () => {
    const { device } = counter({
      answers: [
        speaking(
          'bread &amp; butter <break time="10s"/><prosody rate="20%">slow</prosody><voice name="Matthew"><s>Hm.</s></voice>',
          { shouldEndSession: true },
        ),
      ],
    });
    expect(await device.launch()).toMatchObject({ speech: 'bread & butter slowHm.', notes: [] });
    expect(device.failures()).toBe(0);
  });
  // §1.2: silently ignored, the microphone opens all the same.
  test('a Dialog directive for an intent outside of the dialog model elicits nothing', async () => {
    const elicitsBill: Response = {
      ...LISTENS,
      directives: [
        {
          type: 'Dialog.ElicitSlot',
          slotToElicit: 'remark',
          updatedIntent: { name: 'RemarkIntent', confirmationStatus: 'NONE', slots: {} },
        },
      ],
    };
    const { device, received } = await opened({ answers: [elicitsBill] });
    await device.say('rye');
    expect(intentOf(received[1])).toEqual(['AMAZON.FallbackIntent', {}]);
  });
});

describe('a skill that does not answer (platform notes §2: eight seconds)', () => {
  test('is given up, in Alexa’s own words', async () => {
    const { device, received } = counter({
      answers: [() => new Promise(() => {})],
      deadline: deadlineOf(20),
    });
    const heard = device.launch();
    // The end of the session is told to a skill that hangs as well; nobody waits for what it says.
    expect(await heard).toMatchObject({ speech: PROBLEM, open: false });
    expect(received[1]?.request).toMatchObject({ reason: 'ERROR', error: { type: 'ENDPOINT_TIMEOUT' } });
    expect(device.failures()).toBe(1);
  });
  test('a skill that throws fails as well', async () => {
    const { device } = counter({
      answers: [
        async () => {
          throw new TypeError('flour');
        },
      ],
    });
    expect(await device.launch()).toMatchObject({ speech: PROBLEM, notes: ['the skill failed: TypeError'] });
  });
});
