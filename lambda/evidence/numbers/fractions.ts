import type { Amount } from './amount.ts';
import { plainAmount, united } from './amount.ts';
import { closesCount } from './cues.ts';
import { numeral, round } from './numeral.ts';
import { readPart, writtenPart } from './read-numeral.ts';
import type { Speech } from './speech.ts';
import { MONTHS } from './starters.ts';
import { readUnit } from './unit-words.ts';

/** Before "a third": it can only be a share. */
const SHARE_AFTER = new Set(
  'about roughly nearly almost over under by around than approximately cut only just to another'.split(' '),
);
const PERIOD_AFTER = new Set(
  'in over for last past next first every consecutive straight final previous'.split(' '),
);
const HALF_NOUNS = new Set(
  'way time past hearted baked assed life term back marathon brother sister board moon court size joking decent'.split(
    ' ',
  ),
);

/**
 * A share by name, and what it is a share of where that is a unit: "a third", "three quarters of",
 * "half a million", "half an hour", "a quarter of a percent".
 */
export function readShare(speech: Speech, i: number): Amount | null {
  const part = readPart(speech, i) ?? writtenPart(speech, i);
  if (part === null) return null;
  const of = speech.text(part.past) === 'of' ? part.past + 1 : part.past;
  const unit = shareOfUnit(speech, i, of, part.value) ?? shareOfOne(speech, of, part.value);
  if (unit !== null) return unit;
  if (!isShare(speech, i, part.past)) return null;
  return plainAmount(numeral(part.value, part.past, { fraction: true }));
}

/** "half hour", "3/4 cup", "half a day", "a quarter of an hour". */
function shareOfUnit(speech: Speech, i: number, of: number, value: number): Amount | null {
  const article = speech.word(of).start === 'article' || (speech.word(of).value === 1 && of > i + 1);
  const read = readUnit(speech, article ? of + 1 : of, true);
  if (read === null || (read.unit.kind === 'duration' && read.unit.name === 'quarter' && !article))
    return null;
  if (!article && of === i + 2 && speech.word(i).start === 'article' && speech.word(i + 1).part > 2)
    return null;
  return united(plainAmount(numeral(value, read.past, { fraction: true })), read);
}

/** "half a million", "three quarters of a million dollars", "half a dozen". */
function shareOfOne(speech: Speech, of: number, value: number): Amount | null {
  const { scale } = speech.word(of + 1);
  if (speech.word(of).start !== 'article' || scale === 0) return null;
  const number = plainAmount(numeral(round(value * scale), of + 2, {}));
  const read = readUnit(speech, number.past, false);
  return read === null ? number : united(number, read);
}

/** Whether the words say a share and not a place in a row ("a third attempt"), a period ("two quarters") or "halfway". */
function isShare(speech: Speech, i: number, past: number): boolean {
  const word = speech.word(i);
  const next = speech.text(past);
  if (word.form === 'ratio') return true;
  const last = speech.word(past - 1);
  const before = speech.text(i - 1);
  if (last.part === 2) return isHalfShare(speech, i, past, before, next);
  if (last.part === 4 && last.ordinal === 0) return isQuarterShare(speech, i, before, next);
  const plural = last.ordinal === 0;
  if (plural) return true;
  if (next === 'quarter' || (next === 'of' && MONTHS.has(speech.text(past + 1)))) return false;
  const joined = (next === 'and' || next === 'or') && !SHARE_AFTER.has(before);
  return next === '' || (closesCount(next) && !joined);
}

/** Not "the first half", "two halves", "i half expected it", "half way". */
function isHalfShare(speech: Speech, i: number, past: number, before: string, next: string): boolean {
  if (HALF_NOUNS.has(next) || (next === 'the' && speech.text(past + 1) === 'battle')) return false;
  return (
    speech.word(i - 1).ordinal === 0 &&
    speech.text(past - 1) === 'half' &&
    (next === 'of' || !SUBJECTS.has(before))
  );
}

const SUBJECTS: ReadonlySet<string> = new Set(['i', 'we', 'he', 'she', 'they', 'you']);

/** "Three quarters of", "nearly a quarter"; "in three quarters" and "the last two quarters" are periods. */
function isQuarterShare(speech: Speech, i: number, before: string, next: string): boolean {
  if (next === 'of') return true;
  if (next === 'past' || next === 'to' || PERIOD_AFTER.has(before)) return false;
  if (speech.word(i).start === 'article') return SHARE_AFTER.has(before) || closesCount(next);
  const { value } = speech.word(i);
  return value === 3 || value === 1;
}
