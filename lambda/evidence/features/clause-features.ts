import type { Mood } from '../clauses.ts';
import { lemmaOf } from '../lemmas.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { Reading } from '../reading.ts';
import { says } from '../units.ts';
import { factsOf, looksPast } from '../word-facts.ts';
import { CUE_FAMILY, CUE_ID, CUE_SIGNAL, named, PATTERN_NAME } from './naming.ts';

const SUBJECTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    i: "i i'd i've i'm i'll",
    we: "we we'd we've we're we'll",
    they: "he she they he'd she'd they'd they're",
    nobody: 'nobody',
    everyone: 'everyone everybody',
    it: "it it's that's",
    there: "there's there",
    you: "you you'd",
  }).flatMap(([subject, words]) => words.split(' ').map((word): [string, string] => [word, subject])),
);
const EDGE = 2;
const FAR = 45;
const POINTED: ReadonlySet<Mood> = new Set(['planned', 'conditional', 'hypothetical', 'supposed', 'target']);
// Words that set one state or group against another.
const CONTRAST = new Set(
  'before after later now then other others old new next second same only still against versus than without instead previous earlier since until down up second back went fell rose dropped'.split(
    ' ',
  ),
);

/** The metric that was told last, to see whether the next is alike. */
interface Told {
  readonly kind: string;
  readonly unit: string | null;
  readonly at: number;
}

interface Survey {
  readonly reading: Reading;
  readonly measured: ReadonlySet<number>;
  /** Units that a verb of change covers. */
  readonly moved: ReadonlySet<number>;
  readonly features: readonly Set<string>[];
  /** For each clause, the families of the cues that begin in it. */
  readonly families: readonly Set<string>[];
  told: Told | null;
}

function addCues({ reading, features, families }: Survey): void {
  for (const hit of reading.hits) {
    const at = reading.clauseOf[hit.first] ?? 0;
    const family = CUE_FAMILY[hit.cue] ?? '';
    features[at]?.add(CUE_ID[hit.cue] ?? '');
    features[at]?.add(PATTERN_NAME[hit.pattern] ?? '');
    families[at]?.add(family);
    features[at + 1]?.add(named('after', family));
    features[at - 1]?.add(named('before', family));
  }
}

function addMetric(
  survey: Survey,
  clauseAt: number,
  unit: number,
  quantity: Quantity,
  contrasts: boolean,
): void {
  const { features, reading, moved, told } = survey;
  const found = features[clauseAt] as Set<string>;
  found.add('a metric');
  found.add(named('metric', quantity.kind));
  features[clauseAt + 1]?.add('after a metric');
  features[clauseAt - 1]?.add('before a metric');
  if (quantity.relation === 'from-to') found.add('metric from-to');
  if (moved.has(unit)) found.add('a metric that moved');
  if (told && unit - told.at < FAR && (told.kind === quantity.kind || told.unit === quantity.unit)) {
    found.add(contrasts ? 'a metric alike in contrast' : 'a metric alike');
    if (told.at >= (reading.clauses[clauseAt]?.first ?? 0)) found.add('two metrics alike');
  }
  survey.told = { kind: quantity.kind, unit: quantity.unit, at: unit };
}

function addVerb(found: Set<string>, subject: string, mood: string, verb: string): void {
  const facts = factsOf(verb);
  const lemma = lemmaOf(verb);
  found.add(named(subject, lemma));
  found.add(named(named('verb', lemma), facts.isBase ? 'base' : 'past'));
  for (const group of facts.past) {
    const past = named(group, 'past');
    found.add(past);
    found.add(named(subject, past));
  }
  for (const group of facts.base) {
    const base = named(group, 'base');
    found.add(base);
    found.add(named(mood, base));
  }
}

function addWords(survey: Survey, clauseAt: number): void {
  const { reading, measured, features } = survey;
  const clause = reading.clauses[clauseAt];
  if (!clause) return;
  const found = features[clauseAt] as Set<string>;
  const mood = clause.own ? clause.mood : named(clause.mood, 'carried');
  found.add(named('mood', mood));
  const words = reading.units.slice(clause.first, clause.past);
  const contrasts = words.some((unit) => CONTRAST.has(unit.text));
  let subject = 'none';
  let verb: string | null = null;
  words.forEach(({ text, quantity }, offset) => {
    const unit = clause.first + offset;
    if (quantity && says(quantity)) {
      if (measured.has(unit)) addMetric(survey, clauseAt, unit, quantity, contrasts);
      else {
        found.add('a number');
        found.add(named('number', quantity.kind));
        found.add(named('number while', clause.mood));
      }
      return;
    }
    const facts = factsOf(text);
    if (subject === 'none') subject = SUBJECTS.get(text) ?? 'none';
    if (
      !verb &&
      !quantity &&
      !facts.isBe &&
      (facts.isPast || facts.isBase || facts.isThird || looksPast(text))
    )
      verb = text;
    for (const noun of facts.nouns) found.add(named('names', noun));
  });
  found.add(named('subject', subject));
  if (verb && factsOf(verb) && !looksPast(verb)) addVerb(found, subject, mood, verb);
}

/**
 * The features of each clause, in order: its words as they are, its cues and their patterns by name, and what is named in
 * words of its own ("a metric that moved", "subject we"). `measured` says which numbers (by unit) are metrics.
 */
export function clauseFeatures(reading: Reading, measured: ReadonlySet<number>): string[][] {
  const moved = new Set<number>();
  for (const hit of reading.hits)
    if (CUE_SIGNAL[hit.cue] === 'change:verb') for (let at = hit.first; at < hit.past; at++) moved.add(at);
  const features = reading.clauses.map(() => new Set<string>());
  const families = reading.clauses.map(() => new Set<string>());
  const survey: Survey = { reading, measured, moved, features, families, told: null };
  addCues(survey);
  reading.clauses.forEach((clause, at) => {
    const found = features[at] as Set<string>;
    const family = families[at] as Set<string>;
    addWords(survey, at);
    if (POINTED.has(clause.mood)) {
      if (family.has('source') || family.has('experiment')) found.add('a source or test while planned');
      if (family.has('voice') || family.has('reach')) found.add('a measure while planned');
    }
    if (at < EDGE) found.add('in the opening');
    if (at >= reading.clauses.length - EDGE) found.add('in the ending');
  });
  return features.map((found) => [...found]);
}
