import { readWords } from '../../lambda/interview/heard-words.ts';

describe('what free speech means', () => {
  test.each([
    ['stop', 'stop'],
    ['Stop.', 'stop'],
    ['next question', 'next'],
    ["that's my answer", 'finish'],
    ['thats my answer', 'finish'],
    ['give me a moment', 'moment'],
    ['  what did i say so far  ', 'recap'],
    ['skip', 'next'],
    ['um next please', 'next'],
    ["that's it", 'judge'],
    ['done', 'judge'],
    ['hold on', 'moment'],
    ['i want to stop', 'stop'],
  ])('"%s" as a whole utterance', (words, control) => {
    expect(readWords(words)).toEqual({ kind: control });
  });

  test.each([
    'we had to stop the launch and help the support team for a week',
    'the next question was who would pay',
    'help was what they asked for',
    'stop words were the problem',
    'my answer to them was no',
    'we said yes',
    'constructor',
    'the next release was worse',
    'and by friday it was done',
    "forty of them said that's it",
    'to string',
  ])('"%s" is a piece of an answer', (words) => {
    expect(readWords(words)).toEqual({ kind: 'words', words, closes: false });
  });

  test.each([
    ["forty percent fell back that's my answer", 'forty percent fell back'],
    ["it fell to ten and that's my answer", 'it fell to ten'],
    ['It fell to ten, so that is my answer.', 'It fell to ten,'],
    ['it fell to ten thats my answer', 'it fell to ten'],
    ['it fell to ten that’s my answer', 'it fell to ten'],
  ])('"%s" closes, and the phrase is cut', (raw, words) => {
    expect(readWords(raw)).toEqual({ kind: 'words', words, closes: true });
  });

  test.each(['', '   ', '\t\n'])('%j arrived without words', (raw) => {
    expect(readWords(raw)).toEqual({ kind: 'missed' });
  });

  test('every other word is kept as it came', () => {
    const raw = 'Er — we’d “measured” <it> 35% & more…';
    expect(readWords(raw)).toEqual({ kind: 'words', words: raw, closes: false });
  });
});
