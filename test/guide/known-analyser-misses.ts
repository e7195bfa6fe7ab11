/**
 * Answers that are clear by the evidence standard and that our analyser still reads wrongly, with what it misses.
 * The answers stay as they are. Each entry must still fail: whoever mends the analyser takes its line out.
 */
export const KNOWN_ANALYSER_MISSES: Readonly<Record<string, string>> = {
  'strong screen-half-minute':
    '"one in three asks", in the support tickets, is neither taken as a number nor its source',
  'strong right-after-doubt':
    '"four point one percent of them against three point three" is not taken as a metric',
  'strong think-big':
    '"five glass jars in every blue bin", an average of counted bins, is not taken as a metric',
  'strong first-year': 'two thousand messages that were read are not taken as a source',
  'strong clear-or-sticky':
    '"a hundred and twelve people in the suggestion box asked" is not taken as the first observation',
  'strong long-effort': "the notebook of one's own measurements is not taken as a source",
  'weak screen-one-number': '"our downloads, we passed a million" is not taken as a metric of reach',
  'weak trust-in-the-home': 'sign-ups offered as proof are not taken as reach',
  'weak think-big': '"no waste at all by the end of the decade", a goal, is taken as an observed zero',
  'weak act-early': '"another thirty thousand users", offered as proof, is not taken as reach',
  'weak frugal-answer': '"with no agency at all" is taken as an observed zero',
  'weak before-recipes': '"I\'d spend the first three months building it" is not taken as a proposal',
  'weak flat-daily-users': 'registered devices and "we added four hundred thousand" are not taken as reach',
  'weak better-on-paper':
    '"I would wait another quarter and communicate", a plan of steps, is not taken as a proposal',
  'weak leave-alone': '"I would fund the alarm ideas" is not taken as a proposal',
  'weak breaking-glass': '"two million people activated it" is not taken as a metric of reach',
  'weak ranked-by-money': 'revenue offered as proof is not taken as reach in the rung',
  'weak understood-and-back':
    'monthly active users that "rose from three to four and a half million" are not taken as a metric',
};
