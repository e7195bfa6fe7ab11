/** What a number can be of: the word after it, or the sign before it. */
export interface Unit {
  readonly kind: 'percent' | 'points' | 'money' | 'duration' | 'measure';
  /** Singular and spelled out ("minute", "kilogram"), '%', 'points', an ISO currency, or '' for money of no named currency. */
  readonly name: string;
  /** How many of `name` one of this unit is: a cent is 0.01, a fortnight two weeks. */
  readonly factor: number;
  /** A letter or two that is a unit only behind figures ("5 g", never "five g"). */
  readonly short: boolean;
  /** What the unit is counted by within itself: 'hour' in "mph". */
  readonly per: string | null;
}

const table = new Map<string, Unit>();

function add(
  kind: Unit['kind'],
  name: string,
  words: string,
  factor = 1,
  short = false,
  per: string | null = null,
): void {
  const unit = { kind, name, factor, short, per };
  for (const word of words.split(' ')) table.set(word, unit);
}

add('percent', '%', '% percent pct');

add('duration', 'millisecond', 'millisecond milliseconds ms millis');
add('duration', 'second', 'second seconds sec secs');
add('duration', 'second', 's', 1, true);
add('duration', 'minute', 'minute minutes min mins');
add('duration', 'hour', 'hour hours hr hrs');
add('duration', 'hour', 'h', 1, true);
add('duration', 'day', 'day days');
add('duration', 'night', 'night nights');
add('duration', 'weekend', 'weekend weekends');
add('duration', 'week', 'week weeks wk wks');
add('duration', 'week', 'fortnight fortnights', 2);
add('duration', 'sprint', 'sprint sprints');
add('duration', 'month', 'month months mth mths');
add('duration', 'quarter', 'quarter quarters');
add('duration', 'year', 'year years yr yrs');
add('duration', 'year', 'decade decades', 10);
add('duration', 'year', 'century centuries', 100);

add('money', 'USD', 'dollar dollars buck bucks usd $');
add('money', 'USD', 'cent cents ¢', 0.01);
add('money', 'USD', 'c', 0.01, true);
add('money', 'GBP', 'pound pounds quid gbp £');
add('money', 'GBP', 'penny pennies pence', 0.01);
add('money', 'GBP', 'p', 0.01, true);
add('money', 'EUR', 'euro euros eur €');
add('money', 'INR', 'rupee rupees inr rs ₹');
add('money', 'INR', 'paisa paise', 0.01);
add('money', 'JPY', 'yen jpy ¥');
add('money', 'CNY', 'yuan renminbi rmb cny');
add('money', 'KRW', 'won krw ₩');
add('money', '', 'grand', 1000);
add('money', 'MYR', 'ringgit ringgits myr rm');
add('money', 'MYR', 'sen sens', 0.01);
add('money', 'ILS', 'shekel shekels ils');
add('money', 'CHF', 'franc francs chf');
add('money', 'CAD', 'cad');
add('money', 'AUD', 'aud');
add('money', 'ZAR', 'rand zar');
add('money', 'NGN', 'naira ngn');
add('money', 'KES', 'shilling shillings kes');
add('money', 'PHP', 'peso pesos php');
add('money', 'BRL', 'reais brl');
add('money', 'SEK', 'krona kronor sek');
add('money', 'NOK', 'krone kroner nok');
add('money', 'DKK', 'dkk');
add('money', 'PLN', 'zloty zlotys pln');
add('money', 'THB', 'baht thb');
add('money', 'TRY', 'lira liras');
add('money', 'RUB', 'ruble rubles rouble roubles rub');
add('money', 'UAH', 'hryvnia hryvnias uah');
add('money', 'UAH', 'kopiyka kopiykas', 0.01);
add('money', 'SAR', 'riyal riyals sar');
add('money', 'IRR', 'rial rials irr');
add('money', 'AED', 'dirham dirhams aed');
add('money', 'KWD', 'dinar dinars kwd');
add('money', 'QAR', 'qar');
add('money', 'LBP', 'lbp');
add('money', 'EGP', 'egp');
add('money', 'BGN', 'bgn');
add('money', 'MNT', 'tugrik tugriks mnt');
add('money', 'SGD', 'sgd');
add('money', 'HKD', 'hkd');
add('money', 'NZD', 'nzd');
add('money', 'MXN', 'mxn');

add('measure', 'foot', 'foot feet ft');
add('measure', 'inch', 'inch inches');
add('measure', 'yard', 'yard yards yd yds');
add('measure', 'mile', 'mile miles mi');
add('measure', 'acre', 'acre acres');
add('measure', 'hectare', 'hectare hectares ha');
add('measure', 'ounce', 'ounce ounces oz');
add('measure', 'pound', 'lb lbs');
add('measure', 'stone', 'stone');
add('measure', 'tonne', 'tonne tonnes');
add('measure', 'ton', 'ton tons');
add('measure', 'gallon', 'gallon gallons gal');
add('measure', 'quart', 'quart quarts');
add('measure', 'pint', 'pint pints');
add('measure', 'cup', 'cup cups');
add('measure', 'teaspoon', 'teaspoon teaspoons tsp');
add('measure', 'tablespoon', 'tablespoon tablespoons tbsp');
add('measure', 'degree', 'degree degrees °');
add('measure', 'lumen', 'lumen lumens lm');
add('measure', 'horsepower', 'horsepower hp');
add('measure', 'knot', 'knot knots');
add('measure', 'decibel', 'decibel decibels db');
add('measure', 'carat', 'carat carats');
add('measure', 'calorie', 'calorie calories kcal');
add('measure', 'cc', 'cc');
add('measure', 'kilogram', 'kilo kilos kgs');
add('measure', 'kilometer', 'klick klicks');
add('measure', 'gigabyte', 'gig gigs');
add('measure', 'megabyte', 'meg megs');
add('measure', 'megapixel', 'megapixel megapixels');
add('measure', 'mile', 'mph', 1, false, 'hour');
add('measure', 'kilometer', 'kph kmh', 1, false, 'hour');
add('measure', 'revolution', 'rpm', 1, false, 'minute');
add('measure', 'beat', 'bpm', 1, false, 'minute');
add('measure', 'frame', 'fps', 1, false, 'second');

