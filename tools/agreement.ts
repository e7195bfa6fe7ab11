import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS, type Label } from '../lambda/evidence/findings.ts';
import { type LabelledAnswer, readAnswers } from './training/answers.ts';

/**
 * npm run agreement: how far two labellers agree who did not see each other's labels. Prints Cohen's kappa for each
 * label and writes docs/agreement.md; it bounds what any analyser can reach.
 */

interface SecondOpinion {
  readonly id: string;
  readonly true: readonly Label[];
  readonly first: boolean | null;
}

const root = join(import.meta.dirname, '..');
const second = readFileSync(join(root, 'models/evidence/second-labelling/blind.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((row) => JSON.parse(row) as SecondOpinion);

/** Cohen's kappa (Cohen 1960): agreement beyond what the two labellers' own rates would give by chance. */
function kappa(pairs: readonly (readonly [string, string])[]): {
  readonly agreed: number;
  readonly kappa: number;
} {
  const share = (holds: (pair: readonly [string, string]) => boolean) =>
    pairs.filter(holds).length / pairs.length;
  const values = [...new Set(pairs.flat())];
  const agreed = share(([a, b]) => a === b);
  const chance = values.reduce(
    (sum, value) => sum + share(([a]) => a === value) * share(([, b]) => b === value),
    0,
  );
  return { agreed, kappa: chance === 1 ? 1 : (agreed - chance) / (1 - chance) };
}

const byId = new Map<string, LabelledAnswer>(readAnswers('development').map((answer) => [answer.id, answer]));
const both = second.flatMap((opinion) => {
  const answer = byId.get(opinion.id);
  return answer === undefined ? [] : [{ opinion, answer }];
});

const rows = [...LABELS, 'evidenceFirst' as const].map((label) => {
  const pairs = both.map(({ opinion, answer }) => {
    const own = String(answer.labels[label]);
    const other = label === 'evidenceFirst' ? String(opinion.first) : String(opinion.true.includes(label));
    return [own, other] as const;
  });
  const { agreed, kappa: value } = kappa(pairs);
  return `| ${label} | ${(100 * agreed).toFixed(0)} % | ${value.toFixed(2)} |`;
});

const report = `# How far two labellers agree

Written by \`npm run agreement\`, never by hand. ${both.length} answers of the development part were labelled a second time from the
evidence standard alone, blind to the first labels.

| label | agreed | Cohen's κ |
| --- | ---: | ---: |
${rows.join('\n')}
`;
writeFileSync(join(root, 'docs/agreement.md'), report);
console.log(report);
