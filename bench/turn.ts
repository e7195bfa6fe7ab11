import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { KEEP_CONNECTIONS, SKILL_NAMES, SKILLS, type SkillName, TITLES } from './peers/peers.ts';
import { print } from './report.ts';
import { rounded, told } from './spread.ts';
import { startDatabaseProcess } from './start-database.ts';
import type { PlayedInterview } from './turn/child.ts';
import { recordInterview } from './turn/interview.ts';
import { play } from './turn/play.ts';
import { type AtTurn, type Measured, summary, TURNS, type Weighed } from './turn/summary.ts';

/**
 * A turn beside the ecosystem's: the same interview of 25 questions, request by request, on our skill and on both
 * peers, in turn within one run, on one embedded database. What is compared is a piece of an answer.
 */
const ROUNDS = Number(process.argv[2] ?? 6);
/** Ours is held oftener within a round: it is to be flat within a tenth, and the machine is noisier than that. */
const INTERVIEWS: Readonly<Record<SkillName, number>> = { ours: 4, 'ask-sdk': 1, jovo: 1, 'bare-write': 2 };
Object.assign(process.env, KEEP_CONNECTIONS);

const database = await startDatabaseProcess();
const interview = await recordInterview((await SKILLS.ours())(database.endpoint));

/** What each turn writes and is billed, in an interview that nobody times. */
async function weigh(name: SkillName): Promise<readonly Weighed[]> {
  const weighed: Weighed[] = [];
  const skill = (await SKILLS[name]())(database.counted);
  await database.take();
  await play(skill, interview, async ({ responseBytes }) => {
    weighed.push({ ...(await database.take()), responseBytes });
  });
  return weighed;
}

const child = join(import.meta.dirname, 'turn', 'child.ts');
const execArgv = ['--import', 'tsx', '--expose-gc'];
const processes = new Map(
  SKILL_NAMES.map((name) => [name, fork(child, [name, database.endpoint], { execArgv })]),
);
await Promise.all([...processes.values()].map((process) => once(process, 'message')));
const rounds = new Map(SKILL_NAMES.map((name) => [name, [] as PlayedInterview[]]));
for (let round = 0; round <= ROUNDS; round += 1)
  for (const name of SKILL_NAMES.flatMap((one) => Array<SkillName>(INTERVIEWS[one]).fill(one))) {
    const process = processes.get(name);
    if (process === undefined) throw new Error(`no process holds ${name}`);
    process.send([...interview]);
    const played = await Promise.race([
      once(process, 'message').then(([answer]) => answer as PlayedInterview),
      once(process, 'exit').then(() => Promise.reject(new Error(`${name} failed in a turn`))),
    ]);
    // The first round warms up and is not counted.
    if (round > 0) rounds.get(name)?.push(played);
  }
for (const process of processes.values()) process.disconnect();
const measured: Measured[] = [];
for (const name of SKILL_NAMES)
  measured.push(summary(name, interview, rounds.get(name) ?? [], await weigh(name)));
database.close();

const at = (name: SkillName, turn: number): AtTurn | undefined =>
  measured.find((one) => one.name === name)?.turns.find((one) => one.turn === turn);
const middle = (name: SkillName, turn: number) => at(name, turn)?.milliseconds.median ?? Number.NaN;
const processor = (name: SkillName, turn: number) => at(name, turn)?.processor.median ?? Number.NaN;
const flat = rounded(middle('ours', 300) / middle('ours', 5));
const flatProcessor = rounded(processor('ours', 300) / processor('ours', 5));
const quicker = (name: SkillName) => rounded(middle(name, 50) / middle('ours', 50), 1);
const most = (name: SkillName) => rounded(middle(name, 50) / middle('bare-write', 50), 1);
const written = TURNS.map((turn) => at('ours', turn)?.written ?? Number.NaN);

print({
  what: `a turn: ${interview.length} requests of one interview of 25 questions, ${ROUNDS} times with each peer, ${ROUNDS * INTERVIEWS.ours} with ours`,
  goals: [
    {
      goal: 'ours is flat: turn 300 within 10 % of turn 5',
      measured: `${flat} times as long by the clock, ${flatProcessor} times by the processor`,
      holds: flat <= 1.1,
    },
    ...(['ask-sdk', 'jovo'] as const).map((name) => ({
      goal: `at turn 50 at least 3 times quicker than ${TITLES[name]}`,
      measured: `${quicker(name)} times; no more than ${most(name)} times can be reached with the client of ours, for its one write takes ${middle('bare-write', 50)} ms of the ${middle('ours', 50)}`,
      holds: quicker(name) >= 3,
    })),
    {
      goal: 'bytes written a turn are constant',
      measured: `${written.join(', ')} bytes at turns ${TURNS.join(', ')}`,
      holds: Math.max(...written) <= 1.25 * Math.min(...written),
    },
  ],
  tables: [
    {
      title: 'A turn that brings a piece of an answer: milliseconds, median (quartiles)',
      head: ['', ...TURNS.map((turn) => `turn ${turn}`), 'MB resident', 'MB heap'],
      rows: measured.map(({ name, turns, residentMegabytes, heapMegabytes }) => [
        TITLES[name],
        ...turns.map(({ milliseconds }) => told(milliseconds)),
        residentMegabytes,
        heapMegabytes,
      ]),
    },
    {
      title: 'The same turn: processor milliseconds',
      head: ['', ...TURNS.map((turn) => `turn ${turn}`)],
      rows: measured.map(({ name, turns }) => [TITLES[name], ...turns.map((one) => told(one.processor))]),
    },
    {
      title: 'The same turn: bytes written · write units + read units · bytes of the response',
      head: ['', ...TURNS.map((turn) => `turn ${turn}`), 'units of the whole interview'],
      rows: measured.map(({ name, turns, writeUnits, readUnits }) => [
        TITLES[name],
        ...turns.map((one) => `${one.written} · ${one.writeUnits} + ${one.readUnits} · ${one.responseBytes}`),
        `${writeUnits} + ${readUnits}`,
      ]),
    },
  ],
  notes: [
    'Both peers ask the same questions and judge with our analyser; they keep the transcript where their framework keeps what persists. Each figure is of the pieces among fifteen turns from the one named.',
    "Jovo's plugin pins an older framework as its peer; it is installed with the current one by an override, and with the last class-transformer that its output package runs with.",
    'The database answers from the same machine: a call to it costs no way there and back, which would be paid once by ours and twice by each peer.',
  ],
  figures: { rounds: ROUNDS, requests: interview.length, measured },
});
