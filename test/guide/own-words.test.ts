import { existsSync, readFileSync } from 'node:fs';
import { findWords } from '../../lambda/interview/finds.ts';
import { alexaPm } from '../../models/compiled/guide-alexa-pm.ts';
import { packs } from '../../models/compiled/packs.ts';

/** The source may not be copied into the project; it stands beside it where the packs are written. */
const SOURCE = '../shared/guide.txt';
const RUN = 6;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[a-z0-9']+/g) ?? [];

/** Every run of six words that stand together. */
function runs(text: string): string[] {
  const words = wordsOf(text);
  return words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, at) => words.slice(at, at + RUN).join(' '));
}

/** Every text of a value, however deep. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

const present = existsSync(SOURCE);
const title = present
  ? 'the packs share no six words in a row with the guide'
  : `skipped: ${SOURCE} is not here, so nothing can be compared with it`;

describe('own words', () => {
  (present ? it : it.skip)(title, () => {
    const source = new Set(runs(readFileSync(SOURCE, 'utf8')));
    expect(source.size).toBeGreaterThan(1000);
    const copied = packs.flatMap((pack) => texts(pack).flatMap(runs)).filter((run) => source.has(run));
    expect(copied).toEqual([]);
  });

  it('would notice a copied sentence', () => {
    expect(runs('one two three four five six seven')).toEqual([
      'one two three four five six',
      'two three four five six seven',
    ]);
  });

  it('no strong answer recites a figure of the guide', () => {
    const recited = alexaPm.questions.flatMap(({ id, strong }) =>
      strong.split(/(?<=[.?]) /).flatMap((sentence) =>
        alexaPm.figures
          .filter(({ words, near }) => sentence.toLowerCase().includes(words) && findWords(sentence, near))
          .filter(({ unit }) => unit !== 'count' && unit !== 'rounds')
          .map((figure) => `${id}: ${figure.id}`),
      ),
    );
    expect(recited).toEqual([]);
  });
});
