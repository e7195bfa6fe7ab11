import { isPlural } from './cues.ts';
import { readNumeral } from './read-numeral.ts';
import type { Reading } from './reading.ts';
import { single } from './reading.ts';
import type { Speech } from './speech.ts';

/** After a name's number: it was a count after all ("in our group nine of the twelve"). */
const COUNTS: ReadonlySet<string> = new Set('of out in percent times point per to or x'.split(' '));
/** The word before "show": Amazon's device and no verb. */
const DEVICES: ReadonlySet<string> = new Set(['show', 'spot', 'studio', 'auto']);

/** "version two", "l five", "echo dot three", "covid nineteen": a number that belongs to a name. */
export function readName(speech: Speech, i: number): Reading | null {
  const at = speech.text(i) === 'echo' && DEVICES.has(speech.text(i + 1)) ? i + 2 : i + 1;
  const number = readNumeral(speech, at);
  if (
    number === null ||
    number.value < 0 ||
    number.fraction ||
    speech.word(at).start === 'article' ||
    speech.word(at).start === 'point'
  )
    return null;
  if (number.scale > 1 && !speech.glued(at)) return null;
  const next = speech.text(number.past);
  const glued = speech.glued(at);
  if (
    !glued &&
    (speech.word(number.past).unit !== null ||
      COUNTS.has(next) ||
      isPlural(next) ||
      speech.word(i - 1).form !== 'none')
  )
    return null;
  return single('name', number.value, number.past, speech.text(at - 1));
}
