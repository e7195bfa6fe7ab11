import fc from 'fast-check';
import { readings } from './notation.ts';
import type { Style } from './speaker.ts';
import { cardinalWords, grouped, numberWords, ordinalFigures, ordinalWords, yearWords } from './speaker.ts';

/** The gate runs the same cases every time; another seed finds others. */
const seed = Number(process.env['FC_SEED'] ?? 1);

/** One quantity in every form it is written and spoken in, and the reading that all of them must give. */
interface Spoken {
  readonly forms: readonly string[];
  readonly reading: string;
}

const styles: fc.Arbitrary<Style> = fc.record({
  and: fc.boolean(),
  hyphen: fc.boolean(),
  article: fc.boolean(),
  hundreds: fc.boolean(),
  indian: fc.boolean(),
  zero: fc.constantFrom('zero', 'oh'),
  filler: fc.constantFrom('', 'um', 'uh', 'er'),
});

const whole = (least: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: least, max: 20 }),
    fc.integer({ min: 21, max: 999 }),
    fc.integer({ min: 1000, max: 99_999 }),
    fc.integer({ min: 100_000, max: 900_000_000 }),
    fc.integer({ min: 1, max: 99 }).map((n) => n * 100),
    fc.integer({ min: 1, max: 99 }).map((n) => n * 1000),
    fc.integer({ min: 1, max: 99 }).map((n) => n * 1_000_000),
  );
const decimal: fc.Arbitrary<number> = fc
  .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 999 }))
  .map(([n, places, digits]) => Number(`${n}.${String(digits).padStart(places, '0')}`))
  .filter((value) => !Number.isInteger(value));
/** A number that is no year, which has a test of its own. */
const number = fc
  .oneof({ weight: 3, arbitrary: whole(2) }, { weight: 2, arbitrary: decimal })
  .filter((value) => value < 1950 || value > 2049);

/** All ways to write a number in figures. */
function figures(value: number): string[] {
  const forms = [String(value), grouped(value)];
  if (value >= 1000 && value < 1e6 && value % 100 === 0) forms.push(`${value / 1000}k`);
  if (value >= 1e6 && value % 1e5 === 0) forms.push(`${value / 1e6} million`);
  return forms;
}

/** All ways to say it in one style. */
function words(value: number, style: Style): string[] {
  const forms = [numberWords(value, style)];
  if (value >= 1000 && value < 1e6 && value % 1000 === 0)
    forms.push(`${cardinalWords(value / 1000, { ...style, article: false })} k`);
  if (value >= 1e6 && value % 1e5 === 0 && value < 1e9)
    forms.push(`${numberWords(value / 1e6, { ...style, article: false })} million`);
  if (value > 1 && value < 100 && value % 1 === 0.5)
    forms.push(`${numberWords(Math.floor(value), style)} and a half`);
  return forms;
}

function forms(value: number, style: Style): string[] {
  return [...figures(value), ...words(value, style)];
}

const shown = (value: number): number => Number(value.toFixed(4));
const plain = (value: number): string =>
  `${Number.isInteger(value) ? 'cardinal' : 'decimal'} ${shown(value)}`;

/** Any number with a unit: the unit's forms behind each of the number's forms. */
function united(kind: string, name: string, units: readonly string[], factor = 1): fc.Arbitrary<Spoken> {
  return fc.tuple(number, styles).map(([value, style]) => ({
    forms: forms(value, style).flatMap((form) => units.map((unit) => `${form}${unit}`)),
    reading: `${kind} ${shown(Number((value * factor).toPrecision(15)))} ${name}`,
  }));
}

/** The least number before "to" that cannot share the scale of this one: 2 for "two million". */
function lead(value: number): number {
  const scale =
    [1e9, 1e6, 1e3].find((one) => value >= one && value % one === 0) ?? (value % 100 === 0 ? 100 : 1);
  return scale === 1 ? 2 : value / scale;
}

/** Two numbers joined: the joints' forms between each of the numbers' forms, figures with figures. */
function joined(
  reading: (a: number, b: number) => string,
  joints: readonly string[],
  units: readonly string[],
  before = '',
): fc.Arbitrary<Spoken> {
  return fc
    .tuple(fc.oneof(whole(2), decimal), fc.oneof(whole(2), decimal), styles)
    .filter(([a, b]) => a !== b && a >= lead(b) && b >= 2 && (!before.startsWith('between') || a < b))
    .map(([a, b, style]) => ({
      forms: [
        figures(a).map((first) => [first, String(b)]),
        words(a, style).map((first) => [first, numberWords(b, style)]),
      ]
        .flat()
        .flatMap(([first, second]) =>
          joints.flatMap((joint) => units.map((unit) => `${before}${first}${joint}${second}${unit}`)),
        ),
      reading: reading(shown(a), shown(b)),
    }));
}

