import { ContentRefused } from '../refusal.ts';

/** One place of a pattern: the words and quantity marks that may stand there, or any word at all. */
export interface Place {
  /** null: any word that does not begin a new clause. */
  readonly members: readonly string[] | null;
  readonly optional: boolean;
}

const MARK =
  /^#(?:cardinal|decimal|percent|points|fraction|part|multiple|money|duration|rate|measure|none|ordinal|year|date|clock|name)?$/;
const MOST_VARIANTS = 400;

function members(
  place: string,
  element: string,
  classes: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const found = new Set<string>();
  const without = new Set<string>();
  for (const option of element.split('|')) {
    const target = option.startsWith('!') ? without : found;
    const name = option.replace(/^!/, '');
    if (name.startsWith('@')) {
      const words = classes.get(name.slice(1));
      if (!words)
        throw new ContentRefused(place, `no word class ${name}`, 'add it to classes.yaml or verbs.yaml');
      for (const word of words) target.add(word);
    } else if (
      MARK.test(name) ||
      /^\*(?:ed|ing|ly|s|\*)$/.test(name) ||
      /^[a-z']+$/.test(name) ||
      name === '%' ||
      name === '$'
    ) {
      target.add(name);
    } else {
      throw new ContentRefused(
        place,
        `"${option}" is no word, @class, #quantity or *ending`,
        'spell it as it is spoken',
      );
    }
  }
  return [...found].filter((word) => !without.has(word)).sort();
}

/**
 * Reads a pattern: places separated by spaces. A place is a word, @class, #quantity (or #percent …), *ed (an unknown word with
 * that ending), alternatives with "|", less some with "|!"; "?" after it makes it optional; "..3" is up to three words of any kind.
 */
export function parsePattern(
  place: string,
  pattern: string,
  classes: ReadonlyMap<string, ReadonlySet<string>>,
): (string[] | null)[][] {
  const places: Place[] = [];
  for (const element of pattern.trim().split(/\s+/)) {
    const gap = /^\.\.([1-6])$/.exec(element);
    if (gap) {
      for (let count = Number(gap[1]); count > 0; count--) places.push({ members: null, optional: true });
    } else {
      const optional = element.endsWith('?');
      places.push({ members: members(place, optional ? element.slice(0, -1) : element, classes), optional });
    }
  }
  if (places[0]?.optional || places.at(-1)?.optional)
    throw new ContentRefused(
      place,
      `"${pattern}" begins or ends with an optional place`,
      'leave that place out',
    );
  return variants(place, pattern, places);
}

/** Every sequence that a pattern stands for; a run of gaps is counted by its length alone, so that three gaps make four variants. */
function variants(place: string, pattern: string, places: readonly Place[]): (string[] | null)[][] {
  let made: (string[] | null)[][] = [[]];
  for (let at = 0; at < places.length; ) {
    const current = places[at] as Place;
    let run = 1;
    if (current.members === null) {
      while (places[at + run]?.members === null) run++;
      made = made.flatMap((head) =>
        Array.from({ length: run + 1 }, (_, n) => [...head, ...Array<null>(n).fill(null)]),
      );
    } else {
      const words = [...current.members];
      made = made.flatMap((head) => (current.optional ? [head, [...head, words]] : [[...head, words]]));
    }
    at += run;
  }
  if (made.length > MOST_VARIANTS)
    throw new ContentRefused(
      place,
      `"${pattern}" has ${made.length} variants`,
      'use fewer gaps and optional places',
    );
  return made;
}
