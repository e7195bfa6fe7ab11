import type { Corner, Height, MatrixAxis } from '../../models/compiled/pack-types.ts';
import { findWords } from './finds.ts';

/** Which side of the axis the words name first; "not clear" begins before "clear", so it counts as low. */
function heightOn(axis: MatrixAxis, words: string): Height | null {
  const high = findWords(words, axis.high);
  const low = findWords(words, axis.low);
  if (high === null || low === null) return high ? 'high' : low ? 'low' : null;
  return high.start < low.start || (high.start === low.start && high.end >= low.end) ? 'high' : 'low';
}

/** The corner that a candidate names for a feature: a height for each axis that the words speak of. */
export function cornerNamed(axes: readonly MatrixAxis[], words: string): Partial<Corner> {
  const named = axes.map((axis) => [axis.id, heightOn(axis, words)] as const);
  return Object.fromEntries(named.filter((entry): entry is [string, Height] => entry[1] !== null));
}
