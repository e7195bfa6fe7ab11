import type { Amount } from './amount.ts';
import { isBare } from './amount.ts';
import { closesCount, isPlural } from './cues.ts';
import { pastHedges } from './hedges.ts';
import type { Relation } from './pair.ts';
import { pair } from './pair.ts';
import type { Reading } from './reading.ts';
import { readCorrected } from './repairs.ts';
import type { Speech } from './speech.ts';

const CHANGES: ReadonlySet<string> = new Set(
  `went go goes going gone dropped drop drops fell fall falls rose rise rises climbed climb moved move grew grow jumped jump
  improved improve reduced reduce increased increase decreased decrease declined cut brought took down up slid sank
  shrank lifted raised pushed came halved`.split(/\s+/u),
);

/** The two numbers of a change or a range: "from 78 to 84 percent", "ten to fifteen minutes", "between 3 and 5". */
export function readPair(speech: Speech, i: number, amount: Amount): Reading | null {
  const between = placeBefore(speech, i) === 'between';
  const from = placeBefore(speech, i) === 'from';
  if (between) return readBetween(speech, i, amount);
  return (
    readTo(speech, i, amount, from) ??
    readBackwards(speech, i, amount) ??
    readDashed(speech, amount) ??
    readAlternative(speech, amount)
  );
}

/** "from" or "between" before word i, hedges aside. */
function placeBefore(speech: Speech, i: number): string {
  const before = speech.text(i - 1);
  return before === 'about' || before === 'around' || before === 'roughly' || before === 'nearly'
    ? speech.text(i - 2)
    : before;
}

/** "between ten and fifteen": the "and" may also belong to the first number ("between a hundred and five and …"). */
function readBetween(speech: Speech, i: number, amount: Amount): Reading | null {
  const whole = readRange(speech, amount);
  if (whole !== null) return whole;
  const short = readCorrected(speech, i, false);
  return short === null ? null : readRange(speech, short);
}

function readRange(speech: Speech, first: Amount): Reading | null {
  if (speech.text(first.past) !== 'and') return null;
  const second = readCorrected(speech, pastHedges(speech, first.past + 1));
  return second === null ? null : pair(first, second, 'range', true);
}

function readTo(speech: Speech, i: number, amount: Amount, from: boolean): Reading | null {
  const to = placeOfTo(speech, amount.past, from);
  if (to < 0) return null;
  const second = readCorrected(speech, pastHedges(speech, to + 1));
  if (second === null) return null;
  if (!from && isBare(second) && second.value === 1) return null;
  if (
    !from &&
    !isBare(amount) &&
    isBare(second) &&
    !closesCount(speech.text(second.past)) &&
    !changes(speech, i)
  )
    return null;
  return pair(
    amount,
    second,
    from ? 'from-to' : relationOf(speech, i, amount, second),
    speech.text(amount.past) === 'to' || WAYS.has(speech.text(amount.past)),
  );
}

/** "to", "down to", "all the way to"; after "from" the counted thing may stand in between. */
function placeOfTo(speech: Speech, i: number, from: boolean): number {
  let at = i;
  if (from) {
    while (
      at < i + 2 &&
      speech.text(at) !== 'to' &&
      speech.word(at).start === 'none' &&
      !closesCount(speech.text(at))
    )
      at += 1;
  }
  if (WAYS.has(speech.text(at))) at += 1;
  if (speech.text(at) === 'all' && speech.text(at + 2) === 'way') at += 3;
  return speech.text(at) === 'to' || speech.text(at) === 'till' ? at : -1;
}

const WAYS: ReadonlySet<string> = new Set(['down', 'up', 'back', 'over']);

function relationOf(speech: Speech, i: number, first: Amount, second: Amount): Relation {
  if (first.value > second.value || WAYS.has(speech.text(first.past))) return 'from-to';
  if (!isBare(first) && isBare(second)) return 'from-to';
  return !isBare(first) && changes(speech, i) ? 'from-to' : 'range';
}

function changes(speech: Speech, i: number): boolean {
  return (
    CHANGES.has(speech.text(i - 1)) || CHANGES.has(speech.text(i - 2)) || CHANGES.has(speech.text(i - 3))
  );
}

/** "to nineteen percent from thirty one", "nineteen percent, down from thirty one". */
function readBackwards(speech: Speech, i: number, amount: Amount): Reading | null {
  const way = speech.text(amount.past) === 'down' || speech.text(amount.past) === 'up';
  const from = way ? amount.past + 1 : amount.past;
  if (speech.text(from) !== 'from' || !(way || speech.text(i - 1) === 'to')) return null;
  const second = readCorrected(speech, pastHedges(speech, from + 1));
  if (second === null || speech.text(second.past) === 'to') return null;
  const read = pair(amount, second, 'from-to', false);
  return read === null ? null : { ...read, values: read.values.toReversed() };
}

/** "10-15 minutes". */
function readDashed(speech: Speech, amount: Amount): Reading | null {
  if (speech.text(amount.past) !== '-') return null;
  const second = readCorrected(speech, amount.past + 1);
  return second === null || second.value < amount.value ? null : pair(amount, second, 'range', true);
}

/** "two or three weeks", "ten fifteen minutes". */
function readAlternative(speech: Speech, amount: Amount): Reading | null {
  if (!isBare(amount)) return null;
  const or = speech.text(amount.past) === 'or';
  if (!or && speech.word(amount.past).start !== 'number') return null;
  const second = readCorrected(speech, or ? amount.past + 1 : amount.past);
  if (
    second === null ||
    second.value <= amount.value ||
    second.value > 2 * amount.value ||
    second.kind === 'fraction'
  )
    return null;
  const counted = !isBare(second) || isPlural(speech.text(second.past));
  // "Thirty thirty five percent" may be a restart, and nobody counts from thirty to thirty five so.
  const restarts = amount.value >= 20 && amount.value % 10 === 0 && second.value < amount.value + 10;
  if (!or && (!counted || restarts)) return null;
  return pair(amount, second, 'range', true);
}
