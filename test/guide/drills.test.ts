import { cornerNamed } from '../../lambda/interview/corner.ts';
import { findWords } from '../../lambda/interview/finds.ts';
import { alexaPm } from '../../models/compiled/guide-alexa-pm.ts';
import { packs } from '../../models/compiled/packs.ts';

const { matrix } = alexaPm.drills;
const spotTheMistake = packs.flatMap(({ drills }) => drills.spotTheMistake);
const reframe = packs.flatMap(({ drills }) => drills.reframe);
const opening = packs.flatMap(({ drills }) => drills.opening);
const features = matrix?.features ?? [];
const axes = matrix?.axes ?? [];
const wordsOf = (text: string): number => text.split(/\s+/).length;

/** Guesses that miss the point of every plan. */
const WRONG_GUESSES = [
  'the market is too small for that',
  'they need more engineers',
  'the name of it is bad',
  'um i think june is the wrong month',
];

describe('spot the mistake', () => {
  it.each(spotTheMistake.map((drill) => [drill.id, drill] as const))('%s', (_, drill) => {
    expect(findWords(drill.mistake, drill.finds)).not.toBeNull();
    expect(findWords(drill.repair.example, drill.repair.accepts.finds)).not.toBeNull();
    expect(WRONG_GUESSES.filter((guess) => findWords(guess, drill.finds))).toEqual([]);
    expect(wordsOf(`Here is a plan. ${drill.plan} What is the mistake?`)).toBeLessThanOrEqual(45);
    expect(wordsOf(`${drill.guide} ${drill.repair.asks}`)).toBeLessThanOrEqual(38);
  });

  it.each([
    ['recipes-by-june', 'oh there is no baseline they build before they measure anything', 'no baseline'],
    ['double-the-daily', "that's a vanity metric it doesn't say whether it works", 'vanity'],
    ['home-that-knows', "there's no data behind it", 'no data'],
    ['everyone-at-once', 'there is no control group', 'no control'],
  ])('%s is found in "%s"', (id, words, found) => {
    const drill = spotTheMistake.find((one) => one.id === id);
    expect(
      findWords(words, drill?.finds ?? [])?.text.startsWith(found) ||
        findWords(words, drill?.finds ?? [])?.text === 'baseline',
    ).toBe(true);
  });
});

describe('reframe', () => {
  it.each(reframe.map((drill) => [drill.id, drill] as const))('%s', (_, drill) => {
    for (const { measure, finds } of drill.better) {
      expect([measure, findWords(measure, finds)?.text ?? null]).not.toContain(null);
      expect([drill.claim, findWords(drill.claim, finds)?.text]).toContain(undefined);
    }
  });
});

describe('the two axes', () => {
  it.each(features.map((feature) => [feature.id, feature] as const))('%s', (_, feature) => {
    expect(findWords(feature.measures.example, feature.measures.finds)).not.toBeNull();
    expect(findWords(feature.feature, feature.measures.finds)).toBeNull();
    const pair = feature.fallbackPair;
    if (pair) expect(findWords(pair.first, pair.finds)).not.toBeNull();
  });

  it.each([
    ['intent is clear and lock in is low so it goes first', { clarity: 'high', 'lock-in': 'low' }],
    ['the intent is vague and the lock in is high so it goes last', { clarity: 'low', 'lock-in': 'high' }],
    [
      "it's not very clear what they want but it ties people to the ecosystem",
      { clarity: 'low', 'lock-in': 'high' },
    ],
    ['clear intent low lock in', { clarity: 'high', 'lock-in': 'low' }],
    ['high clarity and high lock-in', { clarity: 'high', 'lock-in': 'high' }],
    ["unclear i'd say and loosely tied", { clarity: 'low', 'lock-in': 'low' }],
    ['people know exactly what they want there', { clarity: 'high' }],
    ['i have no idea', {}],
  ])('"%s"', (words, corner) => {
    expect(cornerNamed(axes, words)).toEqual(corner);
  });
});

describe('the thirty-second opening', () => {
  it.each(opening.map((drill) => [drill.id, drill] as const))('%s takes thirty seconds', (_, drill) => {
    expect(wordsOf(drill.sentences.join(' '))).toBeLessThanOrEqual(75);
    expect(wordsOf(`${drill.snippet ?? ''} ${drill.asks}`)).toBeLessThanOrEqual(45);
  });
});

describe('word groups', () => {
  it.each([
    ['they look at it much later', 'look* later', null],
    ['they only look at it later', 'look* later', 'look at it later'],
    ['they never measured it', 'measur*', 'measured'],
    ['no plan and data later', 'no data', null],
    ['there is no baseline data', 'no data', 'no baseline data'],
    ['', 'no data', null],
  ])('"%s" and "%s"', (words, group, found) => {
    expect(findWords(words, [group])?.text ?? null).toBe(found);
  });

  it('of two that begin together the longer is taken', () => {
    expect(findWords('the fallback rate of lamps', ['fallback', 'fallback rate'])?.text).toBe(
      'fallback rate',
    );
  });
});
