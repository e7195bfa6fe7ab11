import { withoutFillers } from './fillers.ts';
import type { Findings } from './findings.ts';
import { lemmaOf } from './lemmas.ts';
import type { Quantity } from './numbers/quantity.ts';
import { says } from './numbers/quantity.ts';
import { readQuantities } from './numbers/read.ts';
import type { Quote } from './quote.ts';
import { tokenise } from './tokens.ts';
import { factsOf } from './word-facts.ts';

/** The same measured thing with another figure in an earlier telling of the story. */
export interface MovedNumber {
  readonly earlier: Quote;
  readonly later: Quote;
}

interface Measured {
  readonly quote: Quote;
  readonly quantity: Quantity;
  /** The words that name the thing, without plural endings. */
  readonly thing: ReadonlySet<string>;
}

const LEAST_SHARED = 2;
const SHARE = 0.5;
// Words that go with many figures and name none.
const COMMON = new Set(
  'about around only just over nearly almost than more less were was them those these people percent went fell dropped rose down up then before after first last still'.split(
    ' ',
  ),
);

const nameOf = (word: string): string => lemmaOf(word).replace(/(?<=[a-z]{3})s$/, '');

function measured(quote: Quote): Measured[] {
  const words = withoutFillers(tokenise(quote.text));
  const quantities = readQuantities(words).filter(says);
  const numeric = new Set(quantities.flatMap(({ first, past }) => words.slice(first, past)));
  const thing = new Set(
    words
      .filter(
        (word) =>
          !numeric.has(word) &&
          !factsOf(word.text).isFunction &&
          !COMMON.has(word.text) &&
          /^[a-z']{3,}$/.test(word.text),
      )
      .map((word) => nameOf(word.text)),
  );
  return quantities.map((quantity) => ({ quote, quantity, thing }));
}

const metricsOf = (telling: Findings): Measured[] =>
  (telling.findings.find((finding) => finding.label === 'metric')?.quotes ?? []).flatMap(measured);

function sameThing(a: Measured, b: Measured): boolean {
  if (a.quantity.kind !== b.quantity.kind || a.quantity.unit !== b.quantity.unit) return false;
  const shared = [...a.thing].filter((word) => b.thing.has(word)).length;
  return shared >= LEAST_SHARED && shared >= SHARE * Math.min(a.thing.size, b.thing.size);
}

const sameFigure = (a: Measured, b: Measured): boolean =>
  a.quantity.values.some((value) => b.quantity.values.includes(value));

/**
 * Which figures moved between two tellings of one story: pairs of quotes that measure the same thing with different numbers.
 * A pair where any figure of one is also told in the other ("from thirty one to nineteen", "nineteen") did not move.
 */
export function movedNumbers(earlier: Findings, later: Findings): MovedNumber[] {
  const before = metricsOf(earlier);
  const after = metricsOf(later);
  const moved: MovedNumber[] = [];
  for (const now of after) {
    const alike = before.filter((then) => sameThing(then, now));
    if (alike.length === 0 || alike.some((then) => sameFigure(then, now))) continue;
    const then = alike[0] as Measured;
    const known = moved.some(
      (pair) => pair.later.start === now.quote.start && pair.earlier.start === then.quote.start,
    );
    if (!known) moved.push({ earlier: then.quote, later: now.quote });
  }
  return moved;
}
