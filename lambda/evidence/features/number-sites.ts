import type { Reading } from '../reading.ts';
import { says } from '../units.ts';
import { factsOf } from '../word-facts.ts';
import { CUE_FAMILY, CUE_ID, named, PATTERN_NAME } from './naming.ts';
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

function size(value: number): string {
  if (value <= 2) return 'one-or-two';
  if (value <= 10) return 'few';
  return value < 100 ? 'tens' : 'many';
}

/** Whether a share or a count: the same neighbour means something else beside "forty percent" than beside "forty". */
type Manner = 'share' | 'count';

function addHeads(found: Set<string>, reading: Reading, manner: Manner, unit: number, past: number): void {
  for (let at = unit + 1; at < Math.min(past, unit + 1 + FAR); at++) {
    const next = reading.units[at];
    if (!next || next.quantity) break;
    for (const noun of factsOf(next.text).nouns) found.add(named(manner, named('head', noun)));
  }
}

const SUBJECT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    i: "i i'd i've i'm i'll",
    we: "we we'd we've we're",
    other: "he she they he'd she'd they'd",
    it: "it it's that's",
    there: "there's there",
    you: 'you',
  }).flatMap(([subject, words]) => words.split(' ').map((word): [string, string] => [word, subject])),
);

function subjectOf(reading: Reading, first: number, unit: number): string {
  for (let at = Math.max(first, unit - REACH); at < unit; at++) {
    const subject = SUBJECT_OF.get(reading.units[at]?.text ?? '');
    if (subject) return subject;
  }
  return 'noun';
}

/** Adds what the verb nearest on one side of a number does, by group; false where the word is no verb form that tells. */
function addVerb(found: Set<string>, manner: Manner, subject: string, where: string, word: string): boolean {
  const facts = factsOf(word);
  if (!facts.isPast && !facts.isThird && !facts.isGerund && !facts.isBe) return false;
  const groups = facts.isBe ? ['be'] : [...facts.past, ...facts.gerund.map((group) => named(group, 'ing'))];
  for (const group of groups) {
    const verb = named(where, group);
    found.add(named(manner, verb));
    if (where === 'verb before') found.add(named(manner, named(subject, verb)));
  }
  return true;
}

function addVerbs(
  found: Set<string>,
  reading: Reading,
  manner: Manner,
  subject: string,
  unit: number,
  first: number,
  past: number,
): void {
  for (let at = unit - 1; at >= Math.max(first, unit - REACH); at--)
    if (addVerb(found, manner, subject, 'verb before', reading.units[at]?.text ?? '')) break;
  for (let at = unit + 1; at < Math.min(past, unit + REACH); at++)
    if (addVerb(found, manner, subject, 'verb after', reading.units[at]?.text ?? '')) break;
}

/** For each unit the hits that cover it. Hits are short, so this is linear. */
function hitsOver(reading: Reading): number[][] {
  const over: number[][] = reading.units.map(() => []);
  reading.hits.forEach((hit, index) => {
    for (let at = hit.first; at < hit.past; at++) if (reading.units[at]?.quantity) over[at]?.push(index);
  });
  return over;
}

const HOW_LONG = 5;

/** For each clause whether something was supposed a few clauses before and nothing past has been told since. */
function afterHypothesis(reading: Reading): boolean[] {
  let left = 0;
  return reading.clauses.map((clause) => {
    const tellsPast = reading.units.slice(clause.first, clause.past).some(({ text }) => factsOf(text).isWas);
    if (tellsPast) left = 0;
    const after = left > 0;
    left = clause.mood === 'hypothetical' ? HOW_LONG : left - 1;
    return after;
  });
}

/** Every number that says how much, with the features that tell a measured one from a date, a target or a team. */
export function numberSites(reading: Reading): Site[] {
  const over = hitsOver(reading);
  const beside = reading.clauses.map(() => new Set<number>());
  let sourced = false;
  for (const hit of reading.hits) {
    const clauseAt = reading.clauseOf[hit.first] ?? 0;
    beside[clauseAt]?.add(hit.cue);
    if (CUE_FAMILY[hit.cue] === 'source' && reading.clauses[clauseAt]?.mood === 'observed') sourced = true;
  }
  const supposed = afterHypothesis(reading);
  const sites: Site[] = [];
  reading.units.forEach((unit, at) => {
    const quantity = unit.quantity;
    if (!quantity || !says(quantity)) return;
    const clauseAt = reading.clauseOf[at] ?? 0;
    const clause = reading.clauses[clauseAt];
    if (!clause) return;
    const manner = SHARES.has(quantity.kind) ? 'share' : 'count';
    const mood = clause.own ? clause.mood : named(clause.mood, 'carried');
    const found = new Set<string>([
      named('kind', quantity.kind),
      named('mood', mood),
      named(manner, size(Math.max(...quantity.values))),
    ]);
    if (quantity.relation !== 'single') found.add(named('relation', quantity.relation));
    if (quantity.approximate) found.add('approximate');
    if (supposed[clauseAt]) found.add('after a hypothesis');
    if (sourced) found.add(named(manner, 'sourced'));
    for (const index of over[at] ?? []) {
      const hit = reading.hits[index];
      if (!hit) continue;
      found.add(named('in', CUE_ID[hit.cue] ?? ''));
      found.add(named('in', PATTERN_NAME[hit.pattern] ?? ''));
    }
    for (const cue of beside[clauseAt] ?? []) found.add(named(manner, named('beside', CUE_ID[cue] ?? '')));
    addHeads(found, reading, manner, at, clause.past);
    const subject = subjectOf(reading, clause.first, at);
    found.add(named(manner, named('of', subject)));
    addVerbs(found, reading, manner, subject, at, clause.first, clause.past);
    if (quantity.kind === 'duration') found.add(named('duration in', quantity.unit ?? 'none'));
    const before = reading.units[at - 1]?.text ?? '';
    const after = reading.units[at + 1]?.text ?? '';
    if (BEFORE.has(before)) found.add(named(manner, named('after', before)));
    if (AFTER.has(after)) found.add(named(manner, named('before', after)));
    if (at + 1 === clause.past) found.add(named(manner, 'at end'));
    if (at === clause.first) found.add(named(manner, 'at start'));
    sites.push({ first: at, past: at + 1, features: [...found], manner });
  });
  return sites;
}
