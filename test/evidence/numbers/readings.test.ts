import { readings } from './notation.ts';

/** What is said, and every reading of it in order. */
const SAID: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  percent: [
    ['thirty five percent of requests fell back', 'percent 35 %'],
    ['35% of requests fell back', 'percent 35 %'],
    ['ninety nine point nine per cent', 'percent 99.9 %'],
    ['minus 12 percent', 'percent -12 %'],
    ['half a percent', 'percent 0.5 %'],
    ['for percent of users', 'percent 4 %'],
    ['zero percent', 'percent 0 %'],
  ],
  points: [
    ['variant b was four points higher', 'points 4 points'],
    ['a two point drop', 'points 2 points'],
    ['six percentage points', 'points 6 points'],
    ['25 basis points', 'points 0.25 points'],
  ],
  pairs: [
    ['from seventy eight to eighty four percent', 'percent 78 -> 84 %'],
    ['turns dropped from two point eight to two point one', 'decimal 2.8 -> 2.1'],
    ['down from 31 to 19', 'cardinal 31 -> 19'],
    ['thirty one percent to nineteen', 'percent 31 -> 19 %'],
    ['nineteen percent down from thirty one', 'percent 31 -> 19 %'],
    ['from twelve people to forty', 'cardinal 12 -> 40'],
    ['between ten and fifteen percent', 'percent 10 .. 15 %'],
    ['between one hundred and five and one hundred and ten', 'cardinal 105 .. 110'],
    ['ten to fifteen minutes', 'duration 10 .. 15 minute'],
    ['two or three weeks', 'duration 2 .. 3 week'],
    ['two to three million', 'cardinal 2000000 .. 3000000'],
    ['around 10-20 dollars', 'money 10 .. 20 USD ~'],
  ],
  'fractions and parts': [
    ['about a third of users', 'fraction 0.3333 ~'],
    ['half the calls', 'fraction 0.5'],
    ['three quarters of the team', 'fraction 0.75'],
    ['nine of the twelve people we watched gave up', 'part 9 of 12'],
    ['almost nobody two out of forty', 'part 2 of 40'],
    ['one in five customers', 'part 1 of 5'],
    ['every second call', 'part 1 of 2'],
    ['won in five', 'part 1 of 5'],
  ],
  multiples: [
    ['support calls doubled', 'multiple 2'],
    ['cut in half', 'multiple 0.5'],
    ['three times as many', 'multiple 3'],
    ['twice as often', 'multiple 2'],
    ['2.8x', 'multiple 2.8'],
    ['ten x', 'multiple 10'],
  ],
  money: [
    ['saved two hundred thousand dollars a year', 'money 200000 USD / year'],
    ['$3.5m', 'money 3500000 USD'],
    ['two hundred grand', 'money 200000'],
    ['eleven quid', 'money 11 GBP'],
    ['five lakh rupees', 'money 500000 INR'],
    ['three pounds fifty', 'money 3.5 GBP'],
  ],
  'durations, rates and measures': [
    ['half an hour', 'duration 0.5 hour'],
    ['an hour and a half', 'duration 1.5 hour'],
    ['a fortnight', 'duration 2 week'],
    ['a couple of weeks', 'duration 2 week ~'],
    ['one point four calls per order', 'rate 1.4 calls / order'],
    ['four hundred a week', 'rate 400 / week'],
    ['twice a day', 'rate 2 / day'],
    ['two hundred miles per hour', 'rate 200 mile / hour'],
    ['forty kilos', 'measure 40 kilogram'],
  ],
  'calendar, clock and names': [
    ['in nineteen ninety eight', 'year 1998'],
    ['in 1998 we', 'year 1998'],
    ['the nineties', 'year 1990'],
    ['the fourth of may', 'date 4 may'],
    ['q three', 'date 3 quarter'],
    ['half past nine', 'clock 9.5'],
    ['10 am', 'clock 10'],
    ['l5 engineer', 'name 5 l'],
    ['echo dot three', 'name 3 dot'],
  ],
  nothing: [
    ['zero complaints', 'none 0'],
    ['not one call', 'none 0'],
    ['no complaints at all', 'none 0'],
    ['none of the twelve', 'none 0 of 12'],
  ],
  corrections: [
    ['thirty no sorry thirty five percent', 'percent 35 % !'],
    ['thirty uh thirty five percent', 'percent 35 % !'],
  ],
};

for (const [kind, cases] of Object.entries(SAID)) {
  describe(kind, () => {
    test.each(cases.map(([text, ...read]) => ({ text, read })))('$text', ({ text, read }) => {
      expect(readings(text)).toEqual(read);
    });
  });
}
