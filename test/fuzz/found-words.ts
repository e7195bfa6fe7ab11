/** Words that once broke the analyser or the speech, and what had looked dangerous. */
export const FOUND_WORDS: readonly string[] = [
  '',
  '\ud800',
  '</speak><speak>',
  '$x',
  '__proto__',
  '1e999',
  '½',
];
