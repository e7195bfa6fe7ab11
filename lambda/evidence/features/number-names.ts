import { MOODS, type Mood } from '../clauses.ts';
import { keyOfName } from '../network/keys.ts';
import type { SignList } from '../network/sign-list.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { Reading } from '../reading.ts';
import type { Unit } from '../units.ts';
import { CUE_ID, PATTERN_NAME } from './cue-names.ts';
import type { NumberSites } from './number-sites.ts';
import type { Site } from './site.ts';

const BEFORE = new Set(
  'in on at by to from for of about only just was were with the within over after than is are had have has got a that these those there another every first last next my our under until till since version step line number phase day week and i we but so because these under us around almost nearly other both all top no'.split(
    ' ',
  ),
);
const AFTER = new Set(
  "of percent and or more less later ago old in on at were was had who that each every per a to people times with for the by couldn't didn't said i we out different more".split(
    ' ',
  ),
);
const SHARES: ReadonlySet<string> = new Set(['percent', 'part', 'fraction', 'multiple', 'points', 'none']);
const FAR = 3;
// A clause is seldom longer; in a torrent of words without an end the neighbourhood is what counts, and time stays linear.
const REACH = 24;

const SUBJECTS = ['i', 'we', 'other', 'it', 'there', 'you', 'noun'] as const;
const SUBJECT_WORDS = [
  "i i'd i've i'm i'll",
  "we we'd we've we're",
  "he she they he'd she'd they'd",
  "it it's that's",
  "there's there",
  'you',
];
const SUBJECT_OF: ReadonlyMap<string, number> = new Map(
  SUBJECT_WORDS.flatMap((words, subject) =>
    words.split(' ').map((word): [string, number] => [word, subject]),
  ),
);
const NOUN = SUBJECTS.indexOf('noun');

/** The names of shares or of counts: the same neighbour means something else beside "forty percent" than beside "forty". */
const namesOf = (manner: 'share' | 'count') => ({
  oneOrTwo: keyOfName(`${manner} one-or-two`),
  few: keyOfName(`${manner} few`),
  tens: keyOfName(`${manner} tens`),
  many: keyOfName(`${manner} many`),
  sourced: keyOfName(`${manner} sourced`),
  beside: CUE_ID.map((id) => keyOfName(`${manner} beside ${id}`)),
  head: keyOfName(`${manner} head `),
  of: SUBJECTS.map((subject) => keyOfName(`${manner} of ${subject}`)),
  verbBefore: keyOfName(`${manner} verb before `),
  verbBeforeOf: SUBJECTS.map((subject) => keyOfName(`${manner} ${subject} verb before `)),
  verbAfter: keyOfName(`${manner} verb after `),
  after: keyOfName(`${manner} after `),
  before: keyOfName(`${manner} before `),
  atEnd: keyOfName(`${manner} at end`),
  atStart: keyOfName(`${manner} at start`),
});
type Names = ReturnType<typeof namesOf>;
const SHARE = namesOf('share');
const COUNT = namesOf('count');

const KIND = keyOfName('kind ');
const RELATION = keyOfName('relation ');
const DURATION_IN = keyOfName('duration in ');
const APPROXIMATE = keyOfName('approximate');
const AFTER_HYPOTHESIS = keyOfName('after a hypothesis');
const IN_CUE = CUE_ID.map((id) => keyOfName(`in ${id}`));
const IN_PATTERN = PATTERN_NAME.map((name) => keyOfName(`in ${name}`));
const eachMood = (named: (mood: Mood) => string) =>
  Object.fromEntries(MOODS.map((mood) => [mood, keyOfName(named(mood))])) as Readonly<Record<Mood, number>>;
const OWN_MOOD = eachMood((mood) => `mood ${mood}`);
const CARRIED_MOOD = eachMood((mood) => `mood ${mood} carried`);

export const isShare = ({ kind }: Quantity): boolean => SHARES.has(kind);

