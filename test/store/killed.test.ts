import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOME_USER, openHousehold } from '../../echo/household.ts';
import { keyedHash } from '../../lambda/store/candidate-hash.ts';
import { wordsOf } from './voices.ts';

/** Five in the gate; a longer run says how many. */
const KILLS = Number(process.env['KILLS'] ?? 5);
/** Pieces that are answered before the process is killed: never the same number. */
const BEFORE = 3;

/** Speaks until it has been answered so often, then kills the process in the middle of what it does. */
function speakUntilKilled(folder: string, name: string, answers: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'speaker.ts'), folder, name]);
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

async function everythingSaid(folder: string): Promise<string[]> {
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
    const newest = await household.store.recall(candidate);
    expect(newest.newest).not.toBeNull();
    return said;
  } finally {
    await household.close();
  }
}

test(
  `kill -9 in the middle of an interview, ${KILLS} times: every piece that was answered is there, once`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'evidence-coach-'));
    try {
      const answered: string[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        answered.push(...(await speakUntilKilled(folder, `life ${kill}`, BEFORE + ((kill * 7) % 23))));
      }
      const said = await everythingSaid(folder);
      expect(answered.length).toBeGreaterThanOrEqual(KILLS * BEFORE);
      expect(answered.filter((piece) => !said.includes(piece))).toEqual([]);
      expect(new Set(said).size).toBe(said.length);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  KILLS * 10_000,
);