const small = fc.integer({ min: 2, max: 99 });

const QUANTITIES: Readonly<Record<string, fc.Arbitrary<Spoken>>> = {
  'a number': fc
    .tuple(number, styles)
    .map(([value, style]) => ({ forms: forms(value, style), reading: plain(value) })),
  percent: united('percent', '%', [' percent', '%', ' %', ' per cent', ' pct']),
  points: united('points', 'points', [' percentage points', ' percent points']),
  dollars: fc.tuple(number, styles).map(([value, style]) => ({
    forms: [
      ...figures(value).map((form) => `$${form}`),
      ...forms(value, style).flatMap((form) => [`${form} dollars`, `${form} bucks`]),
    ],
    reading: `money ${shown(value)} USD`,
  })),
  pounds: fc.tuple(whole(2), styles).map(([value, style]) => ({
    forms: [`£${value}`, `£ ${grouped(value)}`, ...forms(value, style).map((form) => `${form} quid`)],
    reading: `money ${value} GBP`,
  })),
  cents: united('money', 'USD', [' cents'], 0.01),
  minutes: united('duration', 'minute', [' minutes', ' mins']),
  seconds: united('duration', 'second', [' seconds', ' secs']),
  weeks: united('duration', 'week', [' weeks']),
  kilos: united('measure', 'kilogram', [' kilos', ' kilograms', ' kg']),
  degrees: united('measure', 'degree', [' degrees']),
  'a rate': united('rate', 'calls / order', [' calls per order', ' calls per order']),
  'a rate of time': united('rate', '/ week', [' a week', ' per week', ' every week']),
  'a multiple': united('multiple', '', [' times as many', ' times more']).map(({ forms: all, reading }) => ({
    forms: all,
    reading: reading.trim(),
  })),
  'a factor': fc.tuple(number, styles).map(([value, style]) => ({
    forms: [...forms(value, style).map((form) => `${form} x`), `${value}x`, `${grouped(value)}x`],
    reading: `multiple ${shown(value)}`,
  })),
  'a part': fc
    .tuple(fc.integer({ min: 2, max: 400 }), fc.integer({ min: 401, max: 5000 }), styles)
    .map(([part, of, style]) => ({
      forms: [`${part} out of `, `${cardinalWords(part, style)} out of `].flatMap((start, n) =>
        n === 0 ? [`${start}${of}`, `${start}${grouped(of)}`] : [`${start}${cardinalWords(of, style)}`],
      ),
      reading: `part ${part} of ${of}`,
    })),
  'one in some': fc.tuple(fc.integer({ min: 2, max: 40 }), styles).map(([of, style]) => ({
    forms: [
      `1 in ${of}`,
      `one in ${cardinalWords(of, style)}`,
      `1 out of ${of}`,
      `one out of every ${cardinalWords(of, style)}`,
    ],
    reading: `part 1 of ${of}`,
  })),
  'a fraction': fc.constantFrom<Spoken>(
    { forms: ['a third of', 'one third of', '1/3 of', '⅓ of'], reading: 'fraction 0.3333' },
    { forms: ['two thirds of', '2/3 of', '2 thirds of'], reading: 'fraction 0.6667' },
    { forms: ['three quarters of', '3/4 of', '3 quarters of', '¾ of'], reading: 'fraction 0.75' },
    { forms: ['two fifths of', '2/5 of'], reading: 'fraction 0.4' },
    { forms: ['half of', '1/2 of', 'one half of', 'a half of', '½ of'], reading: 'fraction 0.5' },
  ),
  // Not 22 or 162: "a twenty second attempt" may last that long.
  'a share': fc
    .tuple(fc.integer({ min: 1, max: 19 }), fc.integer({ min: 5, max: 20 }), styles)
    .filter(([a, b]) => a < b)
    .map(([a, b, style]) => ({
      forms: [`${a}/${b} of`, `${cardinalWords(a, style)} ${ordinalWords(b, style)}${a === 1 ? '' : 's'} of`],
      reading: `fraction ${shown(a / b)}`,
    })),
  'a number and a share': fc
    .tuple(
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 2, max: 4 }),
      fc.integer({ min: 5, max: 9 }),
      styles,
    )
    .map(([n, a, b, style]) => ({
      forms: [
        `${n} ${a}/${b}`,
        `${cardinalWords(n, style)} and ${cardinalWords(a, style)} ${ordinalWords(b, style)}s`,
      ].map((form) => `${form} miles`),
      reading: `measure ${shown(n + a / b)} mile`,
    })),
  'dollars and cents': fc
    .tuple(fc.integer({ min: 2, max: 900 }), fc.integer({ min: 11, max: 99 }), styles)
    .map(([dollars, cents, style]) => ({
      forms: [
        `$${dollars}.${cents}`,
        `${dollars}.${cents} dollars`,
        `${cardinalWords(dollars, style)} dollars and ${cardinalWords(cents, style)} cents`,
        `${dollars} dollars ${cents} cents`,
      ],
      reading: `money ${shown(dollars + cents / 100)} USD`,
    })),
  'hours and minutes': fc
    .tuple(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 2, max: 59 }), styles)
    .map(([hours, minutes, style]) => ({
      forms: [
        `${hours} hours and ${minutes} minutes`,
        `${hours} hrs ${minutes} mins`,
        `${cardinalWords(hours, style)} hours and ${cardinalWords(minutes, style)} minutes`,
      ],
      reading: `duration ${hours * 60 + minutes} minute`,
    })),
  'a measure': fc
    .tuple(
      number,
      styles,
      fc.constantFrom(
        ['kilometer', 'kilometers', 'km', 'kilometres'],
        ['gigabyte', 'gigabytes', 'gb', 'gigs'],
        ['kilowatt hour', 'kilowatt hours', 'kilo watt hours'],
        ['milliliter', 'milliliters', 'ml', 'millilitres'],
        ['square meter', 'square meters', 'square metres'],
        ['inch', 'inches'],
        ['ounce', 'ounces', 'oz'],
      ),
    )
    .map(([value, style, [unit = '', ...units]]) => ({
      forms: forms(value, style).flatMap((form) => units.map((one) => `${form} ${one}`)),
      reading: `measure ${shown(value)} ${unit}`,
    })),
  'a large ordinal': fc
    .tuple(fc.integer({ min: 401, max: 99_999 }), styles)
    .filter(([n]) => n % 10 !== 2)
    .map(([n, style]) => ({
      forms: [
        `${ordinalFigures(n)} caller`,
        `${grouped(n)}${ordinalFigures(n).slice(-2)} caller`,
        `${ordinalWords(n, style)} caller`,
      ],
      reading: `ordinal ${n}`,
    })),
  'an ordinal': fc
    .tuple(
      fc.integer({ min: 4, max: 400 }).filter((n) => n % 10 !== 2),
      styles,
    )
    .map(([value, style]) => ({
      forms: [`${ordinalFigures(value)} attempt`, `${ordinalWords(value, style)} attempt`],
      reading: `ordinal ${value}`,
    })),
  'a day of a month': fc.tuple(fc.integer({ min: 1, max: 31 }), styles).map(([day, style]) => ({
    forms: [
      `march ${ordinalFigures(day)}`,
      `march ${ordinalWords(day, style)}`,
      `${ordinalFigures(day)} of march`,
      `${ordinalWords(day, style)} of march`,
    ],
    reading: `date ${day} march`,
  })),
  'a time of day': fc.tuple(fc.integer({ min: 1, max: 11 }), styles).map(([hour, style]) => ({
    forms: [
      `${hour} pm`,
      `${hour}pm`,
      `${cardinalWords(hour, style)} pm`,
      `${cardinalWords(hour, style)} p m`,
    ],
    reading: `clock ${hour + 12}`,
  })),
  'a name': fc.tuple(fc.integer({ min: 2, max: 30 }), styles).map(([n, style]) => ({
    forms: [`version ${n}`, `version ${cardinalWords(n, style)}`],
    reading: `name ${n} version`,
  })),
  'a level': fc.integer({ min: 2, max: 9 }).map((n) => ({
    forms: [`l ${n}`, `l ${cardinalWords(n, PLAIN)}`],
    reading: `name ${n} l`,
  })),
  'a quarter of a year': fc.integer({ min: 1, max: 4 }).map((n) => ({
    forms: [
      `q${n}`,
      `q ${n}`,
      `q ${cardinalWords(n, PLAIN)}`,
      `${ordinalWords(n, PLAIN)} quarter`,
      `${ordinalFigures(n)} quarter`,
    ],
    reading: `date ${n} quarter`,
  })),
  'a change': joined(
    (a, b) => `${[a, b].every(Number.isInteger) ? 'cardinal' : 'decimal'} ${a} -> ${b}`,
    [' to ', ' down to '],
    [''],
    'from ',
  ),
  'a change in percent': joined((a, b) => `percent ${a} -> ${b} %`, [' to '], [' percent', '%'], 'from '),
  'a change from percent': joined(
    (a, b) => `percent ${a} -> ${b} %`,
    [' percent to ', '% to '],
    [' percent', '%'],
    'from ',
  ),
  'a range': joined((a, b) => `duration ${a} .. ${b} minute`, [' and '], [' minutes'], 'between '),
  'a shared scale': fc
    .tuple(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 21, max: 99 }), styles)
    .map(([a, b, style]) => ({
      forms: [
        `between ${a} and ${b} million`,
        `between ${a} and ${grouped(b * 1e6)}`,
        `between ${cardinalWords(a, style)} and ${cardinalWords(b, style)} million`,
      ],
      reading: `cardinal ${a}000000 .. ${b}000000`,
    })),
  nothing: fc.constantFrom<Spoken>(
    { forms: ['zero complaints', '0 complaints'], reading: 'none 0' },
    { forms: ['not one complaint', 'not 1 complaint'], reading: 'none 0' },
  ),
  'a correction': fc
    .tuple(small, small, styles, fc.constantFrom('no sorry', 'i mean', 'wait', 'no'))
    .filter(([a, b]) => a !== b)
    .map(([a, b, style, repair]) => ({
      forms: [
        `${a} ${repair} ${b} percent`,
        `${a} ${repair} ${b}%`,
        `${cardinalWords(a, style)} ${repair} ${cardinalWords(b, style)} percent`,
      ],
      reading: `percent ${b} % !`,
    })),
};

