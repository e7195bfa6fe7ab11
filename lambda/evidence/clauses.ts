import type { CueHit } from './cues/match-cues.ts';
import type { Unit } from './units.ts';
import { factsOf } from './word-facts.ts';

/** How a clause is meant. */
export const MOODS = [
  'observed',
  'planned',
  'conditional',
  'hypothetical',
  'supposed',
  'whether',
  'target',
  'denied',
  'guess',
] as const;

export type Mood = (typeof MOODS)[number];

export interface Clause {
  /** Half-open range of units. */
  readonly first: number;
  readonly past: number;
  readonly mood: Mood;
  /** The mood stood in this clause's own words; false when it is carried on from the clause before. */
  readonly own: boolean;
}

const SUBJECTS = new Set([
  'i',
  "i'd",
  "i'm",
  "i've",
  "i'll",
  'we',
  "we'd",
  "we've",
  "we're",
  "we'll",
  'they',
  "they'd",
  "they're",
  'he',
  'she',
  "he'd",
  "she'd",
  "it's",
  "that's",
  "there's",
  'there',
  'nobody',
  'everyone',
  'everybody',
  'you',
]);
// After these a subject continues the clause that is under way: "the thing i saw", "what we did", "that they wanted".
const LEANING = new Set([
  'what',
  'that',
  'how',
  'why',
  'who',
  'if',
  'than',
  'as',
  'thing',
  'things',
  'way',
  'one',
  'ones',
  'day',
  'time',
  'before',
  'after',
  'since',
  'like',
  'of',
  'think',
  'said',
  'say',
  'told',
  'know',
  'knew',
  'thought',
  'first',
  'not',
  'do',
  'did',
  'would',
  'could',
  'can',
  'is',
  'was',
  'have',
  'had',
  'the',
  'a',
  'number',
  'data',
  'everything',
  'all',
  'logs',
  'to',
  'for',
  'with',
  'in',
  'on',
  'are',
  'were',
]);

/** Where a new clause begins: at a conjunction or marker, or where a new subject stands without one. */
function beginsClause(units: readonly Unit[], at: number): boolean {
  const word = units[at]?.text ?? '';
  const before = units[at - 1]?.text ?? '';
  if (factsOf(word).joins) return !factsOf(before).joins || word === 'if';
  if (SUBJECTS.has(word)) return !factsOf(before).joins && !LEANING.has(before);
  return false;
}

/** Cuts unpunctuated speech into clauses, as half-open ranges of units. */
export function cutClauses(units: readonly Unit[]): { first: number; past: number }[] {
  const clauses: { first: number; past: number }[] = [];
  let first = 0;
  for (let at = 1; at <= units.length; at++) {
    if (at === units.length || beginsClause(units, at)) {
      clauses.push({ first, past: at });
      first = at;
    }
  }
  return units.length === 0 ? [] : clauses;
}

// The first that was heard in a clause wins: "i don't have a number but i'd guess ten" denies before it guesses.
const RANK: readonly Mood[] = [
  'denied',
  'hypothetical',
  'target',
  'planned',
  'guess',
  'supposed',
  'conditional',
  'whether',
];
const CARRIED: ReadonlySet<Mood> = new Set(['planned', 'hypothetical', 'target']);

const asMood = (signal: string): Mood | undefined => RANK.find((mood) => signal === `mood:${mood}`);

/** Says for each clause how it is meant: by its own cues, or carried on from the clause before while nothing past is told. */
export function readMoods(
  units: readonly Unit[],
  clauses: readonly { first: number; past: number }[],
  clauseOf: readonly number[],
  hits: readonly CueHit[],
  signalOf: (cue: number) => string,
): Clause[] {
  const heard = clauses.map(() => new Set<Mood>());
  for (const hit of hits) {
    const mood = asMood(signalOf(hit.cue));
    if (mood) heard[clauseOf[hit.first] ?? 0]?.add(mood);
  }
  let carried: Mood = 'observed';
  return clauses.map(({ first, past }, at) => {
    const found = heard[at] ?? new Set<Mood>();
    let own = RANK.find((mood) => found.has(mood));
    // "i asked if they liked it" asks; it supposes nothing.
    if (own === 'supposed' && found.has('whether')) own = 'observed';
    if (own) {
      carried = CARRIED.has(own) ? own : 'observed';
      return { first, past, mood: own, own: true };
    }
    const tellsPast = units.slice(first, past).some(({ text }) => {
      const { isWas, isPast, isBase } = factsOf(text);
      return isWas || (isPast && !isBase);
    });
    if (tellsPast) carried = 'observed';
    return { first, past, mood: carried, own: false };
  });
}
