import { ADMISSIONS } from '../../models/compiled/speech.ts';
import type { ProbeAim } from './interview.ts';

/** Probes that ask for an observation: "no" says that there is none. */
export const DOUBTS: readonly ProbeAim[] = ['observation', 'figure'];

/** Whether a reply says that there is no number, or nothing known; it counts wherever it stands in it. */
export function admitsNothing(words: string): boolean {
  const plain = ` ${words.toLowerCase().replaceAll('’', "'")} `;
  return ADMISSIONS.some((admission) => plain.includes(` ${admission} `));
}
