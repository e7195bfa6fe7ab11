/** A case of the public suite: what is said, and what a well-known normaliser makes of it. */
export interface SpokenCase {
  readonly id: string;
  readonly text: string;
  /** null where the normaliser must find nothing. */
  readonly label: string | null;
  readonly kind: string;
  readonly direction: string;
  readonly source: string;
}

/** Cases that do not fit quantities in a spoken answer: told by their form, with the reason. */
export interface Exclusion {
  readonly reason: string;
  readonly excludes: (spoken: SpokenCase) => boolean;
}

/** Settled before the suite was first run, from the forms of its texts and labels; never by a case's id. */
export const EXCLUSIONS: readonly Exclusion[] = [
  {
    reason: 'a piece of the source code it was taken from, not a text',
    excludes: ({ text }) => /\.equal\(|expect\(/u.test(text),
  },
  {
    reason:
      'a digit string (telephone number, code) whose leading zeros matter: no quantity, nothing is counted',
    excludes: ({ label, direction }) =>
      direction === 'spoken->written' && /(?:^|\s)0\d|\s00/u.test(label ?? ''),
  },
  {
    reason:
      'a normaliser leaves a small number as a word for the look of the written text; its value is the same',
    excludes: ({ text, label }) => text === label && /^zero$|dollars|first|o'clock|point/iu.test(text),
  },
  {
    reason: 'contradicts its twin: the pronoun in "the one I was waiting for" written as a figure',
    excludes: ({ label }) => /\bthe 1 I\b/u.test(label ?? ''),
  },
  {
    reason: 'spelling mistakes of typing; recognition delivers dictionary words',
    excludes: ({ text }) => /huntred|thousant|millyon|oneths/u.test(text),
  },
  {
    reason:
      'a vague determiner read as a figure ("a few" as three): the evidence standard counts none of them',
    excludes: ({ text }) => /^(?:a few|few|single)$/u.test(text),
  },
  {
    reason: 'transliterated or run-together currency names that nobody says in English',
    excludes: ({ text }) => /\bgen(?:eh|ihat)\b|\bl\.?e\b|egyptianpound|saudiriyal/iu.test(text),
  },
  {
    reason:
      'marks of writing with no spoken form: primes for minutes and seconds, brackets, dotted abbreviations',
    excludes: ({ text }) => /^\d+["']$|\(|k\.g/u.test(text),
  },
  {
    reason:
      'a single letter that is something else in speech: giga behind a number, m for minutes, l for lakh',
    excludes: ({ text }) => /\dG$|^\d+ ?m$|^\d+ l$/u.test(text),
  },
  {
    reason: 'the label belongs to another text of the source file ("15.5 minutes" as 3630 seconds)',
    excludes: ({ text, kind }) => kind === 'duckling-Duration' && text.startsWith('15.5 '),
  },
];
