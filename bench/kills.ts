import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answeredThrough, everythingSaid } from '../test/store/killing.ts';
import { rounded } from './percentiles.ts';

/** kill -9 of skill and database together, in the middle of an interview: nothing that was answered may be missing. */
const KILLS = Number(process.argv[2] ?? 50);
/** Households that live at once, each killed again and again in its own folder. */
const ABREAST = 2;

const began = performance.now();
async function household() {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-coach-kills-'));
  try {
    const answered = await answeredThrough(folder, KILLS / ABREAST);
    const { said, canGoOn } = await everythingSaid(folder);
    const lost = answered.filter((piece) => !said.includes(piece)).length;
    return { answered: answered.length, lost, doubled: said.length - new Set(said).size, canGoOn };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const households = await Promise.all(Array.from({ length: ABREAST }, household));
const sum = (of: 'answered' | 'lost' | 'doubled') => households.reduce((total, one) => total + one[of], 0);
const isWhole = sum('lost') + sum('doubled') === 0 && households.every(({ canGoOn }) => canGoOn);
console.log(
  JSON.stringify({
    what: 'kill -9 of the whole household',
    kills: KILLS,
    answered: sum('answered'),
    lost: sum('lost'),
    doubled: sum('doubled'),
    everyInterviewGoesOn: households.every(({ canGoOn }) => canGoOn),
    seconds: rounded((performance.now() - began) / 1000, 0),
  }),
);
process.exit(isWhole ? 0 : 1);
