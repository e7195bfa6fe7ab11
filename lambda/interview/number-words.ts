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
