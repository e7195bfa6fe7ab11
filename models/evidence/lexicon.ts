import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ContentRefused } from '../refusal.ts';

const read = (file: string): Record<string, unknown> =>
  parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Record<string, unknown>;

function words(place: string, list: unknown): string[] {
  if (typeof list !== 'string')
    throw new ContentRefused(place, 'not a list of words', 'separate the words by commas');
  const found = list.split(/[,\s]+/).filter(Boolean);
  for (const word of found) {
    if (!/^[a-z'-]+$/.test(word))
      throw new ContentRefused(place, `"${word}" is no lower-case word`, 'spell it as it is spoken');
  }
  // A hyphen is no part of a spoken word: "cross-check" arrives as two words, and neither alone means it.
  return found.filter((word) => !word.includes('-'));
}

const VOWEL = /[aeiou]/;
const doubled =
  /^(?:[^aeiou]*[aeiou][bdgklmnprt]|(?:commit|permit|refer|prefer|admit|begin|forget|control|transfer|occur|submit|unplug|format|program|regret|rebel|equip|cancel|label|model|travel|level|total|signal|tunnel|fuel|relabel|excel|compel|propel|expel))$/;
const NEVER_DOUBLED = /(?:[wxy]|[aeiou][aeiou][a-z])$/;

const doubles = (base: string) => doubled.test(base) && !NEVER_DOUBLED.test(base);
const lastTwice = (base: string) => base + base.slice(-1);

function past(base: string): string[] {
  if (base.endsWith('e')) return [`${base}d`];
  if (base.endsWith('y') && !VOWEL.test(base.slice(-2, -1))) return [`${base.slice(0, -1)}ied`];
  if (doubles(base)) return [`${lastTwice(base)}ed`, `${base}ed`];
  if (base.endsWith('c')) return [`${base}ked`];
  return [`${base}ed`];
}

function gerund(base: string): string[] {
  if (base.endsWith('ie')) return [`${base.slice(0, -2)}ying`];
  if (base.endsWith('e') && !base.endsWith('ee')) return [`${base.slice(0, -1)}ing`];
  if (doubles(base)) return [`${lastTwice(base)}ing`, `${base}ing`];
  return [`${base}ing`];
}

/** "box" → "boxes", "story" → "stories", "loaf" → "loaves"; also the third person of verbs. */
export function withS(base: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(base)) return `${base}es`;
  if (base.endsWith('y') && !VOWEL.test(base.slice(-2, -1))) return `${base.slice(0, -1)}ies`;
  if (base === 'loaf' || base === 'shelf' || base === 'half') return `${base.slice(0, -1)}ves`;
  if (base === 'go' || base === 'do') return `${base}es`;
  return `${base}s`;
}

const ODD_PLURALS: Readonly<Record<string, string>> = {
  person: 'people',
  child: 'children',
  woman: 'women',
  man: 'men',
  criterion: 'criteria',
  hypothesis: 'hypotheses',
  axis: 'axes',
  midwife: 'midwives',
  autopsy: 'autopsies',
};

function verbClasses(classes: Map<string, Set<string>>): void {
  const { groups, irregular, 'not-past': notPast } = read('verbs.yaml');
  const odd = irregular as Record<string, string>;
  const never = new Set(words('models/evidence/verbs.yaml, not-past', notPast));
  const all = {
    base: new Set<string>(),
    past: new Set<string>(),
    ing: new Set<string>(),
    s: new Set<string>(),
  };
  for (const [base, forms] of Object.entries(odd)) {
    all.base.add(base);
    for (const form of forms.split(' ')) all.past.add(form);
  }
  for (const [group, list] of Object.entries(groups as Record<string, unknown>)) {
    const forms = {
      base: new Set<string>(),
      past: new Set<string>(),
      ing: new Set<string>(),
      s: new Set<string>(),
    };
    for (const base of words(`models/evidence/verbs.yaml, ${group}`, list)) {
      forms.base.add(base);
      for (const form of odd[base]?.split(' ') ?? past(base)) forms.past.add(form);
      for (const form of gerund(base)) forms.ing.add(form);
      forms.s.add(withS(base));
    }
    for (const form of ['base', 'past', 'ing', 's'] as const) {
      classes.set(`${group}.${form}`, forms[form]);
      for (const word of forms[form]) all[form].add(word);
    }
  }
  for (const form of ['base', 'past', 'ing', 's'] as const) classes.set(`verb.${form}`, all[form]);
  classes.set('not-past', never);
}

/** Every verb with its forms: "build builds building built". */
export function readLemmas(): string {
  const { groups, irregular } = read('verbs.yaml');
  const odd = irregular as Record<string, string>;
  const bases = new Set(Object.keys(odd));
  for (const [group, list] of Object.entries(groups as Record<string, unknown>))
    for (const base of words(`models/evidence/verbs.yaml, ${group}`, list)) bases.add(base);
  return [...bases]
    .sort()
    .map((base) => [base, withS(base), ...gerund(base), ...(odd[base]?.split(' ') ?? past(base))].join(' '))
    .join(';');
}

/** Every word class by name, from verbs.yaml and classes.yaml. */
export function readClasses(): Map<string, Set<string>> {
  const classes = new Map<string, Set<string>>();
  verbClasses(classes);
  const { nouns, words: plain } = read('classes.yaml');
  for (const [name, list] of Object.entries(nouns as Record<string, unknown>)) {
    const singular = words(`models/evidence/classes.yaml, ${name}`, list);
    classes.set(name, new Set(singular.flatMap((noun) => [noun, ODD_PLURALS[noun] ?? withS(noun)])));
  }
  for (const [name, list] of Object.entries(plain as Record<string, unknown>)) {
    if (classes.has(name))
      throw new ContentRefused('models/evidence/classes.yaml', `${name} twice`, 'rename one');
    classes.set(name, new Set(words(`models/evidence/classes.yaml, ${name}`, list)));
  }
  return classes;
}
