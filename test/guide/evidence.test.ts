import { packs } from '../../models/compiled/packs.ts';
import { strongFault, weakFault } from '../../tools/guide/answer-faults.ts';
import { KNOWN_ANALYSER_MISSES } from './known-analyser-misses.ts';

const answers = packs
  .flatMap((pack) => pack.questions)
  .flatMap((question) => [
    { name: `strong ${question.id}`, fault: () => strongFault(question) },
    { name: `weak ${question.id}`, fault: () => weakFault(question) },
  ]);
const known = Object.keys(KNOWN_ANALYSER_MISSES);

describe('by our own analyser', () => {
  it.each(answers.filter(({ name }) => !known.includes(name)))('$name', ({ fault }) => {
    expect(fault()).toBeNull();
  });

  it('every known miss is of an answer that exists', () => {
    const names = answers.map(({ name }) => name);
    expect(known.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('every known miss still fails; take those named here out of known-analyser-misses.ts', () => {
    const mended = answers.filter(({ name, fault }) => known.includes(name) && fault() === null);
    expect(mended.map(({ name }) => name)).toEqual([]);
  });
});
