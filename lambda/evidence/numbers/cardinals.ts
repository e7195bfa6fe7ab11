import { closesCount, isPlural, ONE_AFTER } from './cues.ts';
import type { Numeral } from './numeral.ts';
import { round } from './numeral.ts';
import type { Speech } from './speech.ts';

interface Piece {
  readonly value: number;
  readonly past: number;
  /** What an ordinal could still fill. */
  readonly open: number;
  readonly figures: boolean;
}

const MISHEARD_DIGITS: ReadonlyMap<string, number> = new Map([
  ['won', 1],
  ['to', 2],
  ['too', 2],
  ['for', 4],
  ['ate', 8],
]);

/**
 * A whole number in words or figures: "two hundred and fifty four", "1.2 million", "3 crore 12 lakh".
 * Scales descend, so the reading ends within some thirty words. `and` says whether an "and" may join its pieces.
 */
export function readCardinal(speech: Speech, i: number, and: boolean): Numeral | null {
  let total = 0;
  let limit = Number.POSITIVE_INFINITY;
  let read: Numeral | null = null;
  let at = i;
  for (;;) {
    const piece: Piece | null = readPiece(speech, at, and, read === null);
    if (piece === null) break;
    let scale = 1;
    let past = piece.past;
    for (let n = 0; n < 3 && isScale(speech, past); n += 1) {
      scale *= speech.word(past).scale;
      past += 1;
    }
    if (read !== null && isOneOfUnit(speech, at, piece)) break;
    const value = round(piece.value * scale);
    if (value >= limit || (piece.figures && scale === 1 && read !== null)) break;
    total = round(total + value);
    const open = scale === 1 ? piece.open : scale;
    read = {
      value: total,
      past,
      open,
      scale,
      figures: piece.figures && scale === 1,
      vague: false,
      fraction: false,
    };
    if (scale === 1) break;
    limit = scale;
    at = and && speech.text(past) === 'and' ? past + 1 : past;
  }
  return read !== null && Number.isFinite(read.value) ? read : null;
}

/** "Sixty thousand one month": the one is the month's. */
function isOneOfUnit(speech: Speech, i: number, piece: Piece): boolean {
  if (piece.value !== 1 || speech.text(i - 1) === 'and') return false;
  return speech.word(piece.past).unit?.kind === 'duration' && !speech.text(piece.past).endsWith('s');
}

/** A scale that belongs to the whole number: not a dozen, nor the k that figures carry, which numeral.ts reads. */
function isScale(speech: Speech, i: number): boolean {
  const { scale } = speech.word(i);
  return scale >= 100;
}

/** What stands before a scale: under ten thousand in words ("ninety nine hundred"), figures, or nothing ("thousand"). */
function readPiece(speech: Speech, i: number, and: boolean, alone: boolean): Piece | null {
  const word = speech.word(i);
  if (word.form === 'figures') return { value: word.value, past: i + 1, open: 1, figures: true };
  if (alone && word.scale > 100 && !word.bound && !isVague(speech.text(i - 1))) {
    return { value: 1, past: i, open: 1, figures: false };
  }
  return readHundreds(speech, i, and, alone);
}

function isVague(text: string): boolean {
  return text === 'few' || text === 'several' || text === 'many' || text === 'of' || text === 'per';
}

function readHundreds(speech: Speech, i: number, and: boolean, alone: boolean): Piece | null {
  const bare = alone && speech.word(i).scale === 100 && !speech.word(i).bound && !isVague(speech.text(i - 1));
  const head = bare ? { value: 1, past: i, open: 1, figures: false } : readUnderHundred(speech, i);
  if (head === null || speech.word(head.past).scale !== 100) return head;
  const past = head.past + 1;
  const tail = readUnderHundred(speech, and && speech.text(past) === 'and' ? past + 1 : past);
  if (tail === null || speech.word(tail.past).scale === 100) {
    return { value: head.value * 100, past, open: 100, figures: false };
  }
  return { ...tail, value: head.value * 100 + tail.value };
}

