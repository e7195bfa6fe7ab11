/** A whole round as it is said: an answer in pieces that is probed, one that is tried again, help, and goodbye. */
export const ONE_ROUND: readonly string[] = [
  'open evidence coach',
  'yes',
  'our returns went up last spring and everybody blamed the warehouse',
  'we read two hundred support tickets and forty percent named the size chart',
  "so we changed the chart and returns fell from ten percent to six percent in eight weeks that's my answer",
  'next question',
  'help',
  'people loved the new search and we shipped it to everyone',
  "that's my answer",
  'i do not have a number',
  'next question',
  'stop',
];
