import { readUnderHundred } from './cardinals.ts';
import { closesCount } from './cues.ts';
import type { Reading } from './reading.ts';
import { single } from './reading.ts';
import type { Speech } from './speech.ts';

const AT: ReadonlySet<string> = new Set('at by until till before after around from past since'.split(' '));
/** Minutes before and after the hour that have such a name. */
const SPOKEN_MINUTES: ReadonlySet<number> = new Set([5, 10, 15, 20, 25, 30]);

/** "half past nine", "ten am", "nine thirty", "five o'clock", "quarter to six": hours of the day, with minutes as their part. */
export function readClock(speech: Speech, i: number): Reading | null {
  return readSpan(speech, i) ?? readPast(speech, i) ?? readTime(speech, i);
}

/** "between two and three pm", "from nine am to five pm". */
function readSpan(speech: Speech, i: number): Reading | null {
  const first = hourAt(speech, i);
  if (first === null) return null;
  const begin = readTime(speech, i);
  const joint = begin?.past ?? first.past;
  if (speech.text(joint) !== 'to' && speech.text(joint) !== 'and' && speech.text(joint) !== '-') return null;
  const second = readTime(speech, joint + 1);
  if (
    second === null ||
    (halfDay(speech, second.past - 1) === null && halfDay(speech, second.past - 2) === null)
  )
    return null;
  const end = second.values[0] ?? 0;
  const value = begin?.values[0] ?? (end > 12 && first.value + 12 < end ? first.value + 12 : first.value);
  return { ...single('clock', value, second.past), values: [value, end], relation: 'range' };
}

function readPast(speech: Speech, i: number): Reading | null {
  const start = speech.word(i).start === 'article' ? i + 1 : i;
  const word = speech.word(start);
  const minutes =
    word.ordinal > 0 ? 0 : word.part === 2 ? 30 : word.part === 4 ? 15 : (smallAt(speech, start)?.value ?? 0);
  const next = word.part > 0 ? start + 1 : (smallAt(speech, start)?.past ?? start);
  const way = speech.text(next);
  if (!SPOKEN_MINUTES.has(minutes) || !(way === 'past' || way === 'to')) return null;
  const hour = hourAt(speech, next + 1);
  if (hour === null) return null;
  const named = word.part > 0 || AT.has(speech.text(i - 1)) || halfDay(speech, hour.past) !== null;
  if (!named || speech.text(i - 1) === 'from' || (way === 'to' && !closesTime(speech, hour.past)))
    return null;
  const value = hour.value + (way === 'past' ? minutes : -minutes) / 60;
  return withHalfDay(speech, value, hour.past);
}

function readTime(speech: Speech, i: number): Reading | null {
  const hour = hourAt(speech, i);
  if (hour === null) return null;
  const minute = minuteAt(speech, hour.past);
  const past = minute?.past ?? hour.past;
  const sure = halfDay(speech, past) !== null || speech.text(past) === "o'clock" || speech.timed(i);
  if (!sure && !(minute !== null && isTime(speech, i, minute.value, past))) return null;
  return withHalfDay(speech, hour.value + (minute?.value ?? 0) / 60, past);
}

/** Without "am": "at nine thirty", or "nine thirty" where nothing is counted. */
function isTime(speech: Speech, i: number, minute: number, past: number): boolean {
  if (!closesTime(speech, past) || speech.word(i - 1).form !== 'none') return false;
  return AT.has(speech.text(i - 1)) || (minute % 15 === 0 && minute > 0 && speech.text(i - 1) !== '');
}

function closesTime(speech: Speech, past: number): boolean {
  const word = speech.word(past);
  return (
    word.form === 'none' &&
    word.scale === 0 &&
    word.unit === null &&
    closesCount(speech.text(past)) &&
    speech.text(past) !== 'of' &&
    speech.text(past) !== 'to'
  );
}

function hourAt(speech: Speech, i: number): { value: number; past: number } | null {
  const small = smallAt(speech, i);
  return small !== null && small.value >= 1 && small.value <= 12 ? small : null;
}

function minuteAt(speech: Speech, i: number): { value: number; past: number } | null {
  const oh = speech.text(i) === 'oh' || speech.text(i) === 'o';
  const small = smallAt(speech, oh ? i + 1 : i);
  if (small === null || small.value > 59 || small.value < (oh ? 1 : 10)) return null;
  return oh && small.value > 9 ? null : small;
}

/** One to ninety nine, in words or figures. */
function smallAt(speech: Speech, i: number): { value: number; past: number } | null {
  const word = speech.word(i);
  if (word.form === 'figures')
    return Number.isInteger(word.value) && word.value < 100 ? { value: word.value, past: i + 1 } : null;
  return readUnderHundred(speech, i);
}

/** "am", "a m", "pm": how many hours to add, and how many words it takes. */
function halfDay(speech: Speech, i: number): { add: number; past: number } | null {
  const text = speech.text(i);
  if (text === 'am' && !speech.glued(i) && speech.word(i + 1).start === 'article') return null;
  if (text === 'am' || text === 'pm') return { add: text === 'pm' ? 12 : 0, past: i + 1 };
  if ((text === 'a' || text === 'p') && speech.text(i + 1) === 'm')
    return { add: text === 'p' ? 12 : 0, past: i + 2 };
  return null;
}

function withHalfDay(speech: Speech, value: number, past: number): Reading {
  const at = speech.text(past) === "o'clock" ? past + 1 : past;
  const half = halfDay(speech, at);
  if (half === null) return single('clock', value, at);
  return single('clock', value >= 12 ? value - 12 + half.add : value + half.add, half.past);
}