/** Units that take a prefix: singular (plurals are made), abbreviation, other spelling. */
const BASES: readonly (readonly [string, string, string?])[] = [
  ['meter', 'm', 'metre'],
  ['gram', 'g', 'gramme'],
  ['liter', 'l', 'litre'],
  ['watt', 'w'],
  ['volt', 'v'],
  ['hertz', 'hz'],
  ['byte', 'b'],
  ['bit', ''],
  ['joule', 'j'],
  ['ohm', ''],
  ['amp', ''],
  ['ampere', ''],
  ['pascal', 'pa'],
  ['siemens', ''],
  ['newton', ''],
];
const PREFIXES: readonly (readonly [string, string])[] = [
  ['', ''],
  ['kilo', 'k'],
  ['mega', 'm'],
  ['giga', 'g'],
  ['tera', 't'],
  ['peta', 'p'],
  ['hecto', ''],
  ['deci', ''],
  ['centi', 'c'],
  ['milli', 'm'],
  ['micro', ''],
  ['nano', 'n'],
];
/** Abbreviations that hold in speech and writing; "mb" is megabytes, never millibits. */
const SHORT = new Set('km kg kw kv khz kb mm mg ml mw mhz mb gb ghz gw tb pb cm cl nm kj mj kpa'.split(' '));
const MILLI = new Set(['mm', 'mg', 'ml']);

for (const [prefix, letter] of PREFIXES) {
  for (const [base, symbol, spelling] of BASES) {
    const name = prefix + base;
    add('measure', name, `${name} ${name}s`);
    if (spelling) add('measure', name, `${prefix + spelling} ${prefix + spelling}s`);
    const abbreviation = letter + symbol;
    const wrong = letter === 'm' && MILLI.has(abbreviation) !== (prefix === 'milli');
    if (SHORT.has(abbreviation) && !wrong) add('measure', name, abbreviation);
  }
}
add('measure', 'gram', 'g gs', 1, true);
add('measure', 'liter', 'l', 1, true);
add('measure', 'meter', 'm', 1, true);

/** By the word that says it. */
export const UNITS: ReadonlyMap<string, Unit> = table;

/** "kilo watt hours" is heard as often as "kilowatt hours". */
export const UNIT_PREFIXES: ReadonlySet<string> = new Set(
  PREFIXES.map(([prefix]) => prefix).filter((p) => p !== ''),
);

/** Two-word units, by their second word and then their first. */
export const COMPOUND_UNITS: ReadonlyMap<string, ReadonlyMap<string, Unit>> = new Map(
  Object.entries({
    unit: ['astronomical'],
    units: ['astronomical'],
    year: ['light'],
    years: ['light'],
  }).map(([last, firsts]) => [
    last,
    new Map(
      firsts.map((first) => [
        first,
        {
          kind: 'measure' as const,
          name: `${first} ${last.replace(/s$/u, '')}`,
          factor: 1,
          short: false,
          per: null,
        },
      ]),
    ),
  ]),
);

const DOLLAR = { dollar: '', dollars: '', $: '' };
/** Whose currency: "hong kong dollars" is known by the word before the unit. */
export const NATIONAL: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['us', named(DOLLAR, 'USD')],
  ['american', named(DOLLAR, 'USD')],
  ['states', named(DOLLAR, 'USD')],
  ['canadian', named(DOLLAR, 'CAD')],
  ['australian', named(DOLLAR, 'AUD')],
  ['zealand', named(DOLLAR, 'NZD')],
  ['singapore', named(DOLLAR, 'SGD')],
  ['kong', named(DOLLAR, 'HKD')],
  ['kuwaiti', { dinar: 'KWD', dinars: 'KWD' }],
  ['lebanese', { pound: 'LBP', pounds: 'LBP' }],
  ['egyptian', { pound: 'EGP', pounds: 'EGP' }],
  ['qatari', { riyal: 'QAR', riyals: 'QAR' }],
  ['saudi', { riyal: 'SAR', riyals: 'SAR' }],
  ['swiss', { franc: 'CHF', francs: 'CHF' }],
  ['mexican', { peso: 'MXN', pesos: 'MXN' }],
  ['british', { pound: 'GBP', pounds: 'GBP' }],
  ['indian', { rupee: 'INR', rupees: 'INR' }],
  ['malaysian', { ringgit: 'MYR', ringgits: 'MYR' }],
  ['malaysia', { ringgit: 'MYR', ringgits: 'MYR' }],
]);

function named(words: Readonly<Record<string, string>>, code: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(words).map((word) => [word, code]));
}
