import { plainAmount } from './amount.ts';
import { withUnit } from './amounts.ts';
import { surelyDigit } from './cardinals.ts';
import { numeral, round } from './numeral.ts';
import { readPer } from './rates.ts';
import { readNumeral } from './read-numeral.ts';
import type { Reading } from './reading.ts';
import { alone, single } from './reading.ts';
import type { Speech } from './speech.ts';

/**
 * A number that recognition wrote as a common word, where only a number can stand: "for percent", "to point five
 * percent", "won in five". Anything less sure stays a word.
 */
export function readMisheard(speech: Speech, i: number): Reading | null {
  if (speech.text(i) === 'won') return readWonIn(speech, i);
  if (speech.text(i) === 'too' && speech.word(i + 1).start === 'article') return readTooA(speech, i);
  const digit = surelyDigit(speech, i);
  if (digit === 0 || speech.word(i - 1).form !== 'none') return null;
  const { scale } = speech.word(i + 1);
  if (scale === 0) return alone(withUnit(speech, i, numeral(digit, i + 1, {})));
  const rest = readNumeral(speech, i + 1);
  if (rest === null) return null;
  return alone(withUnit(speech, i, { ...rest, value: round(rest.value + (digit - 1) * scale) }));
}

/** "Too a night" is two of them. */
function readTooA(speech: Speech, i: number): Reading | null {
  const per = readPer(speech, i + 1);
  return per === null ? null : { ...single('rate', 2, per.past), per: per.word };
}

/** "Won in five customers". */
function readWonIn(speech: Speech, i: number): Reading | null {
  if (speech.text(i + 1) !== 'in') return null;
  const whole = readNumeral(speech, i + 2);
  if (whole === null || whole.value < 2 || whole.value > 10 || speech.word(whole.past).unit !== null)
    return null;
  const before = speech.text(i - 1);
  if (before === 'we' || before === 'i' || before === 'they' || before === 'it' || before === 'which')
    return null;
  return {
    ...alone(plainAmount(numeral(1, whole.past, {}))),
    kind: 'part',
    values: [1, whole.value],
    relation: 'part-of',
  };
}
