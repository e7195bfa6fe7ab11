import { ONE_AFTER, ONE_BEFORE, SPAN_AFTER, SPAN_BEFORE } from './cues.ts';
import type { Speech } from './speech.ts';

/** Before "one" at the end: a count ("we had one", "down to one"). */
const COUNTING: ReadonlySet<string> = new Set(
  'had have has only just got to from plus minus zero was exactly least most than digit'.split(' '),
);

/**
 * Whether the number one at word i counts: "one call in forty" does; "this one", "one of the things", "one day"
 * and "no one" do not. Figures are judged as words are.
 */
export function oneCounts(speech: Speech, i: number, past: number): boolean {
  if (speech.word(i - 1).form !== 'none') return true;
  const before = speech.text(i - 1);
  const next = speech.text(past);
  if (isOnePronoun(speech, i)) return false;
  if (next === '') return before === '' || COUNTING.has(before);
  if (next === 'of' || ONE_BEFORE.has(next)) return false;
  return true;
}

/** Whether the words before make "one" a pronoun: "this one", "the short one", "the only one". */
export function isOnePronoun(speech: Speech, i: number): boolean {
  const before = speech.text(i - 1);
  return before === 'only' ? speech.text(i - 2) === 'the' : ONE_AFTER.has(before);
}

/** Whether "one day" at word i is a length of time and no "once": "took one day", "one day later". Other units are. */
export function dayCounts(speech: Speech, i: number): boolean {
  const unit = speech.text(i + 1);
  if (unit !== 'day' && unit !== 'night') return true;
  return SPAN_AFTER.has(speech.text(i - 1)) || SPAN_BEFORE.has(speech.text(i + 2));
}
