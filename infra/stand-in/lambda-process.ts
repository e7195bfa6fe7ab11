import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** A function as the stack declares it. */
export interface FunctionSettings {
  readonly name: string;
  readonly handler: string;
  /** The zip as it was uploaded. */
  readonly bundle: Uint8Array;
  readonly environment: Readonly<Record<string, string>>;
  /** Seconds. */
  readonly timeout: number;
  readonly megabytes: number;
}

export interface FunctionFault {
  readonly errorType: string;
  readonly errorMessage: string;
}

/** What an invocation came to: Lambda hands errors over as values. */
export type Invoked = { readonly payload: unknown } | { readonly error: FunctionFault };

interface Told {
  readonly id?: string;
  readonly ready?: boolean;
  readonly failed?: FunctionFault;
  readonly payload?: unknown;
  readonly error?: FunctionFault;
}

/** One execution environment of a function: a process that holds nothing but the bundle and its environment. */
export interface LambdaProcess {
  readonly pid: number;
  invoke(event: unknown): Promise<Invoked>;
  /** Lambda freezes an environment between invocations, and its sockets with it. */
  freeze(): void;
  thaw(): void;
  /** What it wrote, as its log group would show it. */
  readonly output: readonly string[];
  close(): void;
}

function unpack(bundle: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-coach-lambda-'));
  for (const [path, bytes] of Object.entries(unzipSync(bundle))) {
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

function start(folder: string, settings: FunctionSettings): ChildProcess {
  const script = join(import.meta.dirname, 'run-handler.mjs');
  return fork(script, [folder, settings.handler, settings.name, String(settings.timeout)], {
    cwd: folder,
    // Neither our environment nor our loaders reach the function.
    env: {
      ...settings.environment,
      AWS_LAMBDA_FUNCTION_NAME: settings.name,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(settings.megabytes),
      TZ: ':UTC',
    },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/** Starts an environment and loads the handler in it. @throws with Lambda's own words where that fails. */
export async function startFunction(settings: FunctionSettings): Promise<LambdaProcess> {
  const folder = unpack(settings.bundle);
  const child = start(folder, settings);
  const output: string[] = [];
  const waiting = new Map<string, (told: Invoked) => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output.push(...text.split('\n').filter((line) => line !== ''));
    });
  const close = () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  const crashed = { errorType: 'Runtime.ExitError', errorMessage: 'Error: Runtime exited' };

  await new Promise<void>((resolve, reject) => {
    const fail = ({ errorType, errorMessage }: FunctionFault) => {
      close();
      reject(new Error(`${errorType}: ${errorMessage}`));
    };
    child.on('message', (told: Told) => {
      if (told.ready) resolve();
      else if (told.failed !== undefined) fail(told.failed);
      else
        waiting.get(told.id ?? '')?.(
          told.error === undefined ? { payload: told.payload } : { error: told.error },
        );
    });
    child.once('exit', () => {
      for (const tell of waiting.values()) tell({ error: crashed });
      fail(crashed);
    });
  });

  return {
    pid: child.pid ?? 0,
    output,
    close,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    invoke: (event) =>
      new Promise((resolve) => {
        const id = randomUUID();
        const late = setTimeout(() => {
          const errorMessage = `Task timed out after ${settings.timeout}.00 seconds`;
          waiting.get(id)?.({ error: { errorType: 'Sandbox.Timedout', errorMessage } });
        }, settings.timeout * 1000);
        waiting.set(id, (told) => {
          clearTimeout(late);
          waiting.delete(id);
          resolve(told);
        });
        child.send({ id, event });
      }),
  };
}
