import { type Checked, checkPack } from './guide/check.ts';
import { newPack } from './guide/new-pack.ts';

/**
 * For those who write packs:
 *   npm run guide -- check FILE_OR_FOLDER …   every problem with file, line and remedy; exit code 1 if there is one
 *   npm run guide -- new NAME                 a small pack in models/guide/NAME that passes the check
 */
const USAGE: Checked = {
  ok: false,
  lines: ['npm run guide -- check FILE_OR_FOLDER …', 'npm run guide -- new NAME'],
};

function run([command, ...operands]: readonly string[]): readonly Checked[] {
  if (command === 'check' && operands.length > 0) return operands.map(checkPack);
  if (command === 'new' && operands[0] !== undefined) return [newPack(operands[0], 'models/guide')];
  return [USAGE];
}

const results = run(process.argv.slice(2));
for (const { ok, lines } of results) for (const line of lines) (ok ? console.log : console.error)(line);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
