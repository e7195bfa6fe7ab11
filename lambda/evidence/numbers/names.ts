import { isPlural } from './cues.ts';
import { readOrdinal } from './ordinals.ts';
import { readPer } from './rates.ts';
import { readNumeral } from './read-numeral.ts';
import type { Reading } from './reading.ts';
import { single } from './reading.ts';
import type { Speech } from './speech.ts';
import { LOOSE_NAMERS } from './starters.ts';
import { readUnit } from './unit-words.ts';

/** After a name's number: it was a count after all ("in our group nine of the twelve"). */
const COUNTS: ReadonlySet<string> = new Set('out percent times point per to or x'.split(' '));
/** The word before "show": Amazon's device and no verb. */
const DEVICES: ReadonlySet<string> = new Set(['show', 'spot', 'studio', 'auto']);

/** "version two", "l five", "echo dot three", "covid nineteen": a number that belongs to a name. */
export function readName(speech: Speech, i: number): Reading | null {
  const at = speech.text(i) === 'echo' && DEVICES.has(speech.text(i + 1)) ? i + 2 : i + 1;
  const { start, part } = speech.word(at);
  const next = speech.word(at + 1);
  if (start !== 'number' && !(start === 'article' && next.scale >= 100)) return null;
  if (part > 0 || next.part > 0) return null;
  const number = readNumeral(speech, at);
  if (number === null || number.fraction || (readOrdinal(speech, at)?.past ?? 0) > number.past) return null;
  const name = speech.text(at - 1);
  const glued = speech.word(i).start === 'namer' && speech.glued(at) && name.length > 1;
  if (!glued && (isRound(number.value) || isCount(speech, i, name, number.past))) return null;
  return single('name', number.value, number.past, name);
}

/** "team two hundred": too large and too round for a name. */
function isRound(value: number): boolean {
  return value >= 100 && value % 100 === 0;
}

/** Whether the number counts what follows it: "in our group nine of the twelve", "in phase two weeks". */
function isCount(speech: Speech, i: number, name: string, past: number): boolean {
  const next = speech.text(past);
  if (
    readUnit(speech, past, false) !== null ||
    readPer(speech, past) !== null ||
    speech.word(i - 1).form !== 'none'
  )
    return true;
  if (name.length === 1) return next === 'percent' || next === 'point';
  if (next === 'of') return isWhole(speech, past + 1);
  return (
    COUNTS.has(next) ||
    (isPlural(next) && LOOSE_NAMERS.has(name)) ||
    (next === 'in' && speech.word(past + 1).start === 'number')
  );
}

/** "group nine of the twelve" against "version two of the app". */
function isWhole(speech: Speech, i: number): boolean {
  const at = speech.text(i) === 'the' || speech.text(i) === 'our' ? i + 1 : i;
  return speech.word(at).form !== 'none';
}
