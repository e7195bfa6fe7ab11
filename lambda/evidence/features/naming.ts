import { CUES } from '../../../models/compiled/evidence-cues.ts';

const made = new Map<string, Map<string, string>>();

/** "first second", made once: features are looked up by name, and a name made anew is slow to look up. For bounded words only. */
export function named(first: string, second: string): string {
  let seconds = made.get(first);
  if (!seconds) {
    seconds = new Map();
    made.set(first, seconds);
  }
  let name = seconds.get(second);
  if (name === undefined) {
    name = `${first} ${second}`;
    seconds.set(second, name);
  }
  return name;
}

/** For each cue its id, its signal, and the family of its signal. */
export const CUE_ID: readonly string[] = CUES.cues.map((cue) => cue.id);
export const CUE_SIGNAL: readonly string[] = CUES.cues.map((cue) => cue.signal);
export const CUE_FAMILY: readonly string[] = CUES.cues.map((cue) => cue.signal.split(':')[0] ?? '');
export const PATTERN_NAME: readonly string[] = CUES.names;
