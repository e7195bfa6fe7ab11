import { analyse } from '../../lambda/evidence/analyse.ts';
import type { Findings } from '../../lambda/evidence/findings.ts';
import type { Question, WeakMistake } from '../../models/compiled/pack-types.ts';

/** As recognition delivers it: small letters and no punctuation. */
const heard = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[.,?;:"]/g, '')
    .replaceAll('-', ' ');

const SHOWS: Readonly<Record<WeakMistake, (findings: Findings) => boolean>> = {
  'not-cited': ({ verdict }) => verdict === 'none' || verdict === 'partial',
  'reach-only': ({ rung }) => rung === 2,
  'proposal-first': ({ labels }) => labels.proposal && labels.evidenceFirst === false,
};

const told = ({ verdict, rung, labels }: Findings): string =>
  `verdict ${verdict}, rung ${rung}, evidence first ${labels.evidenceFirst}`;

/** Why our analyser would not call a strong answer strong, written or heard; null when it would. */
export function strongFault({ strong, orderMatters }: Question): string | null {
  for (const text of [strong, heard(strong)]) {
    const findings = analyse(text);
    const low = findings.rung === null || findings.rung < 4;
    if (low || (orderMatters && findings.labels.evidenceFirst === false)) return told(findings);
  }
  return null;
}

/** Why our analyser would not see the mistake that a weak answer is there for; null when it does. */
export function weakFault({ weak }: Question): string | null {
  const findings = [weak.text, heard(weak.text)].map((text) => analyse(text));
  const hidden = findings.find((one) => !SHOWS[weak.mistake](one));
  return hidden ? `${told(hidden)}, which is not ${weak.mistake}` : null;
}
