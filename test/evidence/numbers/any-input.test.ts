import fc from 'fast-check';
import { readQuantities } from '../../../lambda/evidence/numbers/read.ts';
import { Speech } from '../../../lambda/evidence/numbers/speech.ts';
import { tokenise } from '../../../lambda/evidence/tokens.ts';

/** Words of the grammar, so that random rows of them reach deep into it. */
const GRAMMAR = (
  'zero one two nine ten fifteen twenty ninety hundred thousand million lakh dozen k x point percent per cent points a an ' +
  'and half third quarter quarters of the out in every second seconds minutes hour month year march may q l version not no ' +
  'none at all to from between down up about over some or so no sorry wait i mean um uh times as twice doubled once cut ' +
  '$ £ 5 12 1,200 3.5 1/2 20% 4k 10am l5 21st - minus dollars cents pounds past nineties won for ate oh couple single'
).split(' ');

/** Every quantity lies in order inside the answer and has finite values. */
function expectSound(answer: string): void {
  const tokens = tokenise(answer);
  let last = 0;
  for (const { first, past, start, end, values } of readQuantities(tokens)) {
    expect(first).toBeGreaterThanOrEqual(last);
    expect(past).toBeGreaterThan(first);
    expect(past).toBeLessThanOrEqual(tokens.length);
    expect([start, end]).toEqual([tokens[first]?.start, tokens[past - 1]?.end]);
    expect(values.length).toBeGreaterThan(0);
    expect(values.every(Number.isFinite)).toBe(true);
    last = past;
  }
}

test('any string is read without an error', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), expectSound), {
    numRuns: 2000,
    seed: 1,
  });
});

test('any row of number words is read without an error', () => {
  const rows = fc.array(fc.constantFrom(...GRAMMAR), { maxLength: 40 }).map((words) => words.join(' '));
  fc.assert(fc.property(rows, expectSound), { numRuns: 2000, seed: 1 });
});

test('figures of any size are read without an error', () => {
  const row = fc.array(fc.constantFrom('9', '0', '.', ',', '/', '-', '$', '%', 'k', ' ', 'th'), {
    maxLength: 500,
  });
  fc.assert(
    fc.property(
      row.map((marks) => marks.join('')),
      expectSound,
    ),
    { numRuns: 1000, seed: 1 },
  );
});

const ROWS: readonly string[] = [
  'one ',
  'twenty ',
  'million ',
  'point one ',
  'one two point ',
  'ten no ',
  'ten to ',
  'between one hundred and ',
  'one hundred and ',
  'from a third to ',
  'one hour and ',
  'two calls ',
  'in ',
  'not one in ',
  'every second ',
  'no sorry i mean ten ',
  'um ten um ',
  'a half and a half ',
  '1,234',
  '1/2/',
  'l5',
  '9',
  '- 4 - ',
  "don't 'n' ",
];

/** How often the grammar looks at a word while it reads: its work, whatever else the machine does. */
function looks(answer: string): number {
  const tokens = tokenise(answer);
  const word = jest.spyOn(Speech.prototype, 'word');
  const text = jest.spyOn(Speech.prototype, 'text');
  readQuantities(tokens);
  const count = word.mock.calls.length + text.mock.calls.length;
  word.mockRestore();
  text.mockRestore();
  return count;
}

/** Twice the words may take twice the looks; a tenth is for what happens at the ends. */
const DOUBLED = 2.2;

test.each(ROWS)('the work for rows of "%s" grows with their length', (row) => {
  const short = row.repeat(50);
  expect(looks(short + short) / looks(short)).toBeLessThan(DOUBLED);
});

test('the work for rows of any number words grows with their length', () => {
  const rows = fc.array(fc.constantFrom(...GRAMMAR), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(rows, (words) => {
      const short = `${words.join(' ')} `.repeat(50);
      expect(looks(short + short) / Math.max(looks(short), 100)).toBeLessThan(DOUBLED);
    }),
    { numRuns: 100, seed: 1 },
  );
});

test.each(ROWS)('long rows of "%s" are cut into words at once', (row) => {
  const long = row.repeat(Math.ceil(200_000 / row.length));
  const begin = performance.now();
  tokenise(long);
  // Some thirty milliseconds on an idle machine; a square of the length would take minutes.
  expect(performance.now() - begin).toBeLessThan(3000);
});
