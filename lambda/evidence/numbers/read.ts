import type { Token } from '../tokens.ts';
import type { Amount } from './amount.ts';
import { isBare } from './amount.ts';
import { readCalendar, readDay, readWrittenDecade, readYear } from './calendar.ts';
import { readClock } from './clock.ts';
import { readDenial } from './denials.ts';
import { isHedged, softened } from './hedges.ts';
import { pastIdiom } from './idioms.ts';
import { readMisheard } from './misheard.ts';
import { multiplied, readMultiplier, readTimes } from './multiples.ts';
import { readName } from './names.ts';
import { dayCounts, isOnePronoun, oneCounts } from './ones.ts';
import { readPlace, readTimedSecond } from './ordinals.ts';
import { readPair } from './pairs.ts';
import { readEvery, readOutOf, readPartOf } from './parts.ts';
import type { Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';
import { alone, single } from './reading.ts';
import { readCorrected } from './repairs.ts';
import { Speech } from './speech.ts';
import type { Start } from './words.ts';

type Reader = (speech: Speech, i: number) => Reading | null;

/** What can begin with a word, by how the word begins a quantity; the longest reading wins, the earlier on a tie. */
const READERS: Readonly<Record<Start, readonly Reader[]>> = {
  none: [],
  number: [readClock, readWrittenDecade, readCounted, readTimedSecond, readDay, readPlace, readPeriodName],
  article: [readClock, readCounted],
  sign: [readCounted],
  point: [readCounted],
  every: [readEvery],
  whole: [readOutOf],
  denial: [readDenial],
  multiple: [readMultiplier],
  calendar: [readCalendar],
  namer: [readName],
  misheard: [readMisheard],
};

/**
 * Every number that was spoken, in order and without overlap. Figures and words give the same readings.
 * Time grows with the number of words only.
 */
export function readQuantities(tokens: readonly Token[]): Quantity[] {
  const speech = new Speech(tokens);
  const quantities: Quantity[] = [];
  for (let i = 0; i < speech.length; ) {
    const { start } = speech.word(i);
    const reading = start === 'none' || speech.cuts(i) ? null : longest(speech, i, READERS[start]);
    if (reading === null) i += 1;
    else {
      if (reading.values.every(Number.isFinite)) quantities.push(placed(speech, tokens, i, reading));
      i = Math.max(reading.past, i + 1);
    }
  }
  return quantities;
}

function longest(speech: Speech, i: number, readers: readonly Reader[]): Reading | null {
  let best: Reading | null = null;
  for (const reader of readers) {
    const reading = reader(speech, i);
    if (reading === null || speech.cuts(reading.past)) continue;
    if (best === null || reading.past > best.past) best = reading;
  }
  return best;
}

/** An amount, and what the words behind it make of it: a part, a pair, a multiple, a year, an idiom. */
function readCounted(speech: Speech, i: number): Reading | null {
  const amount = readCorrected(speech, i);
  if (amount === null) return null;
  const idiom =
    isBare(amount) && speech.text(i - 1) !== 'from' ? pastIdiom(speech, amount.value, amount.past) : 0;
  if (idiom > 0) return single('name', amount.value, idiom);
  const pair = isPronoun(speech, i, amount) ? null : readPair(speech, i, amount);
  if (pair !== null) return multiplied(speech, pair);
  return (
    readPartOf(speech, amount) ??
    readTimes(speech, i, amount) ??
    readYear(speech, i, amount) ??
    plain(speech, i, amount)
  );
}

/** "Gave the short one to forty percent". */
function isPronoun(speech: Speech, i: number, amount: Amount): boolean {
  return amount.value === 1 && amount.past === i + 1 && isOnePronoun(speech, i);
}

/** An amount alone: nothing for a pronoun, none for zero. */
function plain(speech: Speech, i: number, amount: Amount): Reading | null {
  if (amount.kind === 'duration' && amount.value === 1 && amount.past === i + 2 && !dayCounts(speech, i))
    return null;
  if (amount.kind !== 'cardinal') return alone(amount);
  if (amount.value === 1 && amount.past === i + 1 && !oneCounts(speech, i, amount.past)) return null;
  return amount.value === 0 ? { ...alone(amount), kind: 'none' } : alone(amount);
}

/** "third quarter" is readPlace's; the word "quarter" before a number is a period's name. */
function readPeriodName(speech: Speech, i: number): Reading | null {
  return speech.text(i) === 'quarter' ? readCalendar(speech, i) : null;
}

function placed(speech: Speech, tokens: readonly Token[], i: number, reading: Reading): Quantity {
  const { kind, values, relation, unit, per, corrected } = reading;
  const first = speech.firstToken(i);
  const past = speech.pastToken(reading.past - 1);
  const period = kind === 'duration';
  const article = speech.text(i - 1) === 'the' || speech.word(i - 1).start === 'article';
  const at = article ? i - 1 : i;
  const hedged =
    isHedged(speech, at, period, (values[0] ?? 0) >= 10) || softened(speech, reading.past) > reading.past;
  const before = speech.text(i - 1);
  const pairHedged = (before === 'from' || before === 'between') && isHedged(speech, i - 1, period, false);
  const approximate =
    reading.approximate || (kind !== 'name' && kind !== 'ordinal' && (hedged || pairHedged));
  const start = tokens[first]?.start ?? 0;
  const end = tokens[past - 1]?.end ?? start;
  return { kind, values, relation, unit, per, approximate, corrected, first, past, start, end };
}
