import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newHashKey } from '../lambda/store/candidate-hash.ts';

/** Someone else uses the folder; the message is one clear line. */
export class DataFolderTaken extends Error {}

export interface DataFolder {
  readonly database: string;
  /** Keys the candidates' hashes; made once, kept in the folder. */
  readonly hashKey: string;
  close(): void;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes the lock, over from a dead process if need be. `wx` makes the taking atomic. */
function takeLock(folder: string, lock: string): void {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder !== process.pid && Number.isInteger(holder) && holder > 0 && isAlive(holder)) {
      throw new DataFolderTaken(
        `The data folder ${folder} is in use by process ${holder}. Stop it first, or choose another with --data.`,
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
    close: () => rmSync(lock, { force: true }),
  };
}
