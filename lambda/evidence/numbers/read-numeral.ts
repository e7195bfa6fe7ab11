import { digitBehindPoint, readCardinal, readHundredsPair } from './cardinals.ts';
import { closesCount, POINT_IS_NOUN } from './cues.ts';
import type { Numeral } from './numeral.ts';
import { numeral, round } from './numeral.ts';
import type { Speech } from './speech.ts';

/** A number from word i on, at its longest: "two and a half million", "one twenty five", "point four", "a dozen". */
export function readNumeral(speech: Speech, i: number, and = true): Numeral | null {
  const whole = readWhole(speech, i, and);
  if (whole === null) return null;
  const read = withDecimals(speech, whole);
  return read.past === i ? null : withScales(speech, withHalf(speech, read));
}

function readWhole(speech: Speech, i: number, and: boolean): Numeral | null {
  const word = speech.word(i);
  if (word.form === 'zero') return numeral(0, i + 1, {});
  if (word.form === 'ratio')
    return Number.isFinite(word.value) ? numeral(word.value, i + 1, { fraction: true, figures: true }) : null;
  if (word.start === 'point') return pointIsNoun(speech, i) ? null : numeral(0, i, {});
  if (word.start === 'article') return readArticled(speech, i, and);
  if (speech.text(i) === 'couple') return readCouple(speech, i);
  return readHundredsPair(speech, i) ?? readCardinal(speech, i, and);
}

/** "a hundred and ten", "a dozen", "a couple of hundred". */
function readArticled(speech: Speech, i: number, and: boolean): Numeral | null {
  const next = speech.word(i + 1);
  const text = speech.text(i + 1);
  if (next.scale === 12) return numeral(12, i + 2, {});
  if (next.scale > 0 && (!next.bound || text === 'mil')) return readCardinal(speech, i + 1, and);
  if (text === 'couple') return readCouple(speech, i + 1) ?? numeral(2, i + 2, { vague: true });
  if (text !== 'pair') return null;
  const past = speech.text(i + 2) === 'of' && !isArticleLike(speech.text(i + 3)) ? i + 3 : i + 2;
  return numeral(2, past, {});
}

/** "couple of weeks", "couple hundred"; alone the word is a noun. */
function readCouple(speech: Speech, i: number): Numeral | null {
  const next = speech.text(i + 1);
  if (next === 'of') return isArticleLike(speech.text(i + 2)) ? null : numeral(2, i + 2, { vague: true });
  const counts = speech.word(i + 1).scale > 0 || speech.word(i + 1).unit?.kind === 'duration';
  return counts ? numeral(2, i + 1, { vague: true }) : null;
}

function isArticleLike(text: string): boolean {
  return (
    text === 'the' ||
    text === 'them' ||
    text === 'these' ||
    text === 'those' ||
    text === 'my' ||
    text === 'our'
  );
}

function pointIsNoun(speech: Speech, i: number): boolean {
  return POINT_IS_NOUN.has(speech.text(i - 1)) || speech.word(i + 1).scale > 0;
}

/** Digits after "point": "one four", "oh five", "seventy five", figures. */
function withDecimals(speech: Speech, whole: Numeral): Numeral {
  if (speech.text(whole.past) !== 'point' || whole.scale > 1e3) return whole;
  if (Number.isInteger(whole.value) === false) return whole;
  let digits = '';
  let j = whole.past + 1;
  for (; ; j += 1) {
    const digit = decimalAt(speech, j);
    if (digit === '' || (digits !== '' && startsNumber(speech, j))) break;
    digits += digit;
    const { form, value } = speech.word(j);
    if (form === 'figures' || form === 'teen' || (form === 'tens' && !isDigit(speech, j + 1))) {
      j += 1;
      break;
    }
    if (form === 'tens') digits = digits.slice(0, -2) + String(value / 10);
  }
  if (digits === '' || idiomAtOnePoint(speech, whole, j)) return whole;
  return numeral(Number(`${whole.value}.${digits}`), j, { figures: speech.word(j - 1).form === 'figures' });
}

/** "two point eight two point one", "twelve point nine one hundred": the digit is the next number's. */
function startsNumber(speech: Speech, j: number): boolean {
  if (speech.text(j + 1) === 'point') return decimalAt(speech, j + 2) !== '';
  return speech.word(j + 1).scale === 100;
}

