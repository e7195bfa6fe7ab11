/** What can befall a call to the database. */
export const DATABASE_FAULTS = [
  /** Answered, but after a while: sometimes later than the client waits. */
  'delayed',
  /** Never reaches the database, and nothing ever comes back. */
  'dropped',
  'throttled',
  'answered-500',
  /** The connection breaks before the call gets through. */
  'torn-before',
  /** It is done, and the connection breaks in the middle of the answer. */
  'torn-within',
  /** It is done, and nothing ever comes back. */
  'done-unanswered',
] as const;
export type DatabaseFault = (typeof DATABASE_FAULTS)[number];

/** What can befall a request on its way from Alexa, and the process that answers it. */
export const REQUEST_FAULTS = [
  /** Twice at the same moment. */
  'twice-at-once',
  /** Again, right after it was answered. */
  'repeated',
  /** A copy arrives after later requests did. */
  'out-of-order',
  /** It arrives when Alexa has given it up and the session is over. */
  'late',
  /** kill -9 while it is being answered. */
  'killed',
  /** The clock of the process jumps while the session goes on. */
  'clock-jumped',
] as const;
export type RequestFault = (typeof REQUEST_FAULTS)[number];

export type Fault = DatabaseFault | RequestFault;

/** Which faults met which candidate, by the candidate's hash. */
export class Met {
  private readonly byCandidate = new Map<string, Map<Fault, number>>();

  note(candidate: string, fault: Fault): void {
    const met = this.byCandidate.get(candidate) ?? new Map<Fault, number>();
    met.set(fault, (met.get(fault) ?? 0) + 1);
    this.byCandidate.set(candidate, met);
  }

  /** How many of each were met, and how many of them by candidates whose interviews came through whole. */
  count(isWhole: (candidate: string) => boolean): Record<string, { met: number; survived: number }> {
    const counts = Object.fromEntries(
      [...DATABASE_FAULTS, ...REQUEST_FAULTS].map((fault) => [fault, { met: 0, survived: 0 }]),
    );
    for (const [candidate, met] of this.byCandidate) {
      const whole = isWhole(candidate);
      for (const [fault, times] of met) {
        const counted = counts[fault] ?? { met: 0, survived: 0 };
        counts[fault] = {
          met: counted.met + times,
          survived: counted.survived + (whole ? times : 0),
        };
      }
    }
    return counts;
  }
}
