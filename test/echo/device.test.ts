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
  // §7: a touch arrives as a user event with the arguments of its document.
  test('a touch is a user event, where there is a screen', async () => {
    const show = await opened({ device: 'show' });
    expect(await show.device.touch(['say', 'the bill please'])).toMatchObject({ open: true });
    expect(show.received[1]?.request).toMatchObject({
      type: 'Alexa.Presentation.APL.UserEvent',
      arguments: ['say', 'the bill please'],
    });
    const dot = await opened();
    expect((await dot.device.touch(['say', 'the bill please'])).notes).toEqual([
      'this device has no screen to touch',
    ]);
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
