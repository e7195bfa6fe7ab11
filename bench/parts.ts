/** A part of the bench: a program that prints one JSON object as the last line of its output. */
export interface Part {
  readonly name: string;
  readonly file: string;
  /** Minutes after which it is given up. */
  readonly minutes: number;
  /** The goal of a part that reports figures alone: whether they hold is told here. */
  readonly goal?: { readonly says: string; readonly holds: (ran: Ran) => boolean };
}

/** What a part reported, and how it ended. */
export interface Ran {
  readonly exit: number;
  readonly figures: Readonly<Record<string, unknown>>;
}

const ENDED_WELL = ({ exit }: Ran) => exit === 0;
const AT_MOST = (name: string, most: number) => (ran: Ran) =>
  ENDED_WELL(ran) && Number(ran.figures[name]) <= most;

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
    goal: {
      says: 'the cost of a turn does not grow with the table',
      holds: AT_MOST('largestOverSmallest', 1.1),
    },
  },
  {
    name: 'chaos',
    file: 'chaos.ts',
    minutes: 10,
    goal: {
      says: 'no answer lost, none doubled, every turn within 8 s, every session resumable',
      holds: ENDED_WELL,
    },
  },
  {
    name: 'fuzz',
    file: 'fuzz.ts',
    minutes: 8,
    goal: { says: "no unhandled error, and no reply that breaks Alexa's limits", holds: ENDED_WELL },
  },
  {
    name: 'long-run',
    file: 'long-run.ts',
    minutes: 5,
    goal: {
      says: 'latency over a thousand sessions is flat within 10 %',
      holds: AT_MOST('lateOverEarly', 1.1),
    },
  },
];
