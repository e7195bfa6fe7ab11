import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Where Debian's pocketsphinx-en-us puts its model. */
const MODEL = '/usr/share/pocketsphinx/model/en-us';
const PACKAGES = 'flite sox pocketsphinx pocketsphinx-en-us';
const PROGRAMS = ['flite', 'sox', 'pocketsphinx_continuous'];
/** Silence before and after, without which the recogniser loses the first and the last word (seconds). */
const PADDING = ['0.3', '0.5'];

/** Something that speech needs is not installed; the message is one clear line. */
export class NoSpeech extends Error {}

/** Says words aloud into a file and hears what a recogniser makes of them. */
export interface SpeechLoop {
  hear(words: string): Promise<{ readonly heard: string; readonly seconds: number }>;
  close(): Promise<void>;
}

function demandPrograms(): void {
  const missing = PROGRAMS.filter(
    (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined,
  );
  if (!existsSync(MODEL)) missing.push(MODEL);
  if (missing.length > 0)
    throw new NoSpeech(
      `Not installed: ${missing.join(', ')}. On Debian: apt-get install --no-install-recommends ${PACKAGES}`,
    );
}

/** Opens the loop: flite speaks, sox resamples, pocketsphinx listens. @throws NoSpeech where one is missing. */
export async function openSpeechLoop(voice = 'rms'): Promise<SpeechLoop> {
  demandPrograms();
  const folder = await mkdtemp(join(tmpdir(), 'evidence-coach-speech-'));
  const [spoken, padded] = [join(folder, 'spoken.wav'), join(folder, 'padded.wav')];
  const model = [
    '-hmm',
    `${MODEL}/en-us`,
    '-lm',
    `${MODEL}/en-us.lm.bin`,
    '-dict',
    `${MODEL}/cmudict-en-us.dict`,
  ];
  return {
    async hear(words) {
      await run('flite', ['-voice', voice, '-t', words, '-o', spoken]);
      await run('sox', [spoken, '-r', '16000', '-c', '1', padded, 'pad', ...PADDING]);
      const { stdout: length } = await run('sox', ['--info', '-D', padded]);
      const listening = ['-infile', padded, ...model, '-logfn', '/dev/null'];
      const { stdout } = await run('pocketsphinx_continuous', listening);
      return { heard: stdout.replace(/\s+/g, ' ').trim(), seconds: Number(length) };
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
