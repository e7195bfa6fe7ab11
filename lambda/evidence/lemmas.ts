import { LEMMAS } from '../../models/compiled/evidence-lexicon.ts';

const bases = new Map<string, string>();
for (const line of LEMMAS.split(';')) {
  const [base = '', ...forms] = line.split(' ');
  for (const form of forms) if (!bases.has(form)) bases.set(form, base);
}

/** The base form of a verb as far as it is known: "built" → "build"; other words are their own. */
export const lemmaOf = (word: string): string => bases.get(word) ?? word;
