import type { Pack } from '../../models/compiled/pack-types.ts';
import type { CommandKind, CommandOf } from './command.ts';
import type { Aside, InterviewEvent } from './event.ts';
import type { Interview, Phase, PhaseKind, PhaseOf } from './interview.ts';

/**
 * What is to be understood of the words now: the answer as it stands, with its probe, with its probe if that brought
 * an observation; its stronger order; the day that was named; the reply to a drill.
 */
export type Judging = 'answer' | 'with-probe' | 'probe-if-observed' | 'stronger' | 'date' | 'drill';

export interface Decision {
  readonly events: readonly InterviewEvent[];
  readonly judge: Judging | null;
}

/** What a decision needs beside the state. */
export interface Circumstances {
  readonly pack: Pack;
  /** Minutes since the last stored turn, at a launch that finds an open interview; otherwise null. */
  readonly minutesAway: number | null;
  /** For a new interview. */
  readonly session: string;
  readonly at: string;
  /** Whether this candidate was here before. */
  readonly known: boolean;
  /** The candidate's last interview, at a launch that begins a new one. */
  readonly last: Interview | null;
}

export interface Asked<P extends Phase = Phase> {
  readonly state: Interview;
  readonly phase: P;
  readonly about: Circumstances;
}

/** One cell of the table phase × command. */
export type Cell<P extends PhaseKind, C extends CommandKind> = (
  asked: Asked<PhaseOf<P>>,
  command: CommandOf<C>,
) => Decision;
export type Row<P extends PhaseKind> = { readonly [C in CommandKind]: Cell<P, C> };

export const told = (...events: InterviewEvent[]): Decision => ({ events, judge: null });
export const aside = (what: Aside) => () => told({ kind: 'aside-given', aside: what });
export const stopped = (how: 'stop' | 'cancel' | 'home' | 'session-ended') => () =>
  told({ kind: 'stopped', how });