/** One to ninety nine in words. */
export function readUnderHundred(speech: Speech, i: number): Piece | null {
  const { form, value } = speech.word(i);
  if (form === 'digit' || form === 'teen') return { value, past: i + 1, open: 1, figures: false };
  if (form !== 'tens') return null;
  const next = speech.word(i + 1);
  const digit =
    next.form === 'digit' ? next.value : surelyDigit(speech, i + 1) || ateAfterTens(speech, i + 1);
  if (digit > 0) return { value: value + digit, past: i + 2, open: 1, figures: false };
  return { value, past: i + 1, open: 10, figures: false };
}

/** "Sixty ate on one side": nobody ate anything. */
function ateAfterTens(speech: Speech, i: number): number {
  const next = speech.text(i + 1);
  return speech.text(i) === 'ate' && next !== '' && closesCount(next) && !EATEN.has(next) ? 8 : 0;
}

const EATEN: ReadonlySet<string> = new Set(
  'the a an my your his her our their some it this that these those them all no out up'.split(' '),
);

/**
 * The digit that recognition wrote as "to", "for", "ate" …, where nothing but a number can stand: before a percent,
 * or "too" and "ate" before a scale ("up to thousand users" and "for hundred rupees" are said as they stand).
 */
export function surelyDigit(speech: Speech, i: number): number {
  const text = speech.text(i);
  const digit = MISHEARD_DIGITS.get(text);
  if (digit === undefined) return 0;
  const { unit, scale, bound } = speech.word(i + 1);
  const scaled = scale >= 100 && !bound && (text === 'too' || text === 'ate');
  return unit?.kind === 'percent' || scaled ? digit : 0;
}

/** The digit behind a spoken point that recognition wrote as a word: "one point to million". */
export function digitBehindPoint(speech: Speech, i: number): number {
  const { unit, scale } = speech.word(i + 1);
  return unit !== null || scale > 0 ? (MISHEARD_DIGITS.get(speech.text(i)) ?? 0) : 0;
}

/**
 * Hundreds without the word: "one twenty five", "two oh one", and as in years "nineteen ninety eight".
 * Not in a row of numbers ("one two three four twenty fifteen"), nor where both are meant ("ten fifteen minutes").
 */
export function readHundredsPair(speech: Speech, i: number): Numeral | null {
  const head = readHead(speech, i);
  if (head === null || isNumber(speech, i - 1)) return null;
  const { value, past } = head;
  const oh = speech.text(past) === 'oh' || speech.text(past) === 'o';
  const tail = oh ? digitAfter(speech, past + 1) : readUnderHundred(speech, past);
  if (tail === null || (!oh && tail.value < 10) || isNumber(speech, tail.past)) return null;
  const unit = speech.word(tail.past).unit;
  if (value < 10 ? !safeAfterDigit(speech, i, tail, oh) : !safeAfterTeen(value, tail, unit !== null))
    return null;
  const span = value > 9 && tail.value > value && tail.value <= 2 * value;
  if (span && (unit !== null || value < 17 || isPlural(speech.text(tail.past)))) return null;
  return {
    value: value * 100 + tail.value,
    past: tail.past,
    open: 1,
    scale: 1,
    figures: false,
    vague: false,
    fraction: false,
  };
}

/** One to twenty, and twenty one for the years to come. */
function readHead(speech: Speech, i: number): { value: number; past: number } | null {
  const { form, value } = speech.word(i);
  if (form === 'digit' || form === 'teen' || (form === 'tens' && value === 20)) return { value, past: i + 1 };
  return null;
}

function digitAfter(speech: Speech, i: number): Piece | null {
  const { form, value } = speech.word(i);
  return form === 'digit' ? { value, past: i + 1, open: 1, figures: false } : null;
}

/** "this one fifty times", "one thirty" on the clock: the pair is meant only with a unit, or where it is not round. */
function safeAfterDigit(speech: Speech, i: number, tail: Piece, oh: boolean): boolean {
  if (speech.word(i).value === 1 && ONE_AFTER.has(speech.text(i - 1))) return false;
  if (oh || speech.word(tail.past).unit !== null) return true;
  return tail.value > 15 && tail.value % 15 !== 0;
}

/** Centuries pair freely; "twelve fifty" only with a unit, or it is a time of day. */
function safeAfterTeen(value: number, tail: Piece, unit: boolean): boolean {
  if (value >= 13) return true;
  return unit || tail.value % 15 !== 0;
}

function isNumber(speech: Speech, i: number): boolean {
  const { form } = speech.word(i);
  return form !== 'none' && form !== 'ratio';
}
