import fc from 'fast-check';
import { FOUND_WORDS } from './found-words.ts';
import { GATE_CASES } from './gate-cases.ts';
import { speechFaults } from './speech-faults.ts';
import { transcriptFaults } from './transcript-faults.ts';
import { anyWords } from './words.ts';

const SEED = 20261127;

test('whatever is said is analysed, quoted letter for letter, and read back as it was stored', () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      expect(transcriptFaults(words)).toEqual([]);
    }),
    { numRuns: GATE_CASES.transcripts, seed: SEED },
  );
});

test('whatever is said can be said back', async () => {
  await fc.assert(
    fc.asyncProperty(anyWords, async (words) => {
      expect(await speechFaults(words)).toEqual([]);
    }),
    { numRuns: GATE_CASES.speech, seed: SEED },
  );
});

test.each(FOUND_WORDS)('once broken: %j', async (words) => {
  expect(transcriptFaults(words)).toEqual([]);
  expect(await speechFaults(words)).toEqual([]);
});
