/**
 * Answers that are clear by the evidence standard and that our analyser still reads wrongly, with what it misses.
 * The answers stay as they are. Each entry must still fail: whoever mends the analyser takes its line out.
 */
export const KNOWN_ANALYSER_MISSES: Readonly<Record<string, string>> = {
  'weak screen-one-number': '"our downloads, we passed a million" is not taken as a metric of reach',
  'weak trust-in-the-home': 'sign-ups offered as proof are not taken as reach',
  'weak act-early': '"another thirty thousand users", offered as proof, is not taken as reach',
  'weak flat-daily-users': 'registered devices and "we added four hundred thousand" are not taken as reach',
  'weak leave-alone': '"I would fund the alarm ideas" is not taken as a proposal',
  'weak breaking-glass': '"two million people activated it" is not taken as a metric of reach',
  'weak ranked-by-money': 'revenue offered as proof is not taken as reach in the rung',
  'weak understood-and-back':
    'monthly active users that "rose from three to four and a half million" are not taken as a metric',
  'weak think-big': '"no waste at all by the end of the decade", a goal, is taken as an observed zero',
  'strong trust-own-error': 'its number, a measured one, is taken for one of reach',
  'strong year-without-dates': 'the first observation is placed after the first proposal',
  'weak shared-goal': 'a number that counts nothing is taken as a metric',
  'weak frugal-answer': 'numbers of money offered without a source are taken as metrics',
};
