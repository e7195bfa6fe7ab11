import { DATABASE_FAULTS, type DatabaseFault } from './faults.ts';
import type { Random } from './random.ts';

/**
 * When the database fails (milliseconds). In good weather one call in twenty meets a fault, which retries get over; in a storm nearly
 * every call does for some seconds, which nothing gets over but keeping the words.
 */
const GOOD = { from: 3_000, to: 9_000 };
const STORM = { from: 500, to: 7_000 };
const IN_GOOD = 0.05;
const IN_STORM = 0.9;

export interface Weather {
  /** The fate of the next call; null lets it through. */
  next(): DatabaseFault | null;
  /** Storms so far. */
  storms(): number;
  clear(): void;
}

export function weather(random: Random, now: () => number): Weather {
  let storms = 0;
  let stormy = false;
  let cleared = false;
  let only: DatabaseFault | null = null;
  let until = now() + random.between(GOOD.from, GOOD.to);
  function turn() {
    stormy = !stormy;
    storms += stormy ? 1 : 0;
    // Half of the storms have one kind of fault alone, as outages do.
    only = random.chance(0.5) ? random.oneOf(DATABASE_FAULTS) : null;
    const { from, to } = stormy ? STORM : GOOD;
    until = now() + random.between(from, to);
  }
  return {
    next() {
      if (cleared) return null;
      while (now() > until) turn();
      if (!random.chance(stormy ? IN_STORM : IN_GOOD)) return null;
      return stormy && only !== null ? only : random.oneOf(DATABASE_FAULTS);
    },
    storms: () => storms,
    clear: () => {
      cleared = true;
    },
  };
}
