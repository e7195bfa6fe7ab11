import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { HOME_USER, openHousehold } from '../echo/household.ts';
import { keyedHash } from '../lambda/store/candidate-hash.ts';
import { reportLines } from './report/figures.ts';
import { stretches } from './report/stretches.ts';
import { timedTurns, toldTurns } from './report/told-turns.ts';

const USAGE = `npm run report [-- --data FOLDER] [--days N]

The skill's own figures from your interviews: the last N days (7) beside your first ones. No word that was said.`;

/**
 * npm run report [-- --data FOLDER] [--days N]: the skill's own figures from the local table, the last days beside
 * the first ones. The same figures as on the dashboard; never a word that was said.
 */
async function report(): Promise<number> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '.data' },
      days: { type: 'string', default: '7' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const days = Number(values.days);
  if (!Number.isInteger(days) || days < 1 || days > 366) {
    console.error(`--days is ${values.days}: use 1 to 366.`);
    return 2;
  }
  if (!existsSync(values.data)) {
    console.error(
      `There is nothing at ${values.data} yet. Hold an interview first: npm start, or npm run talk.`,
    );
    return 1;
  }
  const household = await openHousehold({ folder: values.data, clock: () => new Date() });
  try {
    const candidate = keyedHash(household.hashKey)('user', HOME_USER);
    const told = await toldTurns(household.store, candidate);
    if (told.length === 0) {
      console.log('No interviews yet.');
      return 0;
    }
    const { baseline, now } = stretches(told, timedTurns(values.data), new Date(), days);
    for (const line of reportLines(baseline, now)) console.log(line);
    return 0;
  } finally {
    await household.close();
  }
}

try {
  process.exitCode = await report();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
