import type { Counted } from '../counter.ts';
import type { SkillName } from '../peers/peers.ts';
import { median, type Spread, spread } from '../spread.ts';
import type { PlayedInterview } from './child.ts';
import { type Asked, isPiece } from './interview.ts';

/** The turns that are looked at, each with the pieces that follow it closely: one turn alone would be chance. */
export const TURNS = [5, 50, 150, 300] as const;
const WINDOW = 15;

export interface Weighed extends Counted {
  readonly responseBytes: number;
}

/** The pieces at a turn, closing ones and steering left out: the same work at each of the four places. */
function piecesAt(interview: readonly Asked[], turn: number): number[] {
  const window = Array.from({ length: WINDOW }, (_, n) => turn + n);
  return window.filter((n) => {
    const asked = interview[n];
    return asked !== undefined && isPiece(asked);
  });
}

export interface AtTurn {
  readonly turn: number;
  readonly milliseconds: Spread;
  readonly processor: Spread;
  readonly written: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly responseBytes: number;
}

export interface Measured {
  readonly name: SkillName;
  readonly turns: readonly AtTurn[];
  readonly residentMegabytes: number;
  readonly heapMegabytes: number;
  /** Of the whole interview. */
  readonly writeUnits: number;
  readonly readUnits: number;
}

export function summary(
  name: SkillName,
  interview: readonly Asked[],
  rounds: readonly PlayedInterview[],
  weighed: readonly Weighed[],
): Measured {
  const turns = TURNS.map((turn): AtTurn => {
    const pieces = piecesAt(interview, turn);
    const taken = (of: (round: PlayedInterview) => readonly number[]) =>
      spread(rounds.flatMap((round) => pieces.map((n) => of(round)[n] ?? Number.NaN)));
    const weight = (of: (turn: Weighed) => number) =>
      median(pieces.flatMap((n) => weighed.slice(n, n + 1).map(of)));
    return {
      turn,
      milliseconds: taken((round) => round.milliseconds),
      processor: taken((round) => round.processor),
      written: weight((counted) => counted.written),
      writeUnits: weight((counted) => counted.writeUnits),
      readUnits: weight((counted) => counted.readUnits),
      responseBytes: weight((counted) => counted.responseBytes),
    };
  });
  const last = rounds.at(-1);
  const sum = (of: (turn: Weighed) => number) => weighed.reduce((total, turn) => total + of(turn), 0);
  return {
    name,
    turns,
    residentMegabytes: last?.residentMegabytes ?? 0,
    heapMegabytes: last?.heapMegabytes ?? 0,
    writeUnits: sum((turn) => turn.writeUnits),
    readUnits: sum((turn) => turn.readUnits),
  };
}
