import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inForm, inWords } from '../../echo/number-forms.ts';
import { readSsml } from '../../echo/ssml.ts';
import { piecesOf, playUtterance, utterancesOf } from '../../echo/transcript.ts';
import { certificationFaults } from '../conversations/certification.ts';
import { setStage } from '../conversations/stage.ts';
import { counter, intentOf } from './small-skill.ts';

describe('numbers arrive in digits or in words (platform notes §1.4)', () => {
  test.each([
    ['nine of the twelve gave up', '9 of the 12 gave up'],
    ['thirty one percent', '31 percent'],
    ['thirty-one percent of a follow-up', '31 percent of a follow-up'],
    ['from eighty thousand to one hundred and twenty thousand', 'from 80000 to 120000'],
    ['two point eight seconds in twenty twenty three', '2.8 seconds in 2023'],
    ['two million three hundred thousand and five', '2300005'],
    ['one of them was the one', 'one of them was the one'],
    ['one hundred and one', '101'],
    ['forty and fifty people', '40 and 50 people'],
  ])('"%s" in digits', (said, heard) => expect(inForm(said, 'digits')).toBe(heard));

  test.each([
    ['31% of 1,200 calls', 'thirty one percent of one thousand two hundred calls'],
    ['2.85 seconds in 2023', 'two point eight five seconds in twenty twenty three'],
    ['120000 users and 5 of 12', 'one hundred twenty thousand users and five of twelve'],
    ['v2 and b2b stay', 'v2 and b2b stay'],
  ])('"%s" in words', (said, heard) => expect(inForm(said, 'words')).toBe(heard));

  test('every number up to ten thousand comes back from words', () => {
    const wrong = Array.from({ length: 10_001 }, (_, value) => value).filter(
      (value) => value !== 1 && inForm(inWords(value), 'digits') !== String(value),
    );
    expect(wrong).toEqual([]);
  });
  test('as said, nothing changes', () => expect(inForm('31 and thirty', 'as-said')).toBe('31 and thirty'));
});

describe('a piece (platform notes §1.5)', () => {
  test('ends at a pause', () => {
    expect(piecesOf('we looked … and then we counted', { numbers: 'as-said', longestPiece: null })).toEqual([
      'we looked',
      'and then we counted',
    ]);
  });
  test('is cut at the limit that is set', () => {
    expect(piecesOf('one two three four five', { numbers: 'as-said', longestPiece: 2 })).toEqual([
      'one two',
      'three four',
      'five',
    ]);
  });
  test('silences and stage lines are no pieces to cut', () => {
    const hearing = { numbers: 'digits', longestPiece: 1 } as const;
    expect(piecesOf('…', hearing)).toEqual(['…']);
    expect(piecesOf('(2 days later)', hearing)).toEqual(['(2 days later)']);
  });
  test('each is a request of its own', async () => {
    const { device, received } = counter();
    const clock = { now: () => new Date(0), pass: () => {} };
    await playUtterance(device, clock, 'open corner bakery');
    const told = await playUtterance(device, clock, 'rye bread and … two rolls');
    expect(told.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual([
      'U: rye bread and',
      'A: What would you like?',
      'U: two rolls',
      'A: What would you like?',
    ]);
    expect(intentOf(received[2])).toEqual(['OrderIntent', { wish: 'two rolls' }]);
  });
});

describe('the stage lines of docs/transcripts.md', () => {
  const clock = { now: () => new Date(0), pass: () => {} };
  test('words over speech, a repeated request, a restart', async () => {
    const { device, received } = counter();
    const lines = [];
    for (const line of [
      'open corner bakery',
      '(while Alexa speaks) rye bread',
      'rye bread',
      '(the same request again)',
      '(restart)',
      'rye bread',
    ])
      lines.push(...(await playUtterance(device, clock, line)));
    expect(lines.filter(({ speaker }) => speaker === '#').map(({ text }) => text)).toEqual([
      'Alexa was speaking: this is lost',
      'no session is open: nobody hears this',
    ]);
    expect(received).toHaveLength(3);
    expect(received[2]).toEqual(received[1]);
  });
  test('a transcript can be played again', () => {
    expect(utterancesOf('# note\nU: open it\nA: Yes?\n\nU: well … then\n...\n')).toEqual([
      'open it',
      'well',
      'then',
      '...',
    ]);
  });
});

describe('speech as a voice speaks it', () => {
  test('voices, pauses and rates', () => {
    const { segments, faults } = readSsml(
      '<speak>Hm. <voice name="Joey">Why &amp; how?</voice><break time="250ms"/><prosody rate="fast" volume="soft">Go on.</prosody></speak>',
    );
    expect(faults).toEqual([]);
    expect(segments).toEqual([
      { kind: 'words', text: 'Hm. ', voice: null, rate: 1, volume: 1, emphasis: false },
      { kind: 'words', text: 'Why & how?', voice: 'Joey', rate: 1, volume: 1, emphasis: false },
      { kind: 'pause', milliseconds: 250 },
      { kind: 'words', text: 'Go on.', voice: null, rate: 1.25, volume: 0.6, emphasis: false },
    ]);
  });
});

const folder = join(__dirname, '..', 'conversations');
const transcripts = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe.each(['digits', 'words'] as const)('every conversation with numbers in %s', (numbers) => {
  test.each(transcripts)('%s passes certification', async (file) => {
    const { household, device, clock } = await setStage();
    try {
      const faults: string[] = [];
      for (const utterance of utterancesOf(readFileSync(join(folder, file), 'utf8'))) {
        for (const line of await playUtterance(device, clock, utterance, { numbers, longestPiece: 12 }))
          if (line.speaker === 'U' && line.exchange !== null)
            faults.push(...(await certificationFaults(line.exchange.response)));
      }
      expect(faults).toEqual([]);
      expect(household.faults()).toBe(0);
      expect(device.failures()).toBe(0);
    } finally {
      await household.close();
    }
  });
});
