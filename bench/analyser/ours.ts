import { analyse } from '../../lambda/evidence/analyse.ts';

/** Ours: the labels, the quotes, the verdict. */
export const read = (answer: string): unknown => analyse(answer);
