import type { Response, ResponseEnvelope } from 'ask-sdk-model';
import { deadlineOf } from '../../echo/deadline.ts';
import { PROBLEM } from '../../echo/device.ts';
import { counter, intentOf, LISTENS, speaking } from './small-skill.ts';

const opened = async (settings: Parameters<typeof counter>[0] = {}) => {
  const stage = counter(settings);
  await stage.device.launch();
  return stage;
};

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
