import type { Table } from '../../lambda/store/table.ts';

/** What becomes of one call to the table. */
export type Fate =
  | 'done'
  /** DynamoDB refuses: throttled, or not there. */
  | 'refused'
  /** It is done, but the answer gets lost. */
  | 'done-unanswered'
  /** Nothing ever comes back. */
  | 'silence'
  /** Done, and answered late. */
  | 'late';

/** Nothing ever comes back: time passes, and the caller's alarm rings. */
function never(timePasses: () => void): Promise<never> {
  setImmediate(timePasses);
  return new Promise(() => undefined);
}
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function suffer<T>(fate: Fate, call: () => Promise<T>, timePasses: () => void): Promise<T> {
  switch (fate) {
    case 'done':
      return call();
    case 'refused':
      throw Object.assign(new Error('throttled'), { name: 'ProvisionedThroughputExceededException' });
    case 'done-unanswered':
      await call();
      throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError' });
    case 'silence':
      return never(timePasses);
    case 'late':
      await pause(15);
      return call();
    default:
      return fate satisfies never;
  }
}

/** A table on which every call meets the fate that `next` deals it. */
export function faultyTable(
  table: Table,
  next: (call: keyof Table) => Fate,
  timePasses: (which: 'first' | 'all') => void,
): Table {
  // A read may use up its own share of the time; a write all that is left.
  const reading = () => timePasses('first');
  const writing = () => timePasses('all');
  return {
    put: (write) => suffer(next('put'), () => table.put(write), writing),
    get: (key) => suffer(next('get'), () => table.get(key), reading),
    remove: (key, condition) => suffer(next('remove'), () => table.remove(key, condition), writing),
    count: (key, expires) => suffer(next('count'), () => table.count(key, expires), writing),
    page: (range, limit, after) => suffer(next('page'), () => table.page(range, limit, after), reading),
  };
}

/** Numbers from 0 to 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
