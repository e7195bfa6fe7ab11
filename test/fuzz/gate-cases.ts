/**
 * How many random cases of each kind the gate draws: two thousand in all, in the ten seconds or so that they may take on a
 * quiet machine. `npm run bench -- fuzz` draws fifty times as many.
 */
export const GATE_CASES = {
  ...{ requests: 600, transcripts: 600, speech: 300 },
  ...{ models: 250, skillSources: 150, packs: 100 },
} as const;
