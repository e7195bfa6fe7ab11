import type { Label } from './findings.ts';

/** Why a label holds, in one plain sentence. */
export const REASONS: Readonly<Record<Label, string>> = {
  metric: 'A number that was observed stands beside the thing it measures.',
  source: 'It says where the observation comes from.',
  change: 'It tells a before and an after, or a difference, with a number.',
  timeframe: 'It ties the observation to the time in which it was made.',
  experiment: 'It describes a test that compares.',
  voiceMetric: 'It names a measure of how well people were understood.',
  vanityMetric: 'It offers reach or output as the proof of success.',
  ownership: 'It says what you did yourself, as "i" with a verb of action.',
  learning: 'It names something that was wrong and what was done differently because of it.',
  unsupported: 'It rests on what everybody knows or feels, with nothing seen behind it.',
  proposal: 'It proposes or decides on something to do.',
  gesture: 'It points at data without giving any.',
};
