import type { Quantity } from '../../../lambda/evidence/numbers/quantity.ts';
import { readQuantities } from '../../../lambda/evidence/numbers/read.ts';
import { tokenise } from '../../../lambda/evidence/tokens.ts';

const JOINTS = { single: ' ', 'from-to': ' -> ', range: ' .. ', 'part-of': ' of ' } as const;

/** A reading on one line: "percent 78 -> 84 %", "rate 1.4 calls / order", "~" for a hedge, "!" for a correction. */
export function notate({ kind, values, relation, unit, per, approximate, corrected }: Quantity): string {
  const figures = values.map((value) => Number(value.toFixed(4))).join(JOINTS[relation]);
  const words = [
    kind,
    figures,
    unit ?? '',
    per === null ? '' : `/ ${per}`,
    approximate ? '~' : '',
    corrected ? '!' : '',
  ];
  return words.filter((word) => word !== '').join(' ');
}

/** All readings of a text, one a line. */
export function readings(text: string): string[] {
  return readQuantities(tokenise(text)).map(notate);
}