function sizeOf({ values }: Quantity, names: Names): number {
  const value = Math.max(...values);
  if (value <= 2) return names.oneOrTwo;
  if (value <= 10) return names.few;
  return value < 100 ? names.tens : names.many;
}

function addHeads(found: SignList, units: readonly Unit[], names: Names, at: number, past: number): void {
  for (let next = at + 1; next < Math.min(past, at + 1 + FAR); next++) {
    const unit = units[next];
    if (!unit || unit.quantity) break;
    for (const noun of unit.lexeme.facts.nouns) found.nameWith(names.head, noun);
  }
}

function subjectOf(units: readonly Unit[], first: number, unit: number): number {
  for (let at = Math.max(first, unit - REACH); at < unit; at++) {
    const subject = SUBJECT_OF.get(units[at]?.text ?? '');
    if (subject !== undefined) return subject;
  }
  return NOUN;
}

const tells = ({ lexeme: { facts } }: Unit): boolean =>
  facts.isPast || facts.isThird || facts.isGerund || facts.isBe;

/** Adds what a verb does, by group; with its subject too where that counts. */
function addVerb(found: SignList, { lexeme: { facts } }: Unit, where: number, whose: number | null): void {
  const add = (group: string, ending = '') => {
    found.nameWith(where, group, ending);
    if (whose !== null) found.nameWith(whose, group, ending);
  };
  if (facts.isBe) {
    add('be');
    return;
  }
  for (const group of facts.past) add(group);
  for (const group of facts.gerund) add(group, ' ing');
}

/** Adds the verb nearest on each side of a number. */
function addVerbs(
  found: SignList,
  units: readonly Unit[],
  names: Names,
  subject: number,
  at: number,
  first: number,
  past: number,
): void {
  let before = at - 1;
  const least = Math.max(first, at - REACH);
  while (before >= least && !tells(units[before] as Unit)) before--;
  if (before >= least)
    addVerb(found, units[before] as Unit, names.verbBefore, names.verbBeforeOf[subject] ?? null);
  let after = at + 1;
  const end = Math.min(past, at + REACH);
  while (after < end && !tells(units[after] as Unit)) after++;
  if (after < end) addVerb(found, units[after] as Unit, names.verbAfter, null);
}

/** Adds the names that tell a measured number from a date, a target or a team. */
export function addNumberNames(found: SignList, reading: Reading, numbers: NumberSites, site: Site): void {
  const { units, hits } = reading;
  const at = site.first;
  const quantity = units[at]?.quantity;
  const clause = reading.clauses[site.clause];
  if (!quantity || !clause) return;
  const names = isShare(quantity) ? SHARE : COUNT;
  found.nameWith(KIND, quantity.kind);
  found.name((clause.own ? OWN_MOOD : CARRIED_MOOD)[clause.mood]);
  found.name(sizeOf(quantity, names));
  if (quantity.relation !== 'single') found.nameWith(RELATION, quantity.relation);
  if (quantity.approximate) found.name(APPROXIMATE);
  if (numbers.supposed[site.clause]) found.name(AFTER_HYPOTHESIS);
  if (numbers.sourced) found.name(names.sourced);
  for (const index of site.within) {
    const hit = hits[index];
    if (!hit) continue;
    found.name(IN_CUE[hit.cue] as number);
    found.name(IN_PATTERN[hit.pattern] as number);
  }
  for (const cue of site.beside) found.name(names.beside[cue] as number);
  addHeads(found, units, names, at, clause.past);
  const subject = subjectOf(units, clause.first, at);
  found.name(names.of[subject] as number);
  addVerbs(found, units, names, subject, at, clause.first, clause.past);
  if (quantity.kind === 'duration') found.nameWith(DURATION_IN, quantity.unit ?? 'none');
  const before = units[at - 1]?.text ?? '';
  const after = units[at + 1]?.text ?? '';
  if (BEFORE.has(before)) found.nameWith(names.after, before);
  if (AFTER.has(after)) found.nameWith(names.before, after);
  if (at + 1 === clause.past) found.name(names.atEnd);
  if (at === clause.first) found.name(names.atStart);
}
