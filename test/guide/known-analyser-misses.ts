/**
 * Answers that are clear by the evidence standard and that our analyser still reads wrongly, with what it misses.
 * The answers stay as they are. Each entry must still fail: whoever mends the analyser takes its line out.
 */
export const KNOWN_ANALYSER_MISSES: Readonly<Record<string, string>> = {
  'weak screen-one-number': '"our downloads, we passed a million" is not taken as a metric of reach',
  'weak flat-daily-users': 'registered devices and "we added four hundred thousand" are not taken as reach',
  'weak breaking-glass': '"two million people activated it" is not taken as a metric of reach',
  'weak ranked-by-money': 'revenue offered as proof is not taken as reach in the rung',
  'weak understood-and-back':
    'monthly active users that "rose from three to four and a half million" are not taken as a metric',
  'weak better-on-paper': 'the plan told first is not taken as a proposal',
};
