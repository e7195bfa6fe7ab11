import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { read } from '../../lambda/evidence/reading.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const ANSWERS = 10_000;
const MEGABYTE = 2 ** 20;

function heapAfter(first: number): number {
  for (let n = first; n < first + ANSWERS; n += 1)
    read(`${n} of them called, and ${n}.5 % in the second week`);
  collect();
  return process.memoryUsage().heapUsed;
}

test('a warm process keeps nothing of the numbers that it heard', () => {
  const before = heapAfter(0);
  expect(heapAfter(ANSWERS) - before).toBeLessThan(MEGABYTE);
});
