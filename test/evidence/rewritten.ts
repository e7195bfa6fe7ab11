/** One answer, written in another manner that must be read alike. */
export interface Manner {
  readonly name: string;
  readonly rewrite: (answer: string) => string;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function spellBelowThousand(value: number): string {
  if (value < 20) return ONES[value] ?? '';
  if (value < 100)
    return `${TENS[Math.floor(value / 10) - 2]}${value % 10 === 0 ? '' : ` ${ONES[value % 10]}`}`;
  const rest = value % 100;
  return `${ONES[Math.floor(value / 100)]} hundred${rest === 0 ? '' : ` and ${spellBelowThousand(rest)}`}`;
}

/** A figure as it is spoken: "35" → "thirty five", "2.8" → "two point eight", "4,000" → "four thousand". */
function spell(figure: string): string {
  const [whole = '0', decimals] = figure.replaceAll(',', '').split('.');
  const value = Number(whole);
  const millions = Math.floor(value / 1_000_000);
  const thousands = Math.floor(value / 1000) % 1000;
  const below = value % 1000;
  const parts = [
    millions > 0 ? `${spellBelowThousand(millions)} million` : '',
    thousands > 0 ? `${spellBelowThousand(thousands)} thousand` : '',
    below > 0 || value === 0 ? spellBelowThousand(below) : '',
  ].filter(Boolean);
  const spoken = parts.join(' ');
  return decimals === undefined
    ? spoken
    : `${spoken} point ${[...decimals].map((digit) => ONES[Number(digit)]).join(' ')}`;
}

const YEAR = /^(?:19|20)\d\d$/;

/** Figures as words; years and figures glued to letters stay, because they are spoken otherwise. */
export const inWords = (answer: string): string =>
  answer.replace(/\$?(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\w]|[.,]\d)%?/g, (written: string) => {
    const figure = written.replace(/[$%]/g, '');
    if (YEAR.test(figure)) return written;
    return `${spell(figure)}${written.endsWith('%') ? ' percent' : ''}${written.startsWith('$') ? ' dollars' : ''}`;
  });

/** No case and no punctuation, as recognition delivers it; apostrophes, and marks within figures, stay. */
export const bare = (answer: string): string =>
  answer
    .toLowerCase()
    .replace(/[.,;:!?"()](?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const SENTENCE = 9;

/** As somebody types it: capitals, a comma here and a full stop there. */
const typed = (answer: string): string =>
  answer
    .split(' ')
    .map((word, at) => {
      const starts = at % SENTENCE === 0;
      const ends = at % SENTENCE === SENTENCE - 1;
      const shown = starts || word === 'i' ? word.charAt(0).toUpperCase() + word.slice(1) : word;
      return ends ? `${shown}.` : at % SENTENCE === 4 ? `${shown},` : shown;
    })
    .join(' ');

const HESITATIONS = ['um', 'uh', 'er', 'um', 'you know'];

/** With a hesitation after every seventh word. */
const hesitating = (answer: string): string =>
  answer
    .split(' ')
    .flatMap((word, at) => (at % 7 === 6 ? [word, HESITATIONS[at % HESITATIONS.length] ?? 'um'] : [word]))
    .join(' ');

const fluent = (answer: string): string => answer.replace(/\b(?:um|uh|er|erm)\b ?/g, '');

export const MANNERS: readonly Manner[] = [
  { name: 'figures in words', rewrite: inWords },
  { name: 'without case and punctuation', rewrite: bare },
  { name: 'with case and punctuation', rewrite: typed },
  { name: 'in capitals', rewrite: (answer) => answer.toUpperCase() },
  { name: 'with hesitations', rewrite: hesitating },
  { name: 'without hesitations', rewrite: fluent },
];
