import { closesCount, isPlural } from './cues.ts';
import { readNumeral } from './read-numeral.ts';
import type { Reading } from './reading.ts';
import { single } from './reading.ts';
import type { Speech } from './speech.ts';
import { readUnit } from './unit-words.ts';

/** Words that "no" may deny before "at all". */
const DENIED = 3;

/** Before "at all": nothing that could have been counted. */
const UNCOUNTED: ReadonlySet<string> = new Set(
  'idea doubt sense clue problem question reason use interest way trouble point experience data evidence information numbers metrics time clarity'.split(
    ' ',
  ),
);

/** A count that came out as nothing: "not one call", "not a single", "no complaints at all", "none of the twelve". */
export function readDenial(speech: Speech, i: number): Reading | null {
  switch (speech.text(i)) {
    case 'not':
      return readNot(speech, i);
    case 'no':
      return readNo(speech, i);
    case 'none':
      return readNone(speech, i);
    default:
      return null;
  }
}

function readNot(speech: Speech, i: number): Reading | null {
  const at = speech.text(i + 1) === 'even' ? i + 2 : i + 1;
  if (speech.word(at).start === 'article' && speech.text(at + 1) === 'single')
    return single('none', 0, at + 2);
  if (speech.text(at) === 'won') return isNotOne(speech, at) ? single('none', 0, at + 1) : null;
  const one = readNumeral(speech, at);
  if (one === null || one.value !== 1 || one.past !== at + 1) return null;
  const next = speech.text(at + 1);
  if (speech.word(at + 1).part > 0 || (next === 'in' && speech.word(at + 2).start === 'number')) return null;
  if (next === 'out' && speech.text(at + 2) === 'of') return null;
  const counted = !closesCount(next) || next === 'of' || next === '' || next === 'in';
  if (!counted || next === 'thing' || speech.word(at + 1).unit?.kind === 'percent') return null;
  return single('none', 0, at + 1);
}

/** "Not won crash": "not one" as it is misheard, where something follows that nobody wins. */
function isNotOne(speech: Speech, at: number): boolean {
  const next = speech.text(at + 1);
  const before = speech.text(at - 2);
  return !closesCount(next) && !isPlural(next) && before !== 'have' && before !== 'has' && before !== 'had';
}

function readNo(speech: Speech, i: number): Reading | null {
  for (let at = i + 2; at <= i + 1 + DENIED; at += 1) {
    if (speech.text(at) === 'at' && speech.text(at + 1) === 'all') {
      return UNCOUNTED.has(speech.text(at - 1)) ? null : single('none', 0, at + 2);
    }
    if (closesCount(speech.text(at - 1)) || (closesCount(speech.text(at)) && speech.text(at) !== 'at'))
      return null;
  }
  return null;
}

/** "There were none", "we found none". */
const FOUND: ReadonlySet<string> = new Set('was were is are had got found saw counted'.split(' '));
const VAGUE: ReadonlySet<string> = new Set(['this', 'that', 'it', 'which']);

/** "none of the twelve people" keeps the twelve. */
function readNone(speech: Speech, i: number): Reading | null {
  if (speech.text(i + 1) !== 'of')
    return FOUND.has(speech.text(i - 1)) && closesCount(speech.text(i + 1)) ? single('none', 0, i + 1) : null;
  if (VAGUE.has(speech.text(i + 2))) return null;
  const the = speech.text(i + 2);
  const at = the === 'the' || the === 'our' || the === 'those' || the === 'these' ? i + 3 : i + 2;
  const counted =
    (speech.word(at).start === 'number' || speech.word(at + 1).scale > 0) && speech.word(at + 1).part === 0;
  const whole = counted ? readNumeral(speech, at) : null;
  if (
    whole === null ||
    whole.value < 2 ||
    !Number.isInteger(whole.value) ||
    readUnit(speech, whole.past, true) !== null
  )
    return single('none', 0, i + 2);
  return { ...single('none', 0, whole.past), values: [0, whole.value], relation: 'part-of' };
}
