import { tokenise } from '../../lambda/evidence/tokens.ts';
import { findWords } from '../../lambda/interview/finds.ts';

describe('the words of a pack are found in what was said', () => {
  test('letter for letter, and after whatever was read before', () => {
    const said = 'The Fallback rate, on requests like that';
    tokenise('thirty five % of 1,200');
    expect(findWords(said, ['fallback rate'])?.text).toBe('Fallback rate');
    tokenise('éclair 35');
    expect(findWords(said, ['request* like'])?.text).toBe('requests like');
  });

  test('never across the end of a clause, and not where they are missing', () => {
    expect(findWords('the fallback was bad and the rate was good', ['fallback rate'])).toBeNull();
    expect(findWords('', ['fallback'])).toBeNull();
  });
});
