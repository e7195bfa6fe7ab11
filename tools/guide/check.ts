import { existsSync } from 'node:fs';
import { PackRefused } from '../../models/guide/pack-problem.ts';
import { readPack } from '../../models/guide/read-pack.ts';
import { strongFault, weakFault } from './answer-faults.ts';

export interface Checked {
  readonly ok: boolean;
  /** What to print, a line each. */
  readonly lines: readonly string[];
}

const some = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/**
 * Checks a pack whole, and lets our analyser read its example answers.
 * Problems refuse the pack; what the analyser says is a note, since the standard decides and not the analyser.
 */
export function checkPack(fileOrFolder: string): Checked {
  if (!existsSync(fileOrFolder)) {
    return {
      ok: false,
      lines: [`${fileOrFolder}: there is no such file or folder. Remedy: name a folder of models/guide.`],
    };
  }
  try {
    const pack = readPack(fileOrFolder);
    const notes = pack.questions.flatMap((question) => {
      const strong = strongFault(question);
      const weak = weakFault(question);
      return [
        ...(strong === null
          ? []
          : [`note: our analyser reads the strong answer of ${question.id} as ${strong}`]),
        ...(weak === null ? [] : [`note: our analyser reads the weak answer of ${question.id} as ${weak}`]),
      ];
    });
    const { questions, rounds, faq, coverage } = pack;
    const counts = [
      some(questions.length, 'question'),
      some(rounds.length, 'round'),
      some(faq.length, 'coach answer'),
      some(coverage.length, 'covered item'),
    ];
    return { ok: true, lines: [...notes, `${pack.id} is whole: ${counts.join(', ')}.`] };
  } catch (error) {
    if (error instanceof PackRefused) return { ok: false, lines: error.message.split('\n') };
    throw error;
  }
}
