/**
 * Recognition delivers numbers in digits or in words, and no document says when (alexa-platform notes §1.4): the device
 * can be set to either, so that one transcript is played in each. `as-said` changes nothing.
 */
export type NumberForm = 'as-said' | 'digits' | 'words';

const ONES = [
  ...[
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES: readonly (readonly [string, number])[] = [
  ['billion', 1_000_000_000],
  ['million', 1_000_000],
  ['thousand', 1_000],
];
const SCALE_OF = new Map(SCALES);
const ONE_OF = new Map(ONES.map((word, value) => [word, value]));
const TEN_OF = new Map(TENS.flatMap((word, value) => (word === '' ? [] : [[word, value * 10] as const])));

interface Parsed {
  readonly value: number;
  /** The word after it. */
  readonly next: number;
}

/** Zero to ninety-nine. */
function underHundred(words: readonly string[], from: number): Parsed | null {
  const word = words[from] ?? '';
  const ten = TEN_OF.get(word);
  if (ten === undefined) {
    const one = ONE_OF.get(word);
    return one === undefined ? null : { value: one, next: from + 1 };
  }
  const one = ONE_OF.get(words[from + 1] ?? '') ?? 0;
  return one >= 1 && one <= 9 ? { value: ten + one, next: from + 2 } : { value: ten, next: from + 1 };
}

/** Zero to 999: "one hundred and twenty". */
function underThousand(words: readonly string[], from: number): Parsed | null {
  const first = underHundred(words, from);
  if (first === null || words[first.next] !== 'hundred') return first;
  const after = words[first.next + 1] === 'and' ? first.next + 2 : first.next + 1;
  const rest = underHundred(words, after);
  const value = first.value * 100;
  return rest === null ? { value, next: first.next + 1 } : { value: value + rest.value, next: rest.next };
}

/** A cardinal of falling scales: "two million three hundred thousand and five". */
function cardinal(words: readonly string[], from: number): Parsed | null {
  let value = 0;
  let next = from;
  let least = Number.POSITIVE_INFINITY;
  for (;;) {
    const joined = next > from && words[next] === 'and' && least < Number.POSITIVE_INFINITY ? next + 1 : next;
    const part = underThousand(words, joined);
    if (part === null) break;
    const scale = SCALE_OF.get(words[part.next] ?? '') ?? 1;
    if (scale >= least) break;
    value += part.value * scale;
    next = scale === 1 ? part.next : part.next + 1;
    least = scale;
    if (scale === 1) break;
  }
  return next === from ? null : { value, next };
}

/** "point eight five" after a cardinal. */
function decimals(
  words: readonly string[],
  from: number,
): { readonly digits: string; readonly next: number } {
  if (words[from] !== 'point') return { digits: '', next: from };
  let next = from + 1;
  let digits = '';
  for (
    let one = ONE_OF.get(words[next] ?? '');
    one !== undefined && one < 10;
    one = ONE_OF.get(words[next] ?? '')
  ) {
    digits += one;
    next += 1;
  }
  return digits === '' ? { digits: '', next: from } : { digits: `.${digits}`, next };
}

/** "twenty twenty three" is a year. */
function year(words: readonly string[], from: number): Parsed | null {
  const century = underHundred(words, from);
  if (century === null || century.value < 18 || century.value > 20) return null;
  const rest = underHundred(words, century.next);
  return rest === null || rest.value < 10
    ? null
    : { value: century.value * 100 + rest.value, next: rest.next };
}

/** "thirty-one" is two words; "follow-up" stays one. */
function spokenWords(text: string): string[] {
  return text.split(' ').flatMap((word) => {
    const parts = word.toLowerCase().split('-');
    return parts.every((part) => ONE_OF.has(part) || TEN_OF.has(part)) ? parts : [word];
  });
}

/** Every number that is spoken in words, in digits. A lone "one" stays: it is seldom a number. */
export function digitsOf(text: string): string {
  const words = spokenWords(text);
  const plain = words.map((word) => word.toLowerCase());
  const out: string[] = [];
  let at = 0;
  while (at < words.length) {
    const found = year(plain, at) ?? cardinal(plain, at);
    const fraction = found === null ? null : decimals(plain, found.next);
    const alone = found?.next === at + 1 && plain[at] === 'one' && fraction?.digits === '';
    if (found === null || fraction === null || alone) {
      out.push(words[at] ?? '');
      at += 1;
    } else {
      out.push(`${found.value}${fraction.digits}`);
      at = fraction.next;
    }
  }
  return out.join(' ');
}

/** A whole number in words: "one hundred twenty". */
export function inWords(value: number): string {
  if (value < 20) return ONES[value] ?? '';
  if (value < 100) {
    const ten = TENS[Math.floor(value / 10)] ?? '';
    return value % 10 === 0 ? ten : `${ten} ${ONES[value % 10]}`;
  }
  if (value < 1_000) {
    const hundreds = `${ONES[Math.floor(value / 100)]} hundred`;
    return value % 100 === 0 ? hundreds : `${hundreds} ${inWords(value % 100)}`;
  }
  const [name, size] = SCALES.find(([, scale]) => value >= scale) ?? ['', 1];
  const rest = value % size;
  return `${inWords(Math.floor(value / size))} ${name}${rest === 0 ? '' : ` ${inWords(rest)}`}`;
}

function numeralInWords(numeral: string): string {
  const [whole = '', fraction] = numeral.replaceAll(',', '').split('.');
  if (whole.length > 12) return numeral;
  const value = Number(whole);
  const spoken =
    fraction === undefined && value >= 1_800 && value < 2_100 && value % 100 >= 10
      ? `${inWords(Math.floor(value / 100))} ${inWords(value % 100)}`
      : inWords(value);
  const digits = [...(fraction ?? '')].map((digit) => ONES[Number(digit)]).join(' ');
  return fraction === undefined ? spoken : `${spoken} point ${digits}`;
}

/** Every number that is written in digits, in words. */
export const wordsOf = (text: string): string =>
  text
    .replace(/(\d)\s?%/g, '$1 percent')
    .replace(
      /(^|\s)(\d[\d,]*(?:\.\d+)?)(?=$|\s)/g,
      (_, before: string, numeral: string) => `${before}${numeralInWords(numeral)}`,
    );

/** An utterance in the chosen form of numbers. */
export function inForm(utterance: string, form: NumberForm): string {
  switch (form) {
    case 'as-said':
      return utterance;
    case 'digits':
      return digitsOf(utterance);
    case 'words':
      return wordsOf(utterance);
    default:
      return form satisfies never;
  }
}
