import type { Amount } from './amount.ts';
import { isBare } from './amount.ts';
import { inSmallerUnit } from './compounds.ts';
import { closesCount, isPlural } from './cues.ts';
import { pastHedges } from './hedges.ts';
import { round } from './numeral.ts';
import type { Reading } from './reading.ts';
import { readCorrected } from './repairs.ts';
import type { Speech } from './speech.ts';

type Relation = 'from-to' | 'range';

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
  if (!or && (!counted || (amount.open === 10 && second.value < amount.value + 10))) return null;
  return pair(amount, second, 'range', true);
}

/** One unit for both: the one that was said once counts for both, and a scale ("two to three million") as well. */
function pair(first: Amount, second: Amount, relation: Relation, shares: boolean): Reading | null {
  const united = unite(first, second);
  if (united === null) return null;
  const [a, b] = united;
  return {
    kind: a.kind === 'cardinal' ? b.kind : a.kind,
    values: [
      shares && (isBare(first) || first.kind === 'money')
        ? round(a.value * sharedScale(a, b, relation))
        : a.value,
      b.value,
    ],
    relation,
    unit: b.unit ?? a.unit,
    per: b.per ?? a.per,
    approximate: a.approximate || b.approximate,
    corrected: a.corrected || b.corrected,
    past: second.past,
  };
}

/**
 * What "million" does for the "two" in "two to three million". It goes by the values, so that figures read the same;
 * hundreds are shared in a range only ("two to three hundred"), because "from five to nine hundred" is a growth.
 */
function sharedScale(a: Amount, b: Amount, relation: Relation): number {
  if (b.kind === 'percent') return 1;
  const scale = [1e9, 1e6, 1e3].find((one) => b.value >= one) ?? 1;
  if (b.value % scale !== 0 || a.value <= 0) return 1;
  const lead = b.value / scale;
  const hundreds = lead % 100 === 0 && a.value < lead / 100 && (scale > 1 || relation === 'range');
  if (hundreds) return scale * 100;
  return a.value < lead ? scale : 1;
}

function unite(first: Amount, second: Amount): readonly [Amount, Amount] | null {
  if (isBare(first) && isBare(second)) return [first, second];
  if (isBare(first))
    return second.kind === 'fraction'
      ? null
      : [
          {
            ...second,
            value: scaled(first, second),
            approximate: first.approximate,
            corrected: first.corrected,
          },
          second,
        ];
  if (isBare(second))
    return first.kind === 'fraction'
      ? null
      : [
          first,
          {
            ...first,
            value: scaled(second, first),
            approximate: second.approximate,
            corrected: second.corrected,
          },
        ];
  if (first.kind !== second.kind || (first.per !== null && second.per !== null && first.per !== second.per))
    return null;
  if (first.unit === second.unit || first.unit === null || second.unit === null || first.kind === 'rate')
    return [first, second];
  return first.kind === 'duration' ? inSmallerUnit(first, second) : null;
}

/** A bare number beside one with a unit has that unit: "ten to fifty cents" is 0.1 to 0.5 dollars. */
function scaled(bare: Amount, other: Amount): number {
  return other.kind === 'points' || other.kind === 'money' || other.kind === 'duration'
    ? round(bare.value * other.factor)
    : bare.value;
}
