/** A part of the bench: a program that prints one JSON object as the last line of its output. */
export interface Part {
  readonly name: string;
  readonly file: string;
  /** Minutes after which it is given up. */
  readonly minutes: number;
  /** The goals of a part that reports figures alone: what was measured of each, and whether it holds, is told here. */
  readonly goals?: readonly PartGoal[];
}

export interface PartGoal {
  readonly says: string;
  readonly measured: (ran: Ran) => string;
  readonly holds: (ran: Ran) => boolean;
}

/** What a part reported, and how it ended. */
export interface Ran {
  readonly exit: number;
  readonly figures: Readonly<Record<string, unknown>>;
}

const ENDED_WELL = ({ exit }: Ran) => exit === 0;
const endedWell = (says: string, measured: PartGoal['measured']): PartGoal => ({
  says,
  measured,
  holds: ENDED_WELL,
});
const atMost = (says: string, name: string, most: number, unit: string): PartGoal => ({
  says,
  measured: ({ figures }) => `${figures[name]} ${unit}`,
  holds: (ran) => ENDED_WELL(ran) && Number(ran.figures[name]) <= most,
});

/** Everything that `npm run bench` runs, in this order; `npm run bench -- turn analyser` runs these alone. */
export const PARTS: readonly Part[] = [
  { name: 'turn', file: 'turn.ts', minutes: 5 },
  { name: 'cold-start', file: 'cold-start.ts', minutes: 3 },
  { name: 'analyser', file: 'analyser.ts', minutes: 5 },
  { name: 'emulation', file: 'emulation.ts', minutes: 1 },
  { name: 'emulation-peer', file: 'emulation-peer.ts', minutes: 1 },
  { name: 'first-paint', file: 'first-paint.ts', minutes: 1 },
  {
    name: 'scale',
    file: 'scale.ts',
    minutes: 8,
    goals: [
      atMost(
        'the cost of a turn does not grow with the table, within 10 %',
        'largestOverSmallest',
        1.1,
        'times as long on the largest table as on the smallest',
      ),
    ],
  },
  {
    name: 'chaos',
    file: 'chaos.ts',
    minutes: 10,
    goals: [
      endedWell(
        'no answer lost, none doubled, every turn within 8 s, every session resumable',
        ({ figures }) =>
          `${figures['violations']} violations in ${figures['interviews']} interviews, ${figures['pieces']} pieces of answers and ${figures['kills']} kills`,
      ),
    ],
  },
  {
    name: 'kills',
    file: 'kills.ts',
    minutes: 4,
    goals: [
      endedWell(
        'kill -9 of skill and database together loses no answer',
        ({ figures }) =>
          `${figures['lost']} of ${figures['answered']} answered pieces lost and ${figures['doubled']} doubled in ${figures['kills']} kills`,
      ),
    ],
  },
  {
    name: 'fuzz',
    file: 'fuzz.ts',
    minutes: 8,
    goals: [
      endedWell(
        "no unhandled error, and no reply that breaks Alexa's limits",
        ({ figures }) => `${figures['broken']} kinds broken in ${figures['cases']} cases`,
      ),
    ],
  },
  {
    name: 'long-run',
    file: 'long-run.ts',
    minutes: 5,
    goals: [
      atMost(
        'a turn takes no longer at the end of a thousand sessions, within 10 %',
        'lateOverEarly',
        1.1,
        'times as much processor time in the last three tenths as in the first three after the start',
      ),
      // One of them is code: functions are still being compiled when a thousand sessions are over.
      atMost(
        'memory is flat over a thousand sessions: what is still reached grows by less than two kilobytes a session',
        'heapKilobytesASession',
        2,
        'KB a session over the second half',
      ),
    ],
  },
];
