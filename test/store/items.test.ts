import { analyse } from '../../lambda/evidence/analyse.ts';
import { withProbe } from '../../lambda/evidence/with-probe.ts';
import type { EventOf, InterviewEvent } from '../../lambda/interview/event.ts';
import { newInterview } from '../../lambda/interview/interview.ts';
import { packEvents, unpackEvents } from '../../lambda/store/compact-events.ts';
import { headerFrom, headerItem, NewerItem, turnFrom, turnItem } from '../../lambda/store/items.ts';
import { PAIRING_BITS, pairingCode, readPairingCode } from '../../lambda/store/pairing-code.ts';
import { PAIRING_WORDS } from '../../lambda/store/pairing-words.ts';
import { alexaPm } from '../../models/compiled/guide-alexa-pm.ts';
import { AT } from './store-contract.ts';

const judgedAnswer = (words: string, probe: string | null = null): EventOf<'answer-judged'> => ({
  kind: 'answer-judged',
  question: 'trust-own-error',
  attempt: 1,
  part: probe === null ? 'answer' : 'with-probe',
  words: probe === null ? words : `${words} ${probe}`,
  probeWords: probe,
  findings: probe === null ? analyse(words) : withProbe(words, probe, analyse),
  standard: 1,
});

/** The strong answers of the guide, as speech recognition would deliver them. */
const answers = alexaPm.questions.map(({ strong }) => strong.toLowerCase().replace(/[^\p{L}\p{N}' ]+/gu, ''));

describe('a turn in the table', () => {
  test.each(answers.slice(0, 20))('findings come back letter for letter: %.40s', (words) => {
    const events: InterviewEvent[] = [
      { kind: 'piece-heard', words: words.slice(-60) },
      judgedAnswer(words),
      judgedAnswer(words, 'about forty percent in the log'),
    ];
    expect(unpackEvents(packEvents(events))).toEqual(events);
  });

  test('a reason that is not the usual one is kept as it was told that day', () => {
    const event = judgedAnswer(answers[0] ?? '');
    const [finding] = event.findings.findings;
    const told = {
      ...event,
      findings: { ...event.findings, findings: [{ ...finding, reason: 'As it was put in spring.' }] },
    } as EventOf<'answer-judged'>;
    expect(unpackEvents(packEvents([told]))).toEqual([told]);
  });

  test('takes under 2 KB besides the words that were said, however much was found in them', () => {
    const sizes = answers.map((words) => {
      const events: InterviewEvent[] = [{ kind: 'piece-heard', words }, judgedAnswer(words)];
      const record = {
        candidate: 'c'.repeat(32),
        session: '20260302T190000000-a1b2',
        turn: 9,
        requestId: 'r'.repeat(60),
        at: AT,
        events,
      };
      return Buffer.byteLength(JSON.stringify(turnItem(record))) - Buffer.byteLength(words);
    });
    expect(Math.max(...sizes)).toBeLessThan(2_048);
  });

  test('an item of version 1 is read as it was written', () => {
    const events: InterviewEvent[] = [judgedAnswer(answers[1] ?? ''), { kind: 'declined' }];
    const item = { ...turnItem({ ...record, events: [] }), v: 1, events: JSON.stringify(events) };
    expect(turnFrom(item, 'c').events).toEqual(events);
  });

  test('a header of version 1 takes what it lacks from a new interview', () => {
    const { mode, tallies, ...old } = newInterview('20260302T190000000-a', AT, 'alexa-pm');
    const snapshot = {
      candidate: 'c',
      at: AT,
      status: 'open' as const,
      interview: { ...old, mode, tallies },
    };
    const item = { ...headerItem(snapshot), v: 1, interview: JSON.stringify(old) };
    expect(headerFrom(item, 'c')).toEqual(snapshot);
  });

  test('an item of a newer release is refused, not guessed at', () => {
    expect(() => turnFrom({ ...turnItem({ ...record, events: [] }), v: 99 }, 'c')).toThrow(NewerItem);
  });
});

const record = {
  candidate: 'c',
  session: '20260302T190000000-a',
  turn: 1,
  requestId: 'r',
  at: AT,
};

describe('a pairing code', () => {
  test('is one of over 2^28', () => expect(PAIRING_BITS).toBeGreaterThanOrEqual(28));

  test('no two words begin with the same four letters', () => {
    expect(new Set(PAIRING_WORDS.map((word) => word.slice(0, 4))).size).toBe(PAIRING_WORDS.length);
  });

  test.each(['spelt', 'shown'] as const)('is read back as it was given out, %s', (form) => {
    for (let n = 0; n < 500; n += 1) {
      const code = pairingCode(`id ${n}`);
      expect(readPairingCode(form === 'shown' ? code.typed : code.spoken)).toBe(code.typed);
    }
  });

  test('capitals, hyphens and the end of a word do not matter', () => {
    expect(readPairingCode('  Maple-RIVERS, four 2 ')).toBe('maple river 42');
  });

  test.each(['', '💥', '<script>', 'a'.repeat(10_000), 'maple'])('%.20s is nobody’s', (typed) => {
    expect(readPairingCode(typed).length).toBeLessThan(100);
    expect(readPairingCode(typed)).not.toMatch(/^\w+ \w+ \d\d$/);
  });
});
