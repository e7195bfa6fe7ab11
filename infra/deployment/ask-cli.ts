import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Amazon's ask-cli lives in a place of its own, because it is four times the rest together (decision 0010). */
const HOME = join(import.meta.dirname, '..', 'ask-cli');
const BIN = join(HOME, 'node_modules', 'ask-cli', 'dist', 'bin', 'ask.js');
const STAMP = join(HOME, 'node_modules', '.installed-lock');

const lock = () => readFileSync(join(HOME, 'package-lock.json'), 'utf8');
const isInstalled = () => existsSync(BIN) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock();

/** Installs ask-cli from its own lock where it is not. @throws when the registry cannot be reached. */
export function ensureAskCli(tell: (line: string) => void): void {
  if (isInstalled()) return;
  tell('Installing Amazon’s ask-cli (once, about half a minute) …');
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: HOME,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`ask-cli cannot be installed: ${stderr.trim().split('\n').at(-1)}`);
  writeFileSync(STAMP, lock());
}

export interface AskRun {
  readonly code: number;
  /** Everything it printed, without colours. */
  readonly output: string;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what a colour begins with
const COLOURS = /\u001b\[[0-9;]*[A-Za-z]/g;

/** Runs the real ask-cli in a folder. `tell` hears every line as it comes. */
export function runAsk(
  given: readonly string[],
  { cwd, env, tell }: { cwd: string; env: NodeJS.ProcessEnv; tell: (line: string) => void },
): Promise<AskRun> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...given], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const hear = (text: string) => {
      const plain = text.replaceAll(COLOURS, '');
      output += plain;
      for (const line of plain.split('\n')) if (line.trim() !== '') tell(line.trimEnd());
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs it at the terminal, with its questions and answers. Its exit code. */
export function runAskHere(given: readonly string[], cwd: string): number {
  return spawnSync(process.execPath, [BIN, ...given], { cwd, stdio: 'inherit' }).status ?? 1;
}
