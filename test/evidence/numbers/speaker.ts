/** How a number is put into words; every style says the same value. */
export interface Style {
  /** "two hundred and five". */
  readonly and: boolean;
  /** "twenty-two". */
  readonly hyphen: boolean;
  /** "a hundred", "a thousand" where nothing stands before. */
  readonly article: boolean;
  /** "twelve hundred" for 1200. */
  readonly hundreds: boolean;
  /** "five lakh", "two crore". */
  readonly indian: boolean;
  /** The zero behind a point. */
  readonly zero: 'zero' | 'oh';
  /** A hesitation inside longer numbers. */
  readonly filler: '' | 'um' | 'uh' | 'er';
}

const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINAL_ENDINGS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};
const WESTERN: readonly (readonly [number, string])[] = [
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
];
const INDIAN: readonly (readonly [number, string])[] = [
  [1e7, 'crore'],
  [1e5, 'lakh'],
  [1e3, 'thousand'],
];

/** A whole number from zero to 10^12 in words. */
export function cardinalWords(value: number, style: Style): string {
  if (value === 0) return 'zero';
  if (style.hundreds && value >= 1100 && value < 10_000 && value % 100 === 0 && value % 1000 !== 0) {
    return `${underThousand(value / 100, style)} hundred`;
  }
  const words = pieces(value, style).join(style.filler === '' ? ' ' : ` ${style.filler} `);
  return style.article ? words.replace(/^one (?=hundred|thousand|million|billion|lakh|crore)/u, 'a ') : words;
}

function pieces(value: number, style: Style): string[] {
  const said: string[] = [];
  let rest = value;
  for (const [scale, name] of style.indian ? INDIAN : WESTERN) {
    const count = Math.floor(rest / scale);
    rest %= scale;
    if (count > 0) said.push(`${underThousand(count, style)} ${name}`);
  }
  if (rest > 0)
    said.push(
      said.length > 0 && rest < 100 && style.and
        ? `and ${underHundred(rest, style)}`
        : underThousand(rest, style),
    );
  return said;
}

function underThousand(value: number, style: Style): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return underHundred(rest, style);
  if (rest === 0) return `${SMALL[hundreds]} hundred`;
  return `${SMALL[hundreds]} hundred ${style.and ? 'and ' : ''}${underHundred(rest, style)}`;
}

function underHundred(value: number, style: Style): string {
  if (value < 20) return SMALL[value] ?? '';
  const tens = TENS[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? tens : `${tens}${style.hyphen ? '-' : ' '}${SMALL[value % 10]}`;
}

/** A decimal in words from its figures: "2.05" is "two point oh five". */
export function decimalWords(figures: string, style: Style): string {
  const [whole = '', digits = ''] = figures.split('.');
  const spoken = [...digits].map((digit) => (digit === '0' ? style.zero : SMALL[Number(digit)])).join(' ');
  return `${whole === '' ? '' : `${cardinalWords(Number(whole), { ...style, article: false })} `}point ${spoken}`;
}

/** A number in words, whole or not. */
export function numberWords(value: number, style: Style): string {
  return Number.isInteger(value) ? cardinalWords(value, style) : decimalWords(String(value), style);
}

/** A place in a row: "twenty first". */
export function ordinalWords(value: number, style: Style): string {
  const words = cardinalWords(value, { ...style, article: false, hundreds: false, filler: '' });
  const cut = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
  const last = words.slice(cut);
  return words.slice(0, cut) + (ORDINAL_ENDINGS[last] ?? `${last.replace(/y$/u, 'ie')}th`);
}

/** "21st". */
export function ordinalFigures(value: number): string {
  const teen = value % 100 > 10 && value % 100 < 14;
  const suffix = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${suffix}`;
}

/** A year in two pairs: "nineteen ninety eight", "twenty twenty three", "two thousand and five", "nineteen oh five". */
export function yearWords(year: number, style: Style): string {
  const [century, rest] = [Math.floor(year / 100), year % 100];
  if (century === 20 && rest < 10)
    return cardinalWords(year, { ...style, hundreds: false, indian: false, article: false, filler: '' });
  if (rest === 0) return `${underHundred(century, style)} hundred`;
  return `${underHundred(century, style)} ${rest < 10 ? `oh ${SMALL[rest]}` : underHundred(rest, style)}`;
}

/** "1,200". */
export function grouped(value: number): string {
  const [whole = '', digits] = String(value).split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return digits === undefined ? groups : `${groups}.${digits}`;
}
