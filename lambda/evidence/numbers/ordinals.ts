import { readCardinal } from './cardinals.ts';
import { closesCount, LASTS } from './cues.ts';
import { round } from './numeral.ts';
import type { Reading } from './reading.ts';
import { single } from './reading.ts';
import type { Speech } from './speech.ts';
import { MONTHS } from './starters.ts';

/** A place in a row: "third", "21st", "twenty fifth", "one hundred and eighth". */
export interface Ordinal {
  readonly value: number;
  readonly past: number;
}

/** The ordinal from word i on, at its longest. `dated` says that a month goes before, so that no second is a time. */
export function readOrdinal(speech: Speech, i: number, dated = false): Ordinal | null {
  const word = speech.word(i);
  if (word.ordinal > 0 || speech.text(i) === 'zeroth') return { value: word.ordinal, past: i + 1 };
  const head = readCardinal(speech, i, true);
  if (head === null || head.figures) return null;
  const and = head.open >= 100 && speech.text(head.past) === 'and' ? head.past + 1 : head.past;
  const last = speech.word(and);
  const value = last.ordinal > 0 ? last.ordinal : last.unit === null ? last.part : 0;
  if (value >= 100 && and === head.past) return { value: scaled(head.value, value), past: and + 1 };
  if (value === 0 || value >= head.open || (last.ordinal === 0 && head.open < 10)) return null;
  if (!dated && isTimed(speech, i, and)) return null;
  return { value: head.value + value, past: and + 1 };
}

/** The scale of "thirty two thousand six hundredth" is the six's alone. */
function scaled(value: number, scale: number): number {
  const rest = value % (scale === 100 ? 1000 : scale * 1000);
  return round(value - rest + rest * scale);
}

/** "A thirty second wait" is a time. */
function isTimed(speech: Speech, i: number, at: number): boolean {
  if (speech.text(at) !== 'second') return false;
  const next = speech.text(at + 1);
  return LASTS.has(next) || (speech.text(i - 1) === 'a' && next !== '' && next !== 'of');
}

/** A time that readUnit left open because it could be an ordinal: "thirty second" before what lasts. */
export function readTimedSecond(speech: Speech, i: number): Reading | null {
  const head = readCardinal(speech, i, true);
  if (head === null || speech.text(head.past) !== 'second' || head.open === 1) return null;
  return isTimed(speech, i, head.past) ? single('duration', head.value, head.past + 1, 'second') : null;
}

/** An ordinal with the month or the quarter it counts: "the fourth of may", "21st march", "third quarter". */
export function readPlace(speech: Speech, i: number): Reading | null {
  const ordinal = readOrdinal(speech, i);
  if (ordinal === null) return null;
  const { value, past } = ordinal;
  if (isMoment(speech, i)) return null;
  const of = speech.text(past) === 'of' ? past + 1 : past;
  const month = MONTHS.get(speech.text(of));
  if (
    month !== undefined &&
    value <= 31 &&
    (of > past || (month !== 'may' && month !== 'march') || speech.text(of + 1) === '')
  ) {
    return single('date', value, of + 1, month);
  }
  if (value <= 4 && speech.text(past) === 'quarter') return single('date', value, past + 1, 'quarter');
  if (value <= 2 && value > 0 && speech.text(past) === 'half' && speech.text(past + 1) !== 'the')
    return single('date', value, past + 1, 'half');
  return single('ordinal', value, past);
}

/** "Wait a second", "in a second i'll", "i second that", "second guessing": no place in a row. */
function isMoment(speech: Speech, i: number): boolean {
  if (speech.text(i) !== 'second') return false;
  const before = speech.text(i - 1);
  const next = speech.text(i + 1);
  if (next.startsWith('guess')) return true;
  if (before === 'i' || before === 'we') return next === 'that' || next === 'this' || next === 'it';
  return speech.word(i - 1).start === 'article' && closesCount(next);
}
