import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse } from '../lambda/evidence/analyse.ts';
import { LABELS } from '../lambda/evidence/findings.ts';
import { verdictOf } from '../lambda/evidence/verdict.ts';
import { readAnswers } from './training/answers.ts';

/**
 * npm run evaluate:speech [-- count]: answers spoken by a synthesiser and heard again by a recogniser, to see whether the
 * verdict stands what speech recognition does to words. Needs the Debian packages flite, sox, pocketsphinx and
 * pocketsphinx-en-us; says so in one line where they are missing.
 */

const NEEDED = ['flite', 'sox', 'pocketsphinx_continuous'] as const;
const VOICES = ['rms', 'slt'] as const;
const COUNT = 60;

const missing = NEEDED.filter((tool) => spawnSync('which', [tool]).status !== 0);

/** Speaks an answer and hears it again. */
function throughSpeech(text: string, voice: string, folder: string): string {
  const [words, spoken, wave] = ['answer.txt', 'spoken.wav', 'heard.wav'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(words, text);
  execFileSync('flite', ['-voice', voice, '-f', words, '-o', spoken]);
  execFileSync('sox', [spoken, '-r', '16000', '-c', '1', wave], { stdio: 'ignore' });
  return execFileSync('pocketsphinx_continuous', ['-infile', wave, '-logfn', '/dev/null'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Words that must be put in, left out or changed to come from one to the other (Levenshtein). */
function wordErrors(said: readonly string[], heard: readonly string[]): number {
  let row = heard.map((_, at) => at + 1);
  row.unshift(0);
  said.forEach((word, at) => {
    const next = [at + 1];
    heard.forEach((other, column) => {
      const change = (row[column] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}

function run(count: number): void {
  const answers = readAnswers('development');
  const step = Math.max(1, Math.floor(answers.length / count));
  const sample = answers.filter((_, at) => at % step === 0).slice(0, count);
  const folder = mkdtempSync(join(tmpdir(), 'spoken-'));
  const alike = new Map<string, number>();
  let errors = 0;
  let words = 0;
  let verdicts = 0;
  try {
    sample.forEach((answer, at) => {
      const heard = throughSpeech(answer.text, VOICES[at % VOICES.length] ?? 'rms', folder);
      const clean = analyse(answer.text);
      const misheard = analyse(heard);
      const said = answer.text
        .toLowerCase()
        .replaceAll(/[^a-z' ]/g, ' ')
        .split(/\s+/)
        .filter(Boolean);
      errors += wordErrors(said, heard.split(' '));
      words += said.length;
      const agrees = verdictOf(clean.labels) === verdictOf(misheard.labels);
      if (agrees) verdicts += 1;
      for (const label of LABELS)
        if (clean.labels[label] === misheard.labels[label]) alike.set(label, (alike.get(label) ?? 0) + 1);
      if (!agrees)
        console.log(
          `${answer.id}: ${verdictOf(clean.labels)} became ${verdictOf(misheard.labels)}\n  said  ${answer.text}\n  heard ${heard}`,
        );
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  console.log(
    `${sample.length} answers, word errors ${share(errors, words)}; verdict alike ${share(verdicts, sample.length)}`,
  );
  for (const label of LABELS) console.log(`  ${label} alike ${share(alike.get(label) ?? 0, sample.length)}`);
}

if (missing.length > 0) {
  console.log(
    `skipped: ${missing.join(', ')} missing. Remedy: apt-get install flite sox pocketsphinx pocketsphinx-en-us`,
  );
} else {
  run(Number(process.argv[2] ?? COUNT));
}
