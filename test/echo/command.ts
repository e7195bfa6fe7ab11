import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** A command of package.json that is running, as a person would run it. */
export interface Running {
  readonly process: ChildProcessWithoutNullStreams;
  /** Resolves when the output so far holds the text; rejects when the process ends before. */
  saw(text: string): Promise<void>;
  output(): string;
  complaints(): string;
  /** The exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

type Entry = 'serve' | 'talk' | 'talk-audio' | 'nlu-command';
const within = (env: Record<string, string>) => ({ cwd: ROOT, env: { ...process.env, ...env } });

/** Runs an entry of echo/ with arguments, as `npm start` and `npm run talk` do. */
export function run(entry: Entry, args: readonly string[] = [], env: Record<string, string> = {}): Running {
  return watch(spawn(process.execPath, ['--import', 'tsx', `echo/${entry}.ts`, ...args], within(env)));
}

/** Runs a script of package.json through npm and the shell between, as a person does. */
export function runScript(
  script: 'start' | 'talk',
  args: readonly string[],
  env: Record<string, string> = {},
): Running {
  return watch(spawn('npm', ['run', '--silent', script, '--', ...args], within(env)));
}

function watch(child: ChildProcessWithoutNullStreams): Running {
  let output = '';
  let complaints = '';
  let waiting: (() => void)[] = [];
  const look = () => {
    for (const check of waiting) check();
  };
  child.stdout.on('data', (text) => {
    output += text;
    look();
  });
  child.stderr.on('data', (text) => {
    complaints += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    process: child,
    output: () => output,
    complaints: () => complaints,
    ended,
    saw: (text) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (!output.includes(text)) return;
          waiting = waiting.filter((other) => other !== check);
          resolve();
        };
        waiting.push(check);
        check();
        ended.then(() => reject(new Error(`ended before "${text}": ${output}${complaints}`)));
      }),
  };
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'evidence-coach-'));

/** A port of loopback that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
