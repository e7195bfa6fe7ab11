import { LABELS } from '../../lambda/evidence/findings.ts';
import { type Figures, f1, macroF1, precision, recall, VERDICTS } from './figures.ts';

const two = (value: number): string => value.toFixed(3).replace(/^0/, '');
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** A part's figures as a markdown table: precision, recall, F1 and counts of each label, the order and the verdict. */
export function tableOf(figures: Figures): string {
  const labels = LABELS.map((label) => {
    const counts = figures.labels[label];
    return row([
      label,
      two(precision(counts)),
      two(recall(counts)),
      two(f1(counts)),
      counts.right,
      counts.wrong,
      counts.missed,
    ]);
  });
  return [
    row(['label', 'precision', 'recall', 'F1', 'found', 'wrongly', 'missed']),
    row(['---', '---:', '---:', '---:', '---:', '---:', '---:']),
    ...labels,
    row(['evidenceFirst', '', '', `${two(figures.order)} (accuracy)`, '', '', '']),
    row(['verdict', '', '', `${two(macroF1(figures))} (macro)`, '', '', '']),
  ].join('\n');
}

/** The confusion of the verdict: rows are labelled, columns found. */
export function confusionOf(figures: Figures): string {
  return [
    row(['labelled \\ found', ...VERDICTS]),
    row(['---', ...VERDICTS.map(() => '---:')]),
    ...VERDICTS.map((truth) => row([truth, ...VERDICTS.map((verdict) => figures.verdicts[truth][verdict])])),
  ].join('\n');
}

export const quotesLine = ({ covered, invented }: Figures): string =>
  `Quotes: ${two(covered.touched)} of the metrics quoted by the authors are touched by a quote of ours, ${two(covered.whole)} lie in one whole; invented quotes: ${invented}.`;
