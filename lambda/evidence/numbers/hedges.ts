import type { Speech } from './speech.ts';

const BEFORE: ReadonlySet<string> = new Set(
  'about around roughly nearly almost approximately approx circa maybe perhaps probably say'.split(' '),
);
/** Two words, by the second. */
const PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['like', new Set(['something', 'somewhere', 'more'])],
  ['to', new Set(['close', 'up'])],
  ['than', new Set(['more', 'less', 'fewer', 'better', 'higher', 'lower', 'greater', 'longer'])],
  ['of', new Set(['north', 'south', 'upwards', 'upward', 'shy', 'short', 'excess'])],
  ['least', new Set(['at'])],
  ['most', new Set(['at'])],
]);

/** Whether the words before word i make the number there an estimate or a bound. */
export function isHedged(speech: Speech, i: number, period: boolean, large: boolean): boolean {
  const before = speech.text(i - 1);
  if (BEFORE.has(before)) return true;
  if (before === 'over') return !period || BOUNDING.has(speech.text(i - 2));
  if (BOUNDS.has(before)) return true;
  if (before === 'some') return large;
  return PAIRS.get(before)?.has(speech.text(i - 2)) ?? false;
}

const BOUNDS: ReadonlySet<string> = new Set(['under', 'above', 'below', 'exceeding']);
/** "Over six weeks" is a period, "took over six weeks" a bound. */
const BOUNDING: ReadonlySet<string> = new Set(
  'just well took takes was is waited for lasted spent'.split(' '),
);

const BETWEEN: ReadonlySet<string> = new Set(
  'over under above below just only well barely exactly plus'.split(' '),
);

/** The place after the hedges from i on, between "to" and the second number: "to just under eight". */
export function pastHedges(speech: Speech, i: number): number {
  let at = i;
  while (at < i + 3) {
    const text = speech.text(at);
    const next = speech.text(at + 1);
    if (BEFORE.has(text) || BETWEEN.has(text)) at += 1;
    else if (PAIRS.get(next)?.has(text) === true) at += 2;
    else break;
  }
  return at;
}

/** The place after words that soften the number before them: "or so", "odd", "ish", "plus", "or more". */
export function softened(speech: Speech, i: number): number {
  const text = speech.text(i);
  const next = speech.text(i + 1);
  if (text === 'ish' || text === 'odd') return i + 1;
  if (text === 'plus' && speech.word(i + 1).form === 'none' && speech.word(i + 1).start !== 'article')
    return i + 1;
  if (text === 'or' && (next === 'so' || next === 'more' || next === 'less' || next === 'thereabouts'))
    return i + 2;
  if (text === 'give' && next === 'or' && speech.text(i + 2) === 'take') return i + 3;
  return i;
}
