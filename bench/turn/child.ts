import { SKILLS, type SkillName } from '../peers/peers.ts';
import type { Asked } from './interview.ts';
import { play } from './play.ts';

/** One skill in a process of its own, which holds an interview whenever it is told to. */
export interface PlayedInterview {
  readonly milliseconds: readonly number[];
  /** Of the processor, all threads: the same on a busy machine. */
  readonly processor: readonly number[];
  readonly residentMegabytes: number;
  readonly heapMegabytes: number;
}

const [, , name, endpoint] = process.argv;
const skill = (await SKILLS[name as SkillName]())(endpoint ?? '');
const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

async function hold(interview: readonly Asked[]): Promise<PlayedInterview> {
  const milliseconds: number[] = [];
  const processor: number[] = [];
  let busy = process.cpuUsage();
  await play(skill, interview, async (played) => {
    const { user, system } = process.cpuUsage(busy);
    milliseconds.push(played.milliseconds);
    processor.push((user + system) / 1_000);
    busy = process.cpuUsage();
  });
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { milliseconds, processor, residentMegabytes: megabytes(rss), heapMegabytes: megabytes(heapUsed) };
}

process.on('message', async (interview) => process.send?.(await hold(interview as readonly Asked[])));
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
