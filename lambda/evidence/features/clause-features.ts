import { MOODS, type Mood } from '../clauses.ts';
import type { CueHit } from '../cues/match-cues.ts';
import { lemmaOf } from '../lemmas.ts';
import { keyOfName } from '../network/keys.ts';
import type { SignList } from '../network/sign-list.ts';
import type { Reading } from '../reading.ts';
import type { Unit } from '../units.ts';
import { looksPast } from '../word-facts.ts';
import { CUE_FAMILY, CUE_ID, PATTERN_NAME } from './cue-names.ts';

/** The names of a subject, made once. */
const subjectNamed = (subject: string) => ({
  itself: keyOfName(`subject ${subject}`),
  with: keyOfName(`${subject} `),
});
type Subject = ReturnType<typeof subjectNamed>;

const NO_SUBJECT = subjectNamed('none');
const SUBJECTS: ReadonlyMap<string, Subject> = new Map(
  Object.entries({
    i: "i i'd i've i'm i'll",
    we: "we we'd we've we're we'll",
    they: "he she they he'd she'd they'd they're",
    nobody: 'nobody',
    everyone: 'everyone everybody',
    it: "it it's that's",
    there: "there's there",
    you: "you you'd",
  }).flatMap(([subject, words]) => {
    const names = subjectNamed(subject);
    return words.split(' ').map((word): [string, Subject] => [word, names]);
  }),
);
const EDGE = 2;
const POINTED: ReadonlySet<Mood> = new Set(['planned', 'conditional', 'hypothetical', 'supposed', 'target']);

const CUE = CUE_ID.map(keyOfName);
const PATTERN = PATTERN_NAME.map(keyOfName);
const AFTER_CUE = CUE_FAMILY.map((family) => keyOfName(`after ${family}`));
const BEFORE_CUE = CUE_FAMILY.map((family) => keyOfName(`before ${family}`));
const IS_SHOWING = CUE_FAMILY.map((family) => family === 'source' || family === 'experiment');
const IS_MEASURE = CUE_FAMILY.map((family) => family === 'voice' || family === 'reach');

const moodNamed = (mood: string) => ({ itself: keyOfName(`mood ${mood}`), with: keyOfName(`${mood} `) });
const eachMood = <Value>(made: (mood: Mood) => Value) =>
  Object.fromEntries(MOODS.map((mood) => [mood, made(mood)])) as Readonly<Record<Mood, Value>>;
const OWN_MOOD = eachMood(moodNamed);
const CARRIED_MOOD = eachMood((mood) => moodNamed(`${mood} carried`));
const NUMBER_WHILE = eachMood((mood) => keyOfName(`number while ${mood}`));

const A_NUMBER = keyOfName('a number');
const NUMBER = keyOfName('number ');
const NAMES = keyOfName('names ');
const VERB = keyOfName('verb ');
const ANY_VERB = keyOfName('');
const SHOWING_WHILE_PLANNED = keyOfName('a source or test while planned');
const MEASURE_WHILE_PLANNED = keyOfName('a measure while planned');
const IN_THE_OPENING = keyOfName('in the opening');
const IN_THE_ENDING = keyOfName('in the ending');

const isVerb = ({ text, lexeme }: Unit): boolean => {
  const { facts } = lexeme;
  return !facts.isBe && (facts.isPast || facts.isBase || facts.isThird || looksPast(text));
};

/** Names what a verb does, and who does it; a verb that only looks like one has no group. */
function addVerb(found: SignList, subject: number, mood: number, { text, lexeme }: Unit): void {
  const { facts } = lexeme;
  const lemma = lemmaOf(text);
  found.nameWith(subject, lemma);
  found.nameWith(VERB, lemma, facts.isBase ? ' base' : ' past');
  for (const group of facts.past) {
    found.nameWith(ANY_VERB, group, ' past');
    found.nameWith(subject, group, ' past');
  }
  for (const group of facts.base) {
    found.nameWith(ANY_VERB, group, ' base');
    found.nameWith(mood, group, ' base');
  }
}

function addWords(found: SignList, { units, clauses }: Reading, at: number): void {
  const clause = clauses[at];
  if (!clause) return;
  const mood = (clause.own ? OWN_MOOD : CARRIED_MOOD)[clause.mood];
  found.name(mood.itself);
  let subject = NO_SUBJECT;
  let verb: Unit | null = null;
  for (let index = clause.first; index < clause.past; index++) {
    const unit = units[index] as Unit;
    if (unit.counts) {
      found.name(A_NUMBER);
      found.nameWith(NUMBER, unit.quantity?.kind ?? '');
      found.name(NUMBER_WHILE[clause.mood]);
      continue;
    }
    if (subject === NO_SUBJECT) subject = SUBJECTS.get(unit.text) ?? NO_SUBJECT;
    if (verb === null && !unit.quantity && isVerb(unit)) verb = unit;
    for (const noun of unit.lexeme.facts.nouns) found.nameWith(NAMES, noun);
  }
  found.name(subject.itself);
  if (verb && !looksPast(verb.text)) addVerb(found, subject.with, mood.with, verb);
}

/** Where in the list of hits the hits of each clause begin, and past the last where they end; hits are in order. */
export function hitsByClause({ hits, clauses, clauseOf }: Reading): Int32Array {
  const begins = new Int32Array(clauses.length + 1);
  let hit = 0;
  for (let clause = 0; clause < clauses.length; clause++) {
    begins[clause] = hit;
    while (hit < hits.length && clauseOf[(hits[hit] as CueHit).first] === clause) hit++;
  }
  begins[clauses.length] = hit;
  return begins;
}

/**
 * Adds the names of a clause to its signs: its cues and their patterns by name, the cues of its neighbours by family, and what is
 * named in words of its own ("subject we"). `begins` is hitsByClause.
 */
export function addClauseNames(found: SignList, reading: Reading, begins: Int32Array, at: number): void {
  const { hits, clauses } = reading;
  const own = begins[at] as number;
  const past = begins[at + 1] as number;
  let showing = false;
  let measure = false;
  for (let hit = at > 0 ? (begins[at - 1] as number) : own; hit < own; hit++)
    found.name(AFTER_CUE[hits[hit]?.cue ?? 0] as number);
  for (let hit = own; hit < past; hit++) {
    const { cue, pattern } = hits[hit] as CueHit;
    found.name(CUE[cue] as number);
    found.name(PATTERN[pattern] as number);
    if (IS_SHOWING[cue]) showing = true;
    if (IS_MEASURE[cue]) measure = true;
  }
  const end = at + 1 < clauses.length ? (begins[at + 2] as number) : past;
  for (let hit = past; hit < end; hit++) found.name(BEFORE_CUE[hits[hit]?.cue ?? 0] as number);
  addWords(found, reading, at);
  if (POINTED.has(clauses[at]?.mood ?? 'observed')) {
    if (showing) found.name(SHOWING_WHILE_PLANNED);
    if (measure) found.name(MEASURE_WHILE_PLANNED);
  }
  if (at < EDGE) found.name(IN_THE_OPENING);
  if (at >= clauses.length - EDGE) found.name(IN_THE_ENDING);
}
