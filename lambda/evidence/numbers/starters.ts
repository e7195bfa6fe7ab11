/** Words that say a multiple by themselves, with their factor. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ...factor(2, 'double doubles doubled doubling twofold twice'),
  ...factor(3, 'triple triples tripled tripling treble trebles trebled trebling threefold thrice'),
  ...factor(4, 'quadruple quadruples quadrupled quadrupling fourfold'),
  ...factor(5, 'quintupled fivefold'),
  ...factor(6, 'sixfold'),
  ...factor(7, 'sevenfold'),
  ...factor(8, 'eightfold'),
  ...factor(10, 'tenfold'),
  ...factor(20, 'twentyfold'),
  ...factor(100, 'hundredfold'),
  ...factor(0.5, 'halve halved halving'),
  ...factor(1, 'once'),
]);

function factor(value: number, words: string): [string, number][] {
  return words.split(' ').map((word) => [word, value]);
}

/** Months by name and abbreviation. "May" and "march" are verbs too: see calendar.ts. */
export const MONTHS: ReadonlyMap<string, string> = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((month): [string, string][] => [
      [month, month],
      ...(month === 'may' || month === 'march' ? [] : [[month.slice(0, 3), month] as [string, string]]),
      ...(month === 'september' ? [['sept', month] as [string, string]] : []),
    ]),
);

/** Decades of the last century (or this one's twenties) with the year they begin in. */
export const DECADES: ReadonlyMap<string, number> = new Map([
  ['twenties', 1920],
  ['thirties', 1930],
  ['forties', 1940],
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
]);

/** Words before a number that count periods: "q three", "h one", "week six". */
export const PERIODS: ReadonlyMap<string, string> = new Map([
  ['q', 'quarter'],
  ['quarter', 'quarter'],
  ['h', 'half'],
  ['week', 'week'],
  ['day', 'day'],
  ['month', 'month'],
  ['sprint', 'sprint'],
]);

/** Words whose number is a part of their name: "version two", "level three", "l five". */
export const NAMERS: ReadonlySet<string> = new Set(
  (
    'version release build gen generation phase level stage step tier round wave iteration option variant scenario ' +
    'chapter section appendix figure exhibit slide page module lesson unit number grade rule principle article ' +
    'room ward bay floor gate lane platform terminal track bus route highway interstate channel zone district sector ' +
    'area branch building bin aisle dock type series mark model formula priority severity sev p covid ios ipados ' +
    'macos android windows iphone ipad galaxy pixel playstation xbox gpt llama python java wifi bluetooth web usb mp ' +
    'dot echo episode season volume act verse item ticket form line team squad pod group cohort cell plan part catch ' +
    'state studio apollo boeing airbus class category case clause b c d e f g j k l m n r s t u v w x y z'
  ).split(' '),
);

/** Those of them that are nouns beside a count as often: "in our team two people", but "level five engineers". */
export const LOOSE_NAMERS: ReadonlySet<string> = new Set(
  (
    'number room ward floor lane track line route area branch building bin form team squad pod group cohort cell plan ' +
    'part item catch state class case clause page question unit section figure series round release build step stage'
  ).split(' '),
);
