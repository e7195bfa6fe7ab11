import type { Range } from './passages.ts';
import type { Reading } from './reading.ts';
import { signalOf } from './reading.ts';

const FAR = 4;

/** Whether a metric is one of reach or output: such a measure is named over it or right beside it. */
export function isReach(reading: Reading, metric: Range): boolean {
  return reading.hits.some(
    (hit) =>
      signalOf(hit.cue) === 'reach:named' &&
      hit.first <= metric.past + FAR &&
      hit.past >= metric.first - FAR &&
      reading.clauseOf[hit.first] === reading.clauseOf[metric.first],
  );
}
