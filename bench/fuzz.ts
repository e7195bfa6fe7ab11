import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { models, packs, skillSources } from '../test/fuzz/content-cases.ts';
import { lintFaults, packFaults, skillSourceFaults } from '../test/fuzz/content-faults.ts';
import { skillCases } from '../test/fuzz/skill-cases.ts';
import { speechFaults } from '../test/fuzz/speech-faults.ts';
import { transcriptFaults } from '../test/fuzz/transcript-faults.ts';
import { anyWords } from '../test/fuzz/words.ts';
import { rounded } from './percentiles.ts';

/**
 * The gate's fuzzing (test/fuzz) with fifty times the cases and a seed of its own (`--seed`, `--cases`). What is found
 * broken is printed as small as fast-check can make it: it belongs into the lists of test/fuzz/found-*.ts.
 */
const { values } = parseArgs({ options: { seed: { type: 'string' }, cases: { type: 'string' } } });
const SEED = Number(values.seed ?? Date.now() % 1_000_000);
const CASES = Number(values.cases ?? 100_000);
/** Of all cases; a pack takes fifty times as long as a piece. */
const SHARES = {
  requests: 0.15,
  transcripts: 0.35,
  speech: 0.255,
  models: 0.24,
  skillSources: 0.003,
  packs: 0.002,
};

interface Ran {
  readonly cases: number;
  readonly broken: number;
  readonly seconds: number;
}

async function run<T>(
  cases: number,
  arbitrary: fc.Arbitrary<T>,
  faultsOf: (value: T) => string[] | Promise<string[]>,
): Promise<Ran> {
  const began = performance.now();
  const property = fc.asyncProperty(arbitrary, async (value) => (await faultsOf(value)).length === 0);
  const found = await fc.check(property, { numRuns: cases, seed: SEED });
  if (found.failed) console.error(fc.defaultReportMessage(found));
  const seconds = rounded((performance.now() - began) / 1000, 1);
  return { cases: found.numRuns, broken: found.failed ? 1 : 0, seconds };
}

const share = (of: keyof typeof SHARES) => Math.round(CASES * SHARES[of]);
console.error(`seed ${SEED}`);
const skill = await skillCases();
const ran: Record<keyof typeof SHARES, Ran> = {
  requests: await run(share('requests'), skill.requests, (request) => skill.faultsOf(request)),
  transcripts: await run(share('transcripts'), anyWords, transcriptFaults),
  speech: await run(share('speech'), anyWords, speechFaults),
  models: await run(share('models'), models, lintFaults),
  skillSources: await run(share('skillSources'), skillSources, skillSourceFaults),
  packs: await run(share('packs'), packs, packFaults),
};
const sum = (of: keyof Ran) => Object.values(ran).reduce((total, one) => total + one[of], 0);
console.log(JSON.stringify({ what: 'fuzz', seed: SEED, cases: sum('cases'), broken: sum('broken'), ...ran }));
process.exit(sum('broken') > 0 ? 1 : 0);
