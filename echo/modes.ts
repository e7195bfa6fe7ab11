import { CONTROL_OF_PHRASE } from '../models/compiled/speech.ts';

/** The modes of an interview, each with the words that choose it: the skill is told by voice, as at Amazon. */
export const MODES: ReadonlyMap<string, string> = new Map(
  ['practice', 'real'].flatMap((mode) => {
    const phrase = [...CONTROL_OF_PHRASE].find(([, control]) => control === mode)?.[0];
    return phrase === undefined ? [] : [[mode, phrase] as const];
  }),
);

/** The mode that an interview begins in. */
export const FIRST_MODE = 'practice';
