import fc from 'fast-check';
import { evidenceByPiece, KINDS, markEvidence } from '../../echo/page/mark-evidence.ts';
import { LABELS } from '../../lambda/evidence/findings.ts';

const at = (words: string, text: string, label = 'metric') => {
  const start = words.indexOf(text);
  return { label, start, end: start + text.length, text };
};

test('every label has a name on the page', () => {
  expect(Object.keys(KINDS).toSorted()).toEqual([...LABELS].toSorted());
});

test('a quote is marked, and quotes that overlap are told together', () => {
  const words = 'we counted nine of twelve';
  expect(markEvidence(words, [at(words, 'nine of twelve'), at(words, 'counted nine', 'source')])).toEqual([
    { text: 'we ', labels: [] },
    { text: 'counted ', labels: ['source'] },
    { text: 'nine', labels: ['metric', 'source'] },
    { text: ' of twelve', labels: ['metric'] },
  ]);
});

test('whatever is marked, the words stay letter for letter', () => {
  const span = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }));
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(span, { maxLength: 5 }), (words, spans) => {
      const evidence = spans.map(([start, end]) => ({ label: 'metric', start, end, text: '' }));
      expect(
        markEvidence(words, evidence)
          .map(({ text }) => text)
          .join(''),
      ).toBe(words);
    }),
  );
});

test('a quote that crosses a pause is marked in both pieces', () => {
  const pieces = ['yes', 'we counted nine', 'of the twelve', "that's my answer"];
  const words = 'we counted nine of the twelve';
  const found = evidenceByPiece(pieces, words, [at(words, 'nine of the twelve')]);
  const marked = pieces.map((piece, index) =>
    markEvidence(piece, found?.[index] ?? []).flatMap(({ text, labels }) =>
      labels.length > 0 ? [text] : [],
    ),
  );
  expect(marked).toEqual([[], ['nine'], ['of the twelve'], []]);
});

test('words that were not spoken here are not found', () => {
  expect(evidenceByPiece(['we counted'], 'something else', [])).toBeNull();
  expect(evidenceByPiece(['we counted'], '', [])).toBeNull();
});
