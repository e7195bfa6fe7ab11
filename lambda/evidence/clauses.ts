import type { CueHit } from './cues/match-cues.ts';
import type { Unit } from './units.ts';

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
function beginsClause(unit: Unit, before: Unit): boolean {
  if (unit.lexeme.facts.joins) return !before.lexeme.facts.joins || unit.text === 'if';
  return SUBJECTS.has(unit.text) && !before.lexeme.facts.joins && !LEANING.has(before.text);
}

/** Cuts unpunctuated speech into clauses, as half-open ranges of units. */
export function cutClauses(units: readonly Unit[]): { first: number; past: number }[] {
  const clauses: { first: number; past: number }[] = [];
  let first = 0;
  for (let at = 1; at <= units.length; at++) {
    if (at === units.length || beginsClause(units[at] as Unit, units[at - 1] as Unit)) {
      clauses.push({ first, past: at });
      first = at;
    }
  }
  return clauses;
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
const WHETHER = 1 << RANK.indexOf('whether');

/** For each cue a bit for the mood it tells of, by rank; 0 for most. */
export const moodBits = (signals: readonly string[]): readonly number[] =>
  signals.map((signal) =>
    RANK.reduce((bits, mood, at) => (signal === `mood:${mood}` ? bits | (1 << at) : bits), 0),
  );

/** How a clause is meant by its own cues, of which each has a bit; undefined where it has none. */
function ownMood(heard: number): Mood | undefined {
  if (heard === 0) return undefined;
  const first = RANK[31 - Math.clz32(heard & -heard)];
  // "i asked if they liked it" asks; it supposes nothing.
  return first === 'supposed' && (heard & WHETHER) !== 0 ? 'observed' : first;
}

function tellsPast(units: readonly Unit[], first: number, past: number): boolean {
  for (let at = first; at < past; at++) {
    const { isWas, isPast, isBase } = (units[at] as Unit).lexeme.facts;
    if (isWas || (isPast && !isBase)) return true;
  }
  return false;
}

/** Says for each clause how it is meant: by its own cues, or carried on from the clause before while nothing past is told. */
export function readMoods(
  units: readonly Unit[],
  clauses: readonly { first: number; past: number }[],
  clauseOf: readonly number[],
  hits: readonly CueHit[],
  bitsOf: readonly number[],
): Clause[] {
  const heard = new Int32Array(clauses.length);
  for (const { cue, first } of hits) {
    const clause = clauseOf[first] as number;
    heard[clause] = (heard[clause] as number) | (bitsOf[cue] as number);
  }
  let carried: Mood = 'observed';
  return clauses.map(({ first, past }, at) => {
    const own = ownMood(heard[at] as number);
    if (own) {
      carried = CARRIED.has(own) ? own : 'observed';
      return { first, past, mood: own, own: true };
    }
    if (carried !== 'observed' && tellsPast(units, first, past)) carried = 'observed';
    return { first, past, mood: carried, own: false };
  });
}
