import type { LogLine } from './turn-line.ts';

/**
 * CloudWatch's embedded metric format (its specification, in the CloudWatch user guide): a log line that carries
 * metrics. CloudWatch reads them off the log, so that a turn waits for no call and needs no permission.
 */
const NAMESPACE = 'EvidenceCoach';

interface Metric {
  readonly Name: string;
  readonly Unit: 'Count' | 'Milliseconds';
}

const counted = (Name: string): Metric => ({ Name, Unit: 'Count' });
const timed = (Name: string): Metric => ({ Name, Unit: 'Milliseconds' });

/** Values by the name of their metric, and what else the line tells (kinds, to ask the log for). */
interface Measured {
  readonly counts: Readonly<Record<string, number>>;
  readonly times: Readonly<Record<string, number>>;
  readonly tells: Readonly<Record<string, string | number | boolean>>;
}

function measured(line: LogLine): Measured {
  if ('fault' in line)
    return { counts: { Faults: 1 }, times: {}, tells: { fault: line.fault, request: line.request } };
  if ('event' in line) return { counts: { Erasures: 1 }, times: {}, tells: { event: line.event } };
  const stages = Object.entries(line.times).map(([stage, time]) => [`${stage}Time`, time] as const);
  const { command, from, to, kept, shape } = line;
  const { words, ...form } = shape;
  return {
    // What did not happen is left out: a metric costs by its values, and a sum misses no zero. Turns and unsaved
    // turns are always told: an alarm looks at them.
    counts: Object.fromEntries(
      Object.entries({ ...line.counts, PieceWords: words }).filter(
        ([name, count]) => count > 0 || name === 'UnsavedTurns',
      ),
    ),
    times: { TurnTime: line.milliseconds, ...Object.fromEntries(stages) },
    tells: { command, from, to, kept, ...form },
  };
}

export interface Origin {
  /** The function's name: the metrics' one dimension. */
  readonly service: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The first request of this execution environment. */
  readonly cold: boolean;
}

/** A line of the log as an object of the embedded metric format. */
export function embeddedMetrics(
  line: LogLine,
  { service, at, cold }: Origin,
): Readonly<Record<string, unknown>> {
  const { counts, times, tells } = measured(line);
  const all = { Requests: 1, ...(cold ? { ColdStarts: 1 } : {}), ...counts };
  return {
    _aws: {
      Timestamp: at,
      CloudWatchMetrics: [
        {
          Namespace: NAMESPACE,
          Dimensions: [['Service']],
          Metrics: [...Object.keys(all).map(counted), ...Object.keys(times).map(timed)],
        },
      ],
    },
    Service: service,
    ...tells,
    ...all,
    ...times,
  };
}
