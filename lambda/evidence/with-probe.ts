import type { Findings, Labels, Rung } from './findings.ts';

export type Analyse = (answer: string, expected?: { readonly leastContentWords?: number }) => Findings;

/** Only the two highest rungs depend on the order (the evidence standard, "The ladder"). */
function rungInOrder(rung: Rung | null, labels: Labels): Rung | null {
  if (rung !== 4 && rung !== 5) return rung;
  return (labels.change || labels.experiment) && labels.evidenceFirst !== false ? 5 : 4;
}

/**
 * Judges an answer together with the reply to its probe. A probe extends the answer, but its order is judged
 * without the probe: evidence that had to be asked for was not told first.
 */
export function withProbe(answer: string, probe: string, analyse: Analyse): Findings {
  const alone = analyse(answer, { leastContentWords: 0 });
  const whole = analyse(`${answer} ${probe}`.trim(), { leastContentWords: 0 });
  const labels = { ...whole.labels, evidenceFirst: alone.labels.evidenceFirst };
  return { ...whole, labels, order: alone.order, rung: rungInOrder(whole.rung, labels) };
}
