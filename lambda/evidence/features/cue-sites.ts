import { cueId, type Reading, signalOf } from '../reading.ts';
import { wordClass } from '../word-classes.ts';
import { cuesByClause } from './number-sites.ts';
import type { Site } from './site.ts';

const VERBS = ['look', 'solve', 'decide', 'do', 'handle', 'state', 'fall', 'rise', 'show'] as const;
const FORMS = ['base', 'past', 'ing'] as const;

function verbs(reading: Reading, first: number, past: number): string[] {
  const found: string[] = [];
  for (const group of VERBS) {
    for (const form of FORMS) {
      const words = wordClass(`${group}.${form}`);
      for (let at = first; at < past; at++) {
        if (words.has(reading.units[at]?.text ?? '')) {
          found.push(`verb ${group} ${form}`);
          break;
        }
      }
    }
  }
  return found;
}

/** The hits of a family of cues, joined where they overlap, each with its cues, its mood, its verbs and its neighbours. */
export function cueSites(reading: Reading, family: string): Site[] {
  const mine = reading.hits.filter((hit) => signalOf(hit.cue).startsWith(`${family}:`));
  const inClause = cuesByClause(reading);
  const sites: { first: number; past: number; features: Set<string> }[] = [];
  for (const hit of mine) {
    const last = sites.at(-1);
    if (last && hit.first < last.past) {
      last.past = Math.max(last.past, hit.past);
      last.features.add(`cue ${cueId(hit)}`);
    } else {
      sites.push({ first: hit.first, past: hit.past, features: new Set([`cue ${cueId(hit)}`]) });
    }
  }
  for (const site of sites) {
    const clauseAt = reading.clauseOf[site.first] ?? 0;
    const clause = reading.clauses[clauseAt];
    if (clause) site.features.add(`mood ${clause.mood}${clause.own ? '' : ' carried'}`);
    for (const id of inClause[clauseAt] ?? [])
      if (!site.features.has(`cue ${id}`)) site.features.add(`beside ${id}`);
    for (const verb of verbs(reading, site.first, site.past)) site.features.add(verb);
    const start = reading.units[site.first]?.text ?? '';
    if (['i', 'we', 'and', 'so', 'then', 'the', 'my', "i'd", "we'd"].includes(start))
      site.features.add(`from "${start}"`);
    const overlapsNumber = reading.units.slice(site.first, site.past).some((unit) => unit.quantity);
    if (overlapsNumber) site.features.add('holds a number');
  }
  return sites.map(({ first, past, features }) => ({ first, past, features: [...features] }));
}
