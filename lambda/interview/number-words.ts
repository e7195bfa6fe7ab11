const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

/** A count as people speak it: whole, from 0 to 999; any other is left in digits. */
export function inWords(count: number): string {
  if (!Number.isInteger(count) || count < 0 || count > 999) return String(count);
  if (count < 20) return SMALL[count] ?? String(count);
  if (count < 100)
    return count % 10 === 0
      ? (TENS[count / 10] ?? '')
      : `${TENS[Math.floor(count / 10)]} ${SMALL[count % 10]}`;
  const rest = count % 100;
  const hundreds = `${SMALL[Math.floor(count / 100)]} hundred`;
  return rest === 0 ? hundreds : `${hundreds} and ${inWords(rest)}`;
}

const TIMES: Readonly<Record<number, string>> = {
  30: 'half an hour',
  45: 'three quarters of an hour',
  60: 'an hour',
  75: 'an hour and a quarter',
  90: 'an hour and a half',
  105: 'an hour and three quarters',
  120: 'two hours',
};

/** Minutes as people say how long a thing takes. */
export const timeInWords = (minutes: number): string => TIMES[minutes] ?? `${inWords(minutes)} minutes`;
