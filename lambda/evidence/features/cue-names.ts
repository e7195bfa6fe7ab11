import { CUES } from '../../../models/compiled/evidence-cues.ts';

/** For each cue its id, its signal, and the family of its signal. */
export const CUE_ID: readonly string[] = CUES.cues.map((cue) => cue.id);
export const CUE_SIGNAL: readonly string[] = CUES.cues.map((cue) => cue.signal);
export const CUE_FAMILY: readonly string[] = CUES.cues.map((cue) => cue.signal.split(':')[0] ?? '');
export const PATTERN_NAME: readonly string[] = CUES.names;
