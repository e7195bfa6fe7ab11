import type { Amount } from './amount.ts';
import { isBare } from './amount.ts';
import { readAmount } from './amounts.ts';
import type { Speech } from './speech.ts';

/** Each begins a correction; the words that may follow it. */
const REPAIRS: ReadonlySet<string> = new Set(
  'no sorry wait rather actually correction oops pardon nope'.split(' '),
);
const REPAIR_PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['i', new Set(['mean', 'meant'])],
  ['make', new Set(['that', 'it'])],
  ['scratch', new Set(['that'])],
  ['strike', new Set(['that'])],
  ['excuse', new Set(['me'])],
  ['or', new Set(['rather', 'actually', 'sorry'])],
  ["let's", new Set(['say'])],
]);
/** "No sorry I mean, about": as many words as people put between the wrong number and the right one. */
const LONGEST = 6;
/** Nobody corrects one number more often than this; the bound keeps a row of corrections cheap. */
const CORRECTIONS = 3;

/**
 * An amount from word i on, with the speaker's corrections taken: "thirty no sorry thirty five percent" is 35 %.
 * A repair word is needed between the two, or a filler where the second restarts the first ("thirty uh thirty five").
 */
export function readCorrected(speech: Speech, i: number, and = true): Amount | null {
  let amount = readAmount(speech, i, and);
  for (let n = 0; amount !== null && n < CORRECTIONS; n += 1) {
    const better = correction(speech, amount, and);
    if (better === null) break;
    amount = better;
  }
  return amount;
}

function correction(speech: Speech, wrong: Amount, and: boolean): Amount | null {
  const repaired = pastRepair(speech, wrong.past);
  const restarted = repaired === wrong.past;
  if (restarted && !speech.hesitated(wrong.past)) return null;
  if (speech.word(repaired).start === 'none') return null;
  const right = readAmount(speech, repaired, and);
  if (right === null || !replaces(wrong, right) || (restarted && !restarts(wrong, right))) return null;
  const inherits = isBare(right) && !isBare(wrong);
  return {
    ...right,
    ...(inherits ? { kind: wrong.kind, unit: wrong.unit, per: wrong.per } : {}),
    corrected: true,
  };
}

/** The word after the repair words from i on. */
function pastRepair(speech: Speech, i: number): number {
  let at = i;
  while (at < i + LONGEST) {
    const text = speech.text(at);
    if (REPAIR_PAIRS.get(text)?.has(speech.text(at + 1)) === true) at += 2;
    else if (REPAIRS.has(text)) at += 1;
    else break;
  }
  return at;
}

/** Whether both say the same kind of thing: "thirty sorry forty percent", not "twelve people no two weeks". */
function replaces(wrong: Amount, right: Amount): boolean {
  if (isBare(wrong)) return right.kind !== 'fraction';
  return (
    isBare(right) || (wrong.kind === right.kind && (wrong.kind !== 'money' || wrong.unit === right.unit))
  );
}

/** Without a repair word: the second begins as the first did ("thirty uh thirty five", "two uh two point five"). */
function restarts(wrong: Amount, right: Amount): boolean {
  if (wrong.value === right.value) return true;
  if (wrong.value < 1 || right.value < wrong.value) return false;
  if (!Number.isInteger(right.value)) return Math.floor(right.value) === wrong.value;
  const power = 10 ** Math.floor(Math.log10(right.value));
  return (
    wrong.value >= power &&
    wrong.value % power === 0 &&
    Math.floor(right.value / power) === wrong.value / power
  );
}
