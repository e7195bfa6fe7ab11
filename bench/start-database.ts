import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Counted } from './counter.ts';

export interface DatabaseProcess {
  readonly endpoint: string;
  /** The same database, where everything is counted: slower, so never timed. */
  readonly counted: string;
  take(): Promise<Counted>;
  close(): void;
}

/** Starts the embedded database beside this process. */
export async function startDatabaseProcess(): Promise<DatabaseProcess> {
  const child = fork(join(import.meta.dirname, 'shared-database.ts'), { execArgv: ['--import', 'tsx'] });
  const [opened] = (await once(child, 'message')) as [{ endpoint: string; counted: string }];
  return {
    ...opened,
    async take() {
      const answered = once(child, 'message') as Promise<[Counted]>;
      child.send('take');
      return (await answered)[0];
    },
    close: () => child.disconnect(),
  };
}
