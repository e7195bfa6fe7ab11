import {
  Culture,
  recognizeNumber,
  recognizeOrdinal,
  recognizePercentage,
} from '@microsoft/recognizers-text-number';
import nlp from 'compromise';
import { wordsToNumbers } from 'words-to-numbers';
import { readQuantities } from '../../lambda/evidence/numbers/read.ts';
import { tokenise } from '../../lambda/evidence/tokens.ts';
import { numbersOf } from '../../test/evidence/numbers/spoken-labels.ts';

interface Recognized {
  readonly start: number;
  readonly end: number;
  readonly resolution: Readonly<Record<string, string>> | null;
}

/** Numbers, ordinals and percentages of recognizers-text in their order; of two that overlap the longer one. */
function recognized(text: string): number[] {
  const all = [recognizeNumber, recognizeOrdinal, recognizePercentage].flatMap(
    (recognize) => recognize(text, Culture.English) as unknown as Recognized[],
  );
  const longest = all.filter(
    (one) =>
      !all.some(
        (other) =>
          other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start,
      ),
  );
  const places = new Map(
    longest.map((one) => [one.start, Number.parseFloat(one.resolution?.['value'] ?? '')]),
  );
  return [...places].toSorted(([a], [b]) => a - b).map(([, value]) => value);
}

interface Numbered {
  readonly number?: { readonly num: number | null };
}

/** What each reads out of a text: the values, in their order. */
export const READERS: Readonly<Record<string, (text: string) => readonly number[]>> = {
  ours: (text) => readQuantities(tokenise(text)).flatMap(({ values }) => values),
  compromise: (text) =>
    (nlp(text).numbers().json() as Numbered[]).map(({ number }) => number?.num ?? Number.NaN),
  'words-to-numbers': (text) => numbersOf(String(wordsToNumbers(text))),
  'recognizers-text': recognized,
};
