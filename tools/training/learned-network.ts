import { HIDDEN, MEMBERS, type Network } from '../../lambda/evidence/network/network.ts';
import type { LearnedBank } from './learned-bank.ts';

/** How many hidden values one network learns; several are then made one. */
export const WIDTH = HIDDEN / MEMBERS;

/** A network whose weights are still learned. */
export type LearnedNetwork = Network & { readonly clauses: LearnedBank; readonly numbers: LearnedBank };

// While learning, a sign is overheard now and then, and a hidden value left out, so that nothing leans on one of them.
export const OVERHEARD = 0.4;
export const LEFT_OUT = 0.3;
/** What is heard counts for what is overheard, so that nothing changes where all is heard. */
export const LOUDER = 1 / (1 - OVERHEARD);

export const add = (values: Float32Array | Float64Array, at: number, by: number): void => {
  values[at] = (values[at] as number) + by;
};

/** The clauses beside one, itself included, each with its side: 0 before, 1 itself, 2 after. */
export function eachBeside(clause: number, count: number, use: (other: number, side: number) => void): void {
  for (let side = 0; side < 3; side++) {
    const other = clause + side - 1;
    if (other >= 0 && other < count) use(other, side);
  }
}