const PLAIN: Style = {
  and: false,
  hyphen: false,
  article: false,
  hundreds: false,
  indian: false,
  zero: 'zero',
  filler: '',
};

/** Sentences of an answer, with the number in each place it can take. */
const CARRIERS: readonly string[] = [
  '{}',
  '{} was what the dashboard said',
  'it was {}',
  'we measured {} and then we stopped',
  'so um in the end we had {} in june',
  'they told us {} because of the launch',
  'we saw {} when we looked',
  'the number of calls was {} last year',
];

describe.each(Object.entries(QUANTITIES))('%s', (_, quantities) => {
  test('reads the same in words and in figures', () => {
    fc.assert(
      fc.property(quantities, fc.constantFrom(...CARRIERS), ({ forms: all, reading }, carrier) => {
        for (const form of all) {
          expect([form, ...readings(carrier.replace('{}', form))]).toEqual([form, reading]);
        }
      }),
      { numRuns: 100, seed },
    );
  });
});

/** Words that change what a number beside them is. */
const NEIGHBOURS = (
  'the a this that at by in of to from for about over under some nearly and or so only just exactly last ' +
  'every each per not no it was were had we i they people calls users customers more less than times x ' +
  'week day hour minutes dollars points version level step team of them out year old until ' +
  'since around down up dropped rose went said gave then but because when um uh sorry wait actually mean all big ' +
  'new good other another our am pm'
).split(' ');

