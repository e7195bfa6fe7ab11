import { cueId, patternName, type Reading, signalOf } from '../reading.ts';
import { says } from '../units.ts';
import { wordClass } from '../word-classes.ts';
import type { Site } from './site.ts';

const HEADS = ['outcome', 'people', 'team', 'listed', 'made', 'timeunit', 'reach', 'source'] as const;
const BEFORE = new Set(
  'in on at by to from for of about only just was were with the within over after than is are had have has got a that these those there another every first last next my our under until till since version step line number phase day week and i we but so because these under us around almost nearly'.split(
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

function size(value: number): string {
  if (value <= 2) return 'one-or-two';
  if (value <= 10) return 'few';
  return value < 100 ? 'tens' : 'many';
}

/** Cue hits by unit: which hits cover it. Hits are short, so this is linear. */
export function hitsOver(reading: Reading): number[][] {
  const over: number[][] = reading.units.map(() => []);
  reading.hits.forEach((hit, index) => {
    for (let at = hit.first; at < hit.past; at++) over[at]?.push(index);
  });
  return over;
}

/** Which cues begin in each clause, as ids. */
export function cuesByClause(reading: Reading): Set<string>[] {
  const found = reading.clauses.map(() => new Set<string>());
  for (const hit of reading.hits) found[reading.clauseOf[hit.first] ?? 0]?.add(cueId(hit));
  return found;
}

function heads(reading: Reading, unit: number, past: number): string[] {
  const found: string[] = [];
  for (const head of HEADS) {
    const words = wordClass(head);
    for (let at = unit + 1; at < Math.min(past, unit + 1 + FAR); at++) {
      if (reading.units[at]?.quantity) break;
      if (words.has(reading.units[at]?.text ?? '')) {
        found.push(`head ${head}`);
        break;
      }
    }
  }
  return found;
}

const GROUPS = ['handle', 'state', 'solve', 'look', 'do', 'fall', 'rise', 'show', 'move'] as const;
const SUBJECT_OF: Readonly<Record<string, string>> = {
  i: 'i',
  "i'd": 'i',
  "i've": 'i',
  "i'm": 'i',
  "i'll": 'i',
  we: 'we',
  "we'd": 'we',
  "we've": 'we',
  "we're": 'we',
  he: 'other',
  she: 'other',
  they: 'other',
  "he'd": 'other',
  "she'd": 'other',
  "they'd": 'other',
  it: 'it',
  "it's": 'it',
  "that's": 'it',
  "there's": 'there',
  there: 'there',
  you: 'you',
};

/** The verb that stands nearest before, and after, a number within its clause, by group. */
function verbsAround(reading: Reading, unit: number, first: number, past: number): string[] {
  const found: string[] = [];
  const past_ = wordClass('verb.past');
  const finite = (at: number) => {
    const word = reading.units[at]?.text ?? '';
    return past_.has(word) ||
      wordClass('verb.s').has(word) ||
      wordClass('verb.ing').has(word) ||
      wordClass('be').has(word)
      ? word
      : null;
  };
  const name = (word: string, where: string) => {
    if (wordClass('be').has(word)) found.push(`${where} be`);
    for (const group of GROUPS) {
      if (wordClass(`${group}.past`).has(word)) found.push(`${where} ${group}`);
      if (wordClass(`${group}.ing`).has(word)) found.push(`${where} ${group}ing`);
    }
  };
  for (let at = unit - 1; at >= first; at--) {
    const word = finite(at);
    if (word) {
      name(word, 'verb before');
      break;
    }
  }
  for (let at = unit + 1; at < past; at++) {
    const word = finite(at);
    if (word) {
      name(word, 'verb after');
      break;
    }
  }
  return found;
}

function subjectOf(reading: Reading, first: number, unit: number): string {
  for (let at = first; at < unit; at++) {
    const subject = SUBJECT_OF[reading.units[at]?.text ?? ''];
    if (subject) return subject;
  }
  return 'noun';
}

/** Every number that says how much, with the features that tell a measured one from a date, a target or a team. */
export function numberSites(reading: Reading): Site[] {
  const over = hitsOver(reading);
  const inClause = cuesByClause(reading);
  const sourced = reading.hits.some(
    (hit) =>
      signalOf(hit.cue).startsWith('source:') &&
      reading.clauses[reading.clauseOf[hit.first] ?? 0]?.mood === 'observed',
  );
  const sites: Site[] = [];
  reading.units.forEach((unit, at) => {
    const quantity = unit.quantity;
    if (!quantity || !says(quantity)) return;
    const clauseAt = reading.clauseOf[at] ?? 0;
    const clause = reading.clauses[clauseAt];
    if (!clause) return;
    const share = SHARES.has(quantity.kind) ? 'share' : 'count';
    const features = new Set<string>([
      `kind ${quantity.kind}`,
      `mood ${clause.mood}${clause.own ? '' : ' carried'}`,
      `${share} ${size(Math.max(...quantity.values))}`,
    ]);
    if (quantity.relation !== 'single') features.add(`relation ${quantity.relation}`);
    if (quantity.approximate) features.add('approximate');
    if (sourced) features.add(`${share} sourced`);
    for (const index of over[at] ?? []) {
      const hit = reading.hits[index];
      if (hit) {
        features.add(`in ${cueId(hit)}`);
        features.add(`in ${patternName(hit)}`);
      }
    }
    for (const id of inClause[clauseAt] ?? []) features.add(`${share} beside ${id}`);
    for (const head of heads(reading, at, clause.past)) features.add(`${share} ${head}`);
    const subject = subjectOf(reading, clause.first, at);
    features.add(`${share} of ${subject}`);
    for (const verb of verbsAround(reading, at, clause.first, clause.past)) {
      features.add(`${share} ${verb}`);
      if (verb.startsWith('verb before')) features.add(`${share} ${subject} ${verb}`);
    }
    if (quantity.kind === 'duration') features.add(`duration in ${quantity.unit}`);
    const before = reading.units[at - 1]?.text ?? '';
    const after = reading.units[at + 1]?.text ?? '';
    if (BEFORE.has(before)) features.add(`${share} after "${before}"`);
    if (AFTER.has(after)) features.add(`${share} before "${after}"`);
    if (at + 1 === clause.past) features.add(`${share} at end`);
    if (at === clause.first) features.add(`${share} at start`);
    sites.push({ first: at, past: at + 1, features: [...features] });
  });
  return sites;
}
