import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answeredThrough, BEFORE, everythingSaid } from './killing.ts';

/** Fifty in the bench (bench/kills.ts). */
const KILLS = 5;

test(
  `kill -9 in the middle of an interview, ${KILLS} times: every piece that was answered is there, once`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'evidence-coach-'));
    try {
      const answered = await answeredThrough(folder, KILLS);
      const { said, canGoOn } = await everythingSaid(folder);
      expect(answered.length).toBeGreaterThanOrEqual(KILLS * BEFORE);
      expect(answered.filter((piece) => !said.includes(piece))).toEqual([]);
      expect(new Set(said).size).toBe(said.length);
      expect(canGoOn).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  KILLS * 10_000,
);
