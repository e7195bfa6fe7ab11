import fc from 'fast-check';
import { CONTROL_OF_PHRASE } from '../../models/compiled/speech.ts';

/** Words that the skill looks for, so that chance leads into more than "go on". */
const SPOKEN = [
  ...CONTROL_OF_PHRASE.keys(),
  ...[
    'no i said nine',
    'two hundred and five percent',
    '35%',
    '$1.2m',
    'everybody knows',
    'the strategy round',
  ],
  ...["that's my answer", 'thats my answer', 'next friday', 'so i shipped it', 'in the support log', 'half'],
];
/** What breaks markup, JSON, regular expressions, and counting by characters. */
const NASTY = [
  ...[
    '<speak>',
    '</speak>',
    '<break time="10s"/>',
    ']]>',
    '<!--',
    '&amp;',
    '&#0;',
    '&',
    '"',
    "'",
    '\\',
    '$x',
  ],
  ...['{question}', '{', '}', '$&', '\u0000', '\u001f', '\u007f', '\ud800', '\udfff', '\ufffe', '\uffff'],
  ...[
    '\u2028',
    '\u202e',
    '\u200d',
    '\ufeff',
    '👩‍👩‍👧‍👦',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'é',
    'ﷺ',
    'İ',
    'ß',
    '٣٤',
    '三百',
    '½',
    '\t\r\n',
  ],
  ...['__proto__', 'constructor', 'toString', 'NaN', '-0', '1e999'],
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SPOKEN) },
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 12 }) },
);

/** Any Unicode, with and without sense: mostly short, sometimes far longer than anybody speaks in one breath. */
export const anyWords: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' ')) },
  { weight: 2, arbitrary: fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.integer({ min: 20, max: 400 }))
      .map(([pieces, times]) => `${pieces.join(' ')} `.repeat(times).slice(0, 8_000)),
  },
);
