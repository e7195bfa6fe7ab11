import type { Amount } from './amount.ts';
import type { Speech } from './speech.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Before: the points are arguments. */
const MADE = set(
  'make makes made have has raise raised these those my key main cover covered data following all',
);
/** After: likewise. */
const MAKING = set('i here to we you');

/** "four points higher", "a two point drop": percentage points, unless they are points somebody makes. */
export function endingPoints(speech: Speech, i: number, amount: Amount): Amount | null {
  const text = speech.text(amount.past);
  if (text !== 'points' && text !== 'point') return null;
  const after = speech.text(amount.past + 1);
  const before = speech.text(i - 1);
  if (text === 'point' && (amount.value === 1 || after === '')) return null;
  if (
    MADE.has(before) ||
    (MAKING.has(after) && !(after === 'to' && speech.word(amount.past + 2).form !== 'none'))
  )
    return null;
  return { ...amount, kind: 'points', unit: 'points', past: amount.past + 1 };
}
