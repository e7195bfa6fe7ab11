import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { HOME_USER, openHousehold } from '../../echo/household.ts';
import { keyedHash } from '../../lambda/store/candidate-hash.ts';
import { wordsOf } from './voices.ts';

/** Pieces that are answered at least before a process is killed. */
export const BEFORE = 3;

/** Speaks until it has been answered so often, then kills the process in the middle of what it does. */
export function speakUntilKilled(folder: string, name: string, answers: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const speaker = join(process.cwd(), 'test', 'store', 'speaker.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', speaker, folder, name]);
    let told = '';
    let trouble = '';
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.split('\n').length > answers) child.kill('SIGKILL');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      trouble += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(told.split('\n').slice(0, -1));
      else reject(new Error(`the speaker ended by itself: ${trouble}`));
    });
  });
}

/** Every piece that stands in the folder, and whether an interview can be taken up from it. */
export async function everythingSaid(folder: string): Promise<{ said: string[]; canGoOn: boolean }> {
  const household = await openHousehold({ folder, clock: () => new Date() });
  try {
    const candidate = keyedHash(household.hashKey)('user', HOME_USER);
    const said: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof household.store.turnsBackwards>> =
        await household.store.turnsBackwards({ candidate, erasedUpTo: null }, after);
      said.push(...page.turns.flatMap(({ events }) => wordsOf(events)));
      after = page.next;
    } while (after !== null);
    const { newest } = await household.store.recall(candidate);
    return { said, canGoOn: newest !== null };
  } finally {
    await household.close();
  }
}

/** Kills so many times, never after the same number of answers, and gives every piece that was answered. */
export async function answeredThrough(folder: string, kills: number): Promise<string[]> {
  const answered: string[] = [];
  for (let kill = 0; kill < kills; kill += 1)
    answered.push(...(await speakUntilKilled(folder, `life ${kill}`, BEFORE + ((kill * 7) % 23))));
  return answered;
}
