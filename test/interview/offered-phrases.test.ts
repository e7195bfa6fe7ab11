import { loadInteractionModel, locales } from '../../echo/interaction-model.ts';
import { understand } from '../../echo/nlu.ts';
import { readWords } from '../../lambda/interview/heard-words.ts';
import { newInterview } from '../../lambda/interview/interview.ts';
import { refine } from '../../lambda/interview/refine.ts';
import { alexaPm } from '../../models/compiled/guide-alexa-pm.ts';
import { PHRASES } from '../../models/compiled/phrases.ts';
import { ANSWER } from '../../models/compiled/speech.ts';

/** What the coach says itself, and what a candidate therefore need not. */
const OWN_CUES = ['go on', 'ready'];
/** Understood in a drill alone, by its words. */
const DRILLING = {
  ...newInterview('', '', alexaPm.id),
  phase: { kind: 'drilling', drill: 'matrix', id: '', step: 0, missed: false, heard: '' },
} as const;

/** 'Phrases in single quotes' of every line that the coach says. */
const offered = [
  ...new Set(
    Object.values(PHRASES)
      .flat()
      .flatMap((line) => [...line.matchAll(/(?<=^|\s)'(.+?)'(?=[\s.,?]|$)/g)])
      .map(([, phrase]) => (phrase ?? '').toLowerCase()),
  ),
].filter((phrase) => !OWN_CUES.includes(phrase));

test('the coach offers phrases to say', () => {
  expect(offered).toEqual(expect.arrayContaining(['stop', "that's my answer", 'a full loop']));
});

test.each(offered)("'%s' is understood, in words and in every locale", (phrase) => {
  const inWords = refine(readWords(phrase), DRILLING, alexaPm);
  expect(inWords.kind).not.toBe('words');
  for (const locale of locales()) {
    const { best } = understand(loadInteractionModel(locale), phrase, ANSWER, 'intents-first');
    // The one that has no intent of its own is read from the slot.
    if (phrase !== 'back to the interview')
      expect([locale, best.intent]).not.toEqual([locale, ANSWER.intent]);
  }
});