describe.each(Object.entries(QUANTITIES))('%s between any words', (_, quantities) => {
  test('reads the same in all its forms', () => {
    const neighbours = fc.array(fc.constantFrom(...NEIGHBOURS), { maxLength: 3 });
    fc.assert(
      fc.property(quantities, neighbours, neighbours, ({ forms: all }, before, after) => {
        const [first, ...others] = all.map((form) => [...before, form, ...after].join(' '));
        for (const other of others)
          expect([other, ...readings(other)]).toEqual([other, ...readings(first ?? '')]);
      }),
      { numRuns: 100, seed },
    );
  });
});

test.each(CARRIERS)('a name glued to its figures reads the same in "%s"', (carrier) => {
  const read = ['l5', 'l 5', 'l five', 'L5'].map((form) => readings(carrier.replace('{}', form)));
  expect(read).toEqual(read.map(() => ['name 5 l']));
});

test('a year reads the same in pairs, in full and in figures', () => {
  const carriers = [
    'in {} we launched',
    'we launched in {}',
    'since {} it has grown',
    'the survey of march {} said so',
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: 1950, max: 2049 }),
      styles,
      fc.constantFrom(...carriers),
      (year, style, carrier) => {
        for (const form of [
          String(year),
          yearWords(year, style),
          cardinalWords(year, { ...style, article: false, hundreds: false, indian: false }),
        ]) {
          expect([form, ...readings(carrier.replace('{}', form))]).toEqual([form, `year ${year}`]);
        }
      },
    ),
  );
});

test('case, commas and full stops change nothing', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(QUANTITIES)).chain((quantities) => quantities),
      fc.constantFrom(...CARRIERS),
      ({ forms: all }, carrier) => {
        for (const form of all) {
          const text = carrier.replace('{}', form);
          const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
          expect(readings(sentence)).toEqual(readings(text));
          expect(readings(text.toUpperCase())).toEqual(readings(text));
        }
      },
    ),
    { numRuns: 100, seed },
  );
});
