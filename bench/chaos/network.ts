import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Endpoint } from '../../echo/device.ts';
import type { RequestFault } from './faults.ts';
import type { Random } from './random.ts';
import { Killed, type SkillCopies } from './skill-copies.ts';

/** Shares of the requests that meet each fault. */
const SHARE: Readonly<Record<RequestFault, number>> = {
  'twice-at-once': 0.02,
  repeated: 0.02,
  'out-of-order': 0.02,
  late: 0.01,
  killed: 0.005,
  'clock-jumped': 0.02,
};
/** Milliseconds until a late request arrives: its session is over by then, and often another has begun. */
const LATE = { from: 100, to: 3_000 };
/** How far a process's clock is from the world's (milliseconds). */
const AHEAD = [0, -90_000, 40 * 60_000, -3 * 3_600_000, 26 * 3_600_000, -26 * 3_600_000] as const;

/** Alexa waited in vain. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

export interface Network {
  readonly endpoint: Endpoint;
  /** Everything that is still under way has arrived. */
  settled(): Promise<void>;
}

interface NetworkSettings {
  readonly copies: SkillCopies;
  readonly random: Random;
  readonly note: (fault: RequestFault) => void;
  /** Told how long each answered turn took (milliseconds), and the envelope that was answered. */
  readonly answered: (milliseconds: number, response: ResponseEnvelope) => void;
}

/** Alexa waits eight seconds; nobody here does, and the request says that they are over. */
const GIVEN_UP = 8_500;
function sentEarlier(envelope: RequestEnvelope, milliseconds: number): RequestEnvelope {
  const timestamp = new Date(Date.parse(envelope.request.timestamp) - milliseconds).toISOString();
  return { ...envelope, request: { ...envelope.request, timestamp } };
}

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The way of one candidate's requests from Alexa to the skill. */
export function network({ copies, random, note, answered }: NetworkSettings): Network {
  const underWay: Promise<unknown>[] = [];
  let kept: RequestEnvelope | null = null;

  function meets(fault: RequestFault): boolean {
    const does = random.chance(SHARE[fault]);
    if (does && fault !== 'killed') note(fault);
    return does;
  }

  async function send(envelope: RequestEnvelope): Promise<ResponseEnvelope> {
    const ahead = meets('clock-jumped') ? random.oneOf(AHEAD) : null;
    const began = performance.now();
    try {
      const response = await copies.send(envelope, ahead);
      answered(performance.now() - began, response);
      return response;
    } catch (error) {
      if (error instanceof Killed) note('killed');
      throw error;
    }
  }

  /** A copy that nobody waits for. What becomes of it is seen in the table. */
  const stray = (envelope: RequestEnvelope, wait: number) =>
    underWay.push(later(wait).then(() => send(envelope).catch(() => undefined)));

  async function endpoint(envelope: RequestEnvelope): Promise<ResponseEnvelope> {
    if (meets('killed')) setTimeout(() => copies.kill(), random.between(0, 12));
    if (envelope.request.type !== 'SessionEndedRequest' && meets('late')) {
      stray(sentEarlier(envelope, GIVEN_UP), random.between(LATE.from, LATE.to));
      throw new GivenUp();
    }
    if (meets('twice-at-once')) stray(envelope, 0);
    const earlier = kept;
    kept = meets('out-of-order') ? envelope : null;
    const response = await send(envelope);
    if (earlier !== null) stray(earlier, random.between(0, 300));
    if (meets('repeated')) await send(envelope).catch(() => undefined);
    return response;
  }

  return {
    endpoint,
    settled: async () => {
      if (kept !== null) stray(kept, 0);
      kept = null;
      await Promise.all(underWay);
    },
  };
}
