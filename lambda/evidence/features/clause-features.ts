import type { Mood } from '../clauses.ts';
import { lemmaOf } from '../lemmas.ts';
import { cueId, patternName, type Reading, signalOf } from '../reading.ts';
import { says } from '../units.ts';
import { wordClass } from '../word-classes.ts';

const SUBJECTS: Readonly<Record<string, string>> = {
  i: 'i',
  "i'd": 'i',
  "i've": 'i',
  "i'm": 'i',
  "i'll": 'i',
  we: 'we',
  "we'd": 'we',
  "we've": 'we',
  "we're": 'we',
  "we'll": 'we',
  he: 'they',
  she: 'they',
  they: 'they',
  "he'd": 'they',
  "she'd": 'they',
  "they'd": 'they',
  "they're": 'they',
  nobody: 'nobody',
  everyone: 'everyone',
  everybody: 'everyone',
  it: 'it',
  "it's": 'it',
  "that's": 'it',
  "there's": 'there',
  there: 'there',
  you: 'you',
  "you'd": 'you',
};
const NOUNS = [
  'source',
  'strong',
  'people',
  'reach',
  'outcome',
  'made',
  'timeunit',
  'listed',
  'month',
  'season',
  'weekday',
] as const;
const VERBS = ['look', 'solve', 'decide', 'do', 'handle', 'state', 'fall', 'rise', 'show', 'move'] as const;
const EDGE = 2;
const FAR = 45;
const POINTED: ReadonlySet<Mood> = new Set(['planned', 'conditional', 'hypothetical', 'supposed', 'target']);
// Words that set one state or group against another.
const CONTRAST = new Set(
  'before after later now then other others old new next second same only still against versus than without instead previous earlier since until down up second back went fell rose dropped'.split(
    ' ',
  ),
);

function mainVerb(reading: Reading, first: number, past: number): string | null {
  const finite = wordClass('verb.past');
  const base = wordClass('verb.base');
  const s = wordClass('verb.s');
  for (let at = first; at < past; at++) {
    const word = reading.units[at]?.text ?? '';
    if (reading.units[at]?.quantity) continue;
    if (wordClass('be').has(word)) continue;
    if (
      finite.has(word) ||
      base.has(word) ||
      s.has(word) ||
      (word.length > 4 && word.endsWith('ed') && !wordClass('not-past').has(word))
    )
      return word;
  }
  return null;
}

/** The features of each clause, in order. `measured` says which numbers (by unit) are metrics. */
export function clauseFeatures(reading: Reading, measured: ReadonlySet<number>): string[][] {
  const features = reading.clauses.map(() => new Set<string>());
  const families = reading.clauses.map(() => new Set<string>());
  for (const hit of reading.hits) {
    const at = reading.clauseOf[hit.first] ?? 0;
    features[at]?.add(cueId(hit));
    features[at]?.add(patternName(hit));
    const family = signalOf(hit.cue).split(':')[0];
    families[at]?.add(family ?? '');
    features[at + 1]?.add(`after ${family}`);
    features[at - 1]?.add(`before ${family}`);
  }
  const moved = new Set(
    reading.hits
      .filter((hit) => signalOf(hit.cue) === 'change:verb')
      .flatMap((hit) => Array.from({ length: hit.past - hit.first }, (_, offset) => hit.first + offset)),
  );
  let lastMetric: { kind: string; unit: string | null; at: number } | null = null;
  reading.clauses.forEach((clause, at) => {
    const family = families[at] ?? new Set<string>();
    const contrasts = reading.units.slice(clause.first, clause.past).some((unit) => CONTRAST.has(unit.text));
    const found = features[at] as Set<string>;
    const mood = `${clause.mood}${clause.own ? '' : ' carried'}`;
    found.add(`mood ${mood}`);
    let subject = 'none';
    for (let unit = clause.first; unit < clause.past; unit++) {
      const { text, quantity } = reading.units[unit] ?? { text: '', quantity: null };
      if (quantity && says(quantity)) {
        found.add(measured.has(unit) ? 'a metric' : 'a number');
        found.add(measured.has(unit) ? `metric ${quantity.kind}` : `number ${quantity.kind}`);
        if (!measured.has(unit)) found.add(`number while ${clause.mood}`);
        if (measured.has(unit)) {
          features[at + 1]?.add('after a metric');
          features[at - 1]?.add('before a metric');
          if (quantity.relation === 'from-to') found.add('metric from-to');
          if (moved.has(unit)) found.add('a metric that moved');
          if (
            lastMetric &&
            unit - lastMetric.at < FAR &&
            (lastMetric.kind === quantity.kind || lastMetric.unit === quantity.unit)
          ) {
            found.add(contrasts ? 'a metric alike in contrast' : 'a metric alike');
            if (lastMetric.at >= clause.first) found.add('two metrics alike');
          }
          lastMetric = { kind: quantity.kind, unit: quantity.unit, at: unit };
        }
        continue;
      }
      if (subject === 'none') subject = SUBJECTS[text] ?? 'none';
      for (const noun of NOUNS) if (wordClass(noun).has(text)) found.add(`names ${noun}`);
      found.add(`"${text}"`);
    }
    if (POINTED.has(clause.mood)) {
      if (family.has('source') || family.has('experiment')) found.add('a source or test while planned');
      if (family.has('voice') || family.has('reach')) found.add('a measure while planned');
    }
    found.add(`subject ${subject}`);
    const verb = mainVerb(reading, clause.first, clause.past);
    if (verb) {
      const tense = wordClass('verb.base').has(verb) ? 'base' : 'past';
      found.add(`${subject} ${lemmaOf(verb)}`);
      found.add(`verb ${lemmaOf(verb)} ${tense}`);
      for (const group of VERBS) {
        if (wordClass(`${group}.past`).has(verb)) {
          found.add(`${group} past`);
          found.add(`${subject} ${group} past`);
        }
        if (wordClass(`${group}.base`).has(verb)) {
          found.add(`${group} base`);
          found.add(`${mood} ${group} base`);
        }
      }
    }
    if (at < EDGE) found.add('opening');
    if (at >= reading.clauses.length - EDGE) found.add('ending');
  });
  return features.map((found) => [...found]);
}
