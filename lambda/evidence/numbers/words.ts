import { DECADES, MONTHS, MULTIPLIERS, NAMERS, PERIODS } from './starters.ts';
import type { Unit } from './units.ts';
import { UNITS } from './units.ts';

/** How a word can begin a quantity; most words begin none. */
export type Start =
  | 'none'
  | 'number' // a numeral word, figures, an ordinal, a part ("half", "third")
  | 'article' // a, an
  | 'sign' // a currency before its number, minus
  | 'point' // point four
  | 'every' // every second call
  | 'whole' // out of forty calls two
  | 'denial' // not one, not a single, no complaints at all, none of the
  | 'multiple' // doubled, halved, twice
  | 'calendar' // march, q, h, week, the nineties
  | 'namer' // version, level, l
  | 'misheard'; // to, too, for, won, ate

/** What a number grammar has to know of a word. All entries have one shape, so that reading stays quick. */
export interface Word {
  /** Zero to ninety of a simple numeral, or the value of figures; NaN for other words. */
  readonly value: number;
  readonly form: 'none' | 'zero' | 'digit' | 'teen' | 'tens' | 'figures' | 'ratio';
  /** 100, 1000 …; 12 for a dozen; 0 for other words. */
  readonly scale: number;
  /** "hundreds", "k": a scale that needs a number before it. */
  readonly bound: boolean;
  /** 1 for "first"; 0 for other words. */
  readonly ordinal: number;
  /** 2 for "half", 3 for "third" and "thirds"; 0 for other words. */
  readonly part: number;
  readonly unit: Unit | null;
  readonly start: Start;
  /** Figures as they were written, for the digits after a spoken point. */
  readonly figures: string;
}

export const PLAIN: Word = {
  value: Number.NaN,
  form: 'none',
  scale: 0,
  bound: false,
  ordinal: 0,
  part: 0,
  unit: null,
  start: 'none',
  figures: '',
};

/** A hesitation: whatever stands around it stands together. */
export const FILLER: Word = { ...PLAIN };

const lexicon = new Map<string, Word>();
for (const word of 'um uh er erm hmm hm uhm umm uhh mm ah eh err'.split(' ')) lexicon.set(word, FILLER);

function put(words: string, facets: Partial<Word>): void {
  for (const word of words.split(' ')) lexicon.set(word, { ...PLAIN, ...lexicon.get(word), ...facets });
}

for (const [word, unit] of UNITS) put(word, { unit });

const DIGITS = 'one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

put('zero', { form: 'zero', value: 0, start: 'number' });
put('naught nought nil', { form: 'zero', value: 0, start: 'number' });
for (const [i, word] of DIGITS.entries()) put(word, { form: 'digit', value: i + 1, start: 'number' });
for (const [i, word] of TEENS.entries()) put(word, { form: 'teen', value: i + 10, start: 'number' });
for (const [i, word] of TENS.entries()) put(word, { form: 'tens', value: 20 + 10 * i, start: 'number' });
put('fourty', { form: 'tens', value: 40, start: 'number' });

const SCALES: readonly (readonly [string, number])[] = [
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lac', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['quintillion', 1e18],
  ['sextillion', 1e21],
];
for (const [word, scale] of SCALES) {
  put(word, { scale, start: 'number' });
  put(`${word}s`, { scale, bound: true });
}
put('k', { scale: 1e3, bound: true });
put('bn', { scale: 1e9, bound: true });
put('mn mil', { scale: 1e6, bound: true });
put('lkh lkhs lacs', { scale: 1e5, bound: true });
put('cr koti krore krores', { scale: 1e7, bound: true });
put('dozen dozens', { scale: 12, bound: true });

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
for (const [i, word] of ORDINALS.entries()) {
  put(word, { ordinal: i + 1, part: i + 1 > 2 ? i + 1 : 0, start: 'number' });
  if (i + 1 > 2) put(`${word}s`, { part: i + 1 });
}
put('zeroth', { ordinal: 0, start: 'number' });
for (const [i, word] of TENS.entries()) {
  const stem = word.replace(/y$/u, 'ieth');
  put(stem, { ordinal: 20 + 10 * i, part: 20 + 10 * i, start: 'number' });
  put(`${stem}s`, { part: 20 + 10 * i });
}
for (const [word, scale] of SCALES) {
  put(`${word}th`, { ordinal: scale, part: scale, start: 'number' });
  put(`${word}ths`, { part: scale });
}
put('half', { part: 2, start: 'number' });
put('halves', { part: 2 });
put('quarter', { part: 4, start: 'number' });
put('quarters', { part: 4 });
for (const [sign, value] of [
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
] as const) {
  put(sign, { form: 'ratio', value, start: 'number' });
}

put('couple', { start: 'number' });
put('a an', { start: 'article' });
put('$ £ € ₹ ¥ ₩ - minus negative', { start: 'sign' });
put('usd gbp eur inr rs cad aud chf cny jpy krw myr rm ringgit ringgits kwd sar qar uah zar sgd hkd nzd', {
  start: 'sign',
});
put('point', { start: 'point' });
put('every ever', { start: 'every' });
put('out', { start: 'whole' });
put('not no none', { start: 'denial' });
put('to too for won ate', { start: 'misheard' });
put('in cut split', { start: 'multiple' });
for (const word of MULTIPLIERS.keys()) put(word, { start: 'multiple' });
for (const words of [MONTHS, DECADES, PERIODS])
  for (const word of words.keys()) if (word !== 'quarter') put(word, { start: 'calendar' });
for (const word of NAMERS) if ((lexicon.get(word)?.start ?? 'none') === 'none') put(word, { start: 'namer' });

/** What the number grammar knows of a word; nothing of most. */
export const LEXICON: ReadonlyMap<string, Word> = lexicon;
