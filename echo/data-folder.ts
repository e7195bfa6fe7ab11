import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newHashKey } from '../lambda/store/candidate-hash.ts';

/** Someone else uses the folder; the message is one clear line. */
export class DataFolderTaken extends Error {}

export interface DataFolder {
  readonly database: string;
  /** Keys the candidates' hashes; made once, kept in the folder. */
  readonly hashKey: string;
  /** Adds a line of telemetry, counts and timings alone: what Amazon's log would hold (npm run report). */
  keepLine(line: object): void;
  close(): void;
}

/** When a process began, in the kernel's ticks; "" where there is no /proc (macOS, Windows). */
function beganAt(pid: number): string {
  try {
    // proc(5): field 22; the second field is the name in brackets, which may hold spaces.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

const signature = (pid: number) => `${pid} ${beganAt(pid)}`.trim();

/** Alive, and the very process that took the lock: ids are given out again. */
function isAlive(holder: string): boolean {
  const pid = Number(holder.split(' ')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return signature(pid) === holder;
}

/** Takes the lock, over from a dead process if need be. `wx` makes the taking atomic. */
function takeLock(folder: string, lock: string): void {
  for (;;) {
    try {
      writeFileSync(lock, signature(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readFileSync(lock, 'utf8').trim();
    if (isAlive(holder)) {
      throw new DataFolderTaken(
        `The data folder ${folder} is in use by process ${holder.split(' ')[0]}. Stop it first, or choose another with --data.`,
      );
    }
    rmSync(lock, { force: true });
  }
}

function readOrMakeKey(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    const key = newHashKey();
    writeFileSync(path, `${key}\n`, { mode: 0o600 });
    return key;
  }
}

/** Opens the folder that keeps the interviews at home. @throws DataFolderTaken when a living process uses it. */
export function openDataFolder(folder: string): DataFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = join(folder, 'lock');
  takeLock(folder, lock);
  return {
    database: join(folder, 'dynamodb'),
    hashKey: readOrMakeKey(join(folder, 'hash-key')),
    keepLine: (line) => appendFileSync(join(folder, 'turns.jsonl'), `${JSON.stringify(line)}\n`),
    close: () => rmSync(lock, { force: true }),
  };
}
