import { basename } from 'node:path';
import type { Pack } from '../compiled/pack-types.ts';
import { PackRefused } from './pack-problem.ts';
import { ruleProblems } from './pack-rules.ts';
import { schemaProblems } from './pack-schema.ts';
import { packFolder, readPackSource } from './pack-source.ts';

/**
 * Reads one pack and checks it whole.
 * @param fileOrFolder the pack's folder, or any file in it.
 * @throws PackRefused with every problem found, each with file, line and remedy.
 */
export function readPack(fileOrFolder: string): Pack {
  const source = readPackSource(packFolder(fileOrFolder));
  if (source.problems.length > 0) throw new PackRefused(source.problems);
  const shape = schemaProblems(source);
  if (shape.length > 0) throw new PackRefused(shape);
  const pack = source.value as unknown as Pack; // the schema, which the type is generated from, has just been checked
  const rules = ruleProblems(source, pack);
  if (basename(source.folder) !== pack.id) {
    rules.push({
      ...source.at(['id']),
      what: `The pack in "${basename(source.folder)}" calls itself "${pack.id}".`,
      remedy: 'Give folder and id the same name.',
    });
  }
  if (rules.length > 0) throw new PackRefused(rules);
  return { ...pack, questions: inLoopOrder(pack) };
}

/** Questions by the order of their rounds; within a round as they were written. */
function inLoopOrder(pack: Pack): Pack['questions'] {
  return pack.rounds.flatMap((round) => pack.questions.filter((question) => question.round === round.id));
}
