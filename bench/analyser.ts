import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLING } from '../infra/deployment/bundle.ts';
import { READERS } from './analyser/numbers-of.ts';
import { readSuite } from './analyser/spoken-suite.ts';
import { print, type Table } from './report.ts';
import { rounded, spread, told } from './spread.ts';

/**
 * The analyser beside what the registry has for English: how fast it loads and reads the answers that it is developed
 * on, and how many spoken numbers it reads right. The peers find entities or numbers and judge nothing: ours does more.
 */
const ROUNDS = Number(process.argv[2] ?? 5);
const SECONDS = 1.5;
const LONG_WITHIN = 100;
const TITLES: Readonly<Record<string, string>> = {
  ours: 'ours: labels, quotes, verdict',
  wink: "wink-nlp's default pipeline",
  compromise: 'compromise: tags, numbers',
  recognizers: "recognizers-text's number model",
};

interface Paced {
  readonly load: number;
  readonly perSecond: number;
  readonly perProcessorSecond: number;
  readonly megabytes: number;
  /** Milliseconds for an answer of 100,000 characters. */
  readonly long: number;
  /** The same by the processor, all threads: the garbage collector works beside. */
  readonly longProcessor: number;
}

const HERE = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), 'analysers-'));
const answersFrom = join(HERE, '..', 'models', 'evidence', 'answers', 'development');
const answers = readdirSync(answersFrom).flatMap((name) =>
  readFileSync(join(answersFrom, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text),
);
const answersFile = join(folder, 'answers.json');
writeFileSync(answersFile, JSON.stringify(answers));

const names = Object.keys(TITLES);
const entryPoints = names.map((name) => join(HERE, 'analyser', `${name}.ts`));
await build({ ...BUNDLING, splitting: false, entryPoints, outdir: folder });
const paces = new Map(names.map((name) => [name, [] as Paced[]]));
for (let round = 0; round < ROUNDS; round += 1)
  for (const name of names) {
    const pace = [join(HERE, 'analyser', 'pace.mjs'), join(folder, `${name}.mjs`), answersFile, `${SECONDS}`];
    paces.get(name)?.push(JSON.parse(execFileSync(process.execPath, pace, { encoding: 'utf8' })) as Paced);
  }
rmSync(folder, { recursive: true });

const measured = names.map((name) => {
  const of = (what: keyof Paced) => spread((paces.get(name) ?? []).map((paced) => paced[what]));
  return {
    name,
    load: of('load'),
    perSecond: of('perSecond'),
    perProcessorSecond: of('perProcessorSecond'),
    megabytes: of('megabytes'),
    long: of('long'),
    longProcessor: of('longProcessor'),
  };
});
const ours = measured[0];
if (ours === undefined) throw new Error('nothing was measured');

const suite = readSuite(process.env['SPOKEN_NUMBERS']);
const readers = Object.keys(READERS);
const total = (of: (kind: NonNullable<typeof suite>[number]) => number) =>
  (suite ?? []).reduce((sum, kind) => sum + of(kind), 0);
const share = (right: number, cases: number) => `${right} (${rounded((100 * right) / cases, 1)} %)`;
const all = total(({ cases }) => cases);
const numbers: Table | null = suite && {
  title: 'Spoken numbers read right, by value, units left aside',
  head: ['kind', 'cases', ...readers],
  rows: [
    ...suite.map(({ kind, cases, right }) => [
      kind,
      cases,
      ...readers.map((name) => share(right[name] ?? 0, cases)),
    ]),
    [
      'all',
      all,
      ...readers.map((name) =>
        share(
          total(({ right }) => right[name] ?? 0),
          all,
        ),
      ),
    ],
  ],
};
const rights = readers.map((name) => total(({ right }) => right[name] ?? 0));

print({
  what: `the analyser, on ${answers.length} answers of ${Math.round(answers.join(' ').split(' ').length / answers.length)} words on average, ${ROUNDS} processes each`,
  goals: [
    {
      goal: `an answer of 100,000 characters within ${LONG_WITHIN} ms`,
      measured: `${told(ours.long)} ms by the clock, ${told(ours.longProcessor)} by the processor`,
      holds: ours.long.median < LONG_WITHIN,
    },
    ...(suite === null
      ? []
      : [
          {
            goal: 'reads more spoken numbers right than any peer',
            measured: readers.map((name, n) => `${name} ${rights[n]}`).join(', '),
            holds: rights.slice(1).every((right) => right < (rights[0] ?? 0)),
          },
        ]),
  ],
  tables: [
    {
      title: 'The analyser: median (quartiles)',
      head: [
        '',
        'ms to load and read one',
        'answers a second',
        'answers a processor second',
        'beside ours',
        'MB more',
        'ms for 100,000 characters',
      ],
      rows: measured.map(({ name, load, perSecond, perProcessorSecond, megabytes, long }) => [
        TITLES[name] ?? name,
        told(load),
        told(perSecond),
        perProcessorSecond.median,
        rounded(perProcessorSecond.median / ours.perProcessorSecond.median),
        megabytes.median,
        told(long),
      ]),
    },
    ...(numbers === null ? [] : [numbers]),
  ],
  notes: [
    suite === null
      ? 'SPOKEN_NUMBERS names no file: the quality of number extraction was not measured.'
      : 'Cases and exclusions are those of test/evidence/numbers/spoken-numbers.test.ts, which also holds ours to the units. An amount of two parts ("ten dollars fifty") counts against a reader that knows numbers alone.',
  ],
  figures: { rounds: ROUNDS, answers: answers.length, measured, spokenNumbers: suite },
});
