import type { SessionTally } from '../store/tally.ts';

export interface GridRow {
  /** '' for all that have no name yet. */
  readonly story: string;
  /** How often it was told, by principle. */
  readonly told: ReadonlyMap<string, number>;
  readonly total: number;
  readonly overused: boolean;
}

export interface Grid {
  readonly rows: readonly GridRow[];
  readonly principles: readonly string[];
  /** Principles that no answer was told for. */
  readonly gaps: readonly string[];
}

/** A story that fills more than this share of all named tellings is used too often, from this many tellings on. */
const OVERUSED_SHARE = 0.4;
const OVERUSED_FROM = 4;
/** Rows on a page; the stories that are told most come first. */
const MOST_ROWS = 60;

export function gridOf(tallies: readonly SessionTally[], principles: readonly string[]): Grid {
  const stories = new Map<string, Map<string, number>>();
  for (const [story, principle, count] of tallies.flatMap((tally) => tally.stories)) {
    const told = stories.get(story) ?? new Map<string, number>();
    told.set(principle, (told.get(principle) ?? 0) + count);
    stories.set(story, told);
  }
  const sum = (told: ReadonlyMap<string, number>) => [...told.values()].reduce((a, b) => a + b, 0);
  const named = [...stories].filter(([story]) => story !== '').reduce((all, [, told]) => all + sum(told), 0);
  const rows = [...stories]
    .map(([story, told]): GridRow => {
      const total = sum(told);
      const overused = story !== '' && total >= OVERUSED_FROM && total > OVERUSED_SHARE * named;
      return { story, told, total, overused };
    })
    .toSorted((a, b) => Number(a.story === '') - Number(b.story === '') || b.total - a.total);
  const covered = new Set([...stories.values()].flatMap((told) => [...told.keys()]));
  return {
    rows: rows.slice(0, MOST_ROWS),
    principles,
    gaps: principles.filter((principle) => !covered.has(principle)),
  };
}
