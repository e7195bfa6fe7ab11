import { packs } from '../../models/compiled/packs.ts';

// Words that carry the build of a sentence; whatever else stands there is its matter.
const BUILD = new Set(
  'a an the and or but so then because since that which who what when where why how if as than i we they he she it you my our their his her its your me us them this these those there here in on at of to from for by with without about into out up down over after before until was were is are be been had has have did do does would could should will can not no nobody nothing all each every both one first now still'.split(
    ' ',
  ),
);
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z']+/g) ?? [];

/** The build of an answer: its building words in place, everything else a blank. */
const buildOf = (text: string): string[] => wordsOf(text).map((word) => (BUILD.has(word) ? word : '_'));

/** Pairs of answers that share a run of so many items, named by both. */
function sharing(
  answers: readonly { id: string; strong: string }[],
  read: (text: string) => string[],
  run: number,
) {
  const first = new Map<string, string>();
  const pairs = new Set<string>();
  for (const { id, strong } of answers) {
    const items = read(strong);
    for (let at = 0; at + run <= items.length; at += 1) {
      const key = items.slice(at, at + run).join(' ');
      const other = first.get(key);
      if (other === undefined) first.set(key, id);
      else if (other !== id) pairs.add(`${other} and ${id}: ${key}`);
    }
  }
  return [...pairs];
}

const answers = packs.flatMap((pack) => pack.questions);

describe('no two strong answers share a skeleton', () => {
  it('none opens like another', () => {
    const openings = answers.map(({ strong }) => wordsOf(strong).slice(0, 3).join(' '));
    expect(openings.filter((opening, at) => openings.indexOf(opening) !== at)).toEqual([]);
  });

  it('no two share six words in a row', () => {
    expect(sharing(answers, wordsOf, 6)).toEqual([]);
  });

  it('no two are built alike over twelve words', () => {
    expect(sharing(answers, buildOf, 12)).toEqual([]);
  });

  it('would notice a filled-in form', () => {
    const form = (thing: string) =>
      `the first thing i looked at was the ${thing} and so we built a better one for them`;
    const filled = ['search log', 'call sheet'].map((thing) => ({ id: thing, strong: form(thing) }));
    expect(sharing(filled, buildOf, 12)).not.toEqual([]);
  });
});
