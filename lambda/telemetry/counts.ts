/** What telemetry needs to know of an event: its kind and its numbers. It has no place for words. */
export interface Told {
  readonly kind: string;
  readonly attempt?: number;
  readonly part?: string;
  readonly aside?: string;
  readonly findings?: { readonly tooLittle: boolean };
}

/** One turn, as far as it is counted. */
export interface Counted {
  readonly events: readonly Told[];
  /** An answer was open before this turn, with at least one piece of it heard. */
  readonly answerOpen: boolean;
  readonly kept: 'kept' | 'taken' | 'failed';
}

/**
 * What is counted, and what it is for: the skill's own figures, utterance by utterance. Rates are quotients of
 * sums, so that they can be taken over any time: on the dashboard, and at home by npm run report.
 */
export const COUNTS = [
  'Turns',
  /** Pieces that came without words (AMAZON.FallbackIntent): the fallback rate is these by turns. */
  'MissedPieces',
  'Unclear',
  'Pieces',
  'QuestionsAsked',
  /** First tries that were judged. */
  'QuestionsAnswered',
  /** Every try that was judged, probes apart. */
  'AnswersJudged',
  'TooShort',
  /** Begun, and left by stopping, silence or the next question. */
  'AnswersAbandoned',
  'DrillsAnswered',
  'InterviewsOpened',
  'RoundsEnded',
  'UnsavedTurns',
  'TakenTurns',
] as const;

export type Count = (typeof COUNTS)[number];
export type Counts = Readonly<Record<Count, number>>;

const LEAVES = new Set(['stopped', 'question-asked', 'questions-ran-out', 'drill-begun', 'round-ended']);

export function countsOf({ events, answerOpen, kept }: Counted): Counts {
  const of = (fits: (event: Told) => boolean) => events.filter(fits).length;
  const kind = (wanted: string) => of((event) => event.kind === wanted);
  const aside = (wanted: string) => of((event) => event.kind === 'aside-given' && event.aside === wanted);
  const judged = (event: Told) =>
    event.kind === 'answer-judged' && event.part === 'answer' && event.findings?.tooLittle !== true;
  // Whoever comes back has left before, and was counted then.
  const returns = events.some(({ kind }) => kind === 'interview-opened' || kind === 'interview-resumed');
  const leaves = !returns && events.some(({ kind }) => LEAVES.has(kind));
  return {
    Turns: 1,
    MissedPieces: aside('missed'),
    Unclear: aside('unclear'),
    Pieces: kind('piece-heard'),
    QuestionsAsked: kind('question-asked'),
    QuestionsAnswered: of((event) => judged(event) && event.attempt === 1),
    AnswersJudged: of(judged),
    TooShort: of((event) => event.kind === 'answer-judged' && event.findings?.tooLittle === true),
    AnswersAbandoned: answerOpen && leaves && kind('answer-judged') === 0 ? 1 : 0,
    DrillsAnswered: kind('drill-answered'),
    InterviewsOpened: kind('interview-opened'),
    RoundsEnded: kind('round-ended'),
    UnsavedTurns: kept === 'failed' ? 1 : 0,
    TakenTurns: kept === 'taken' ? 1 : 0,
  };
}

export const noCounts: Counts = Object.fromEntries(COUNTS.map((name) => [name, 0])) as Counts;

export const sumOf = (all: readonly Counts[]): Counts =>
  all.reduce<Counts>(
    (sum, counts) => Object.fromEntries(COUNTS.map((name) => [name, sum[name] + counts[name]])) as Counts,
    noCounts,
  );
