import { spawn, spawnSync } from 'node:child_process';

/** Programs that speak a text from their standard input, the better voice first (Debian: flite, espeak-ng). */
const SPEAKERS: readonly (readonly [string, readonly string[]])[] = [
  ['flite', ['-voice', 'slt']],
  ['espeak-ng', ['--stdin']],
];

const isInstalled = (program: string) =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

/** Speaks a text and resolves when it has been said. */
export type Voice = (text: string) => Promise<void>;

/** The first voice that is installed; null where there is none. */
export function findVoice(): Voice | null {
  const found = SPEAKERS.find(([program]) => isInstalled(program));
  if (found === undefined) return null;
  const [program, args] = found;
  return (text) =>
    new Promise((resolve) => {
      const speaking = spawn(program, [...args], { stdio: ['pipe', 'ignore', 'ignore'] });
      // A machine without a sound card still holds the conversation in writing.
      speaking.once('error', () => resolve());
      speaking.once('close', () => resolve());
      speaking.stdin.once('error', () => resolve());
      speaking.stdin.end(text);
    });
}