function isDigit(speech: Speech, j: number): boolean {
  return speech.word(j).form === 'digit';
}

function decimalAt(speech: Speech, j: number): string {
  const { form, value, figures } = speech.word(j);
  if (form === 'figures') return figures.includes('.') ? '' : figures;
  if (form !== 'none' && form !== 'ratio') return String(value);
  const text = speech.text(j);
  if (text === 'o' || text === 'oh') return '0';
  const misheard = digitBehindPoint(speech, j);
  return misheard > 0 ? String(misheard) : '';
}

/** "At one point two people left": nothing is one point two people. */
function idiomAtOnePoint(speech: Speech, whole: Numeral, past: number): boolean {
  if (whole.value !== 1 || speech.text(whole.past - 2) !== 'at') return false;
  const next = speech.text(past);
  return next === 'people' || next === 'users' || next === 'customers' || next === 'of';
}

/** "two and a half", "one and three quarters", "2 ½". */
function withHalf(speech: Speech, whole: Numeral): Numeral {
  if (whole.fraction) return whole;
  const direct = speech.word(whole.past);
  if (direct.form === 'ratio' && direct.value < 1 && whole.figures) {
    return numeral(whole.value + direct.value, whole.past + 1, { figures: true });
  }
  if (speech.text(whole.past) !== 'and') return whole;
  const part = readPart(speech, whole.past + 1) ?? writtenPart(speech, whole.past + 1);
  if (part === null || part.value >= 1) return whole;
  let past = part.past;
  const after = speech.text(past);
  const bare = speech.word(whole.past + 1).part > 0;
  if (bare && after !== '' && after !== 'of' && after !== 'times' && closesCount(after)) return whole;
  if (after === 'of') {
    if (speech.word(past + 1).unit === null) return whole;
    past += 1;
  }
  return numeral(round(whole.value + part.value * Math.max(whole.scale, 1)), past, {});
}

/** "A good third of them", "a full half of". */
const QUALIFIED: ReadonlySet<string> = new Set(['good', 'full', 'solid', 'whole', 'mere', 'clear']);

/** A share of one by name: "half", "a third", "three quarters"; not "a third attempt". */
export function readPart(speech: Speech, i: number): { value: number; past: number } | null {
  const word = speech.word(i);
  if (word.part > 0 && word.part <= 4 && word.ordinal === 0 && word.start === 'number')
    return { value: 1 / word.part, past: i + 1 };
  const next = speech.word(i + 1);
  if (word.start === 'article' && next.part > 0) return { value: 1 / next.part, past: i + 2 };
  if (word.start === 'article' && QUALIFIED.has(speech.text(i + 1)) && speech.text(i + 3) === 'of') {
    const { part } = speech.word(i + 2);
    if (part > 0) return { value: 1 / part, past: i + 3 };
  }
  const count = word.form === 'digit' || word.form === 'teen' || word.form === 'figures' ? word.value : 0;
  const place = next.ordinal >= 100 && speech.text(i + 2) !== 'of';
  if (count > 0 && next.part > 0 && !place) return { value: count / next.part, past: i + 2 };
  return null;
}

/** "3/4", "½". */
export function writtenPart(speech: Speech, i: number): { value: number; past: number } | null {
  const { form, value } = speech.word(i);
  return form === 'ratio' && Number.isFinite(value) ? { value, past: i + 1 } : null;
}

/** "2.5 million", "two and a half thousand", "two hundred dozen", "4k", "$3.5m" (the m is glued). */
function withScales(speech: Speech, whole: Numeral): Numeral {
  let { value, past, scale } = whole;
  for (let n = 0; n < 3; n += 1) {
    const factor = scaleAt(speech, past);
    if (factor === 0) break;
    value = round(value * factor);
    scale = factor;
    past += 1;
  }
  if (!Number.isFinite(value)) return whole;
  return past === whole.past ? whole : { ...whole, value, past, scale, open: 1, fraction: false };
}

function scaleAt(speech: Speech, j: number): number {
  const { scale } = speech.word(j);
  if (scale > 0) return scale;
  if (!speech.glued(j) || speech.word(j - 1).form !== 'figures') return 0;
  const text = speech.text(j);
  if (text === 'm') return 1e6;
  return text === 'b' ? 1e9 : 0;
}
