import type { Candidate, Elicited, Understanding } from './nlu.ts';

const WHY: Readonly<Record<Candidate['by'], string>> = {
  exact: 'the whole utterance is a sample: an exact match beats everything else',
  carrier:
    'the words around the slot were said as they stand: a carrier beats the elicited slot and the catch-all',
  elicited: 'the slot was being asked for, and it takes whatever is said',
  net: 'nothing was being asked for: the catch-all takes whole phrases',
  fallback: 'nothing else fits',
};

const meaning = ({ slots }: Candidate) => slots.map(({ name, value }) => `${name}="${value}"`).join(' ');

/** Every candidate, the winner first, and why it won: what `npm run nlu` prints. */
export function explain(utterance: string, elicited: Elicited | null, understood: Understanding): string {
  const { best, tied, candidates } = understood;
  const wide = Math.max(...candidates.map(({ intent }) => intent.length));
  const rows = candidates.map((candidate) => {
    const mark = candidate === best ? '→' : tied.includes(candidate) ? '=' : ' ';
    const sample = candidate.sample === '' ? '' : `"${candidate.sample}"`;
    return `${mark} ${candidate.intent.padEnd(wide)}  ${candidate.by.padEnd(8)}  ${sample} ${meaning(candidate)}`.trimEnd();
  });
  const asked =
    elicited === null ? 'while nothing is elicited' : `while ${elicited.intent}.${elicited.slot} is elicited`;
  const why =
    tied.length === 0
      ? `${best.intent}, because ${WHY[best.by]}.`
      : `A tie: ${[best, ...tied].map(({ intent }) => intent).join(', ')} fit alike. The model must tell them apart.`;
  return [`"${utterance}", ${asked}:`, ...rows, why].join('\n');
}
