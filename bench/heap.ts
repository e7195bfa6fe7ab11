import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// The collector is called by name, so that a bench is started like any other program.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Megabytes that are still reached after a full collection: what would be left of a leak. */
export function heapInUse(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
