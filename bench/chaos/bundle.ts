import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The skill's process as one file: a copy that was killed is back in a tenth of a second, as a Lambda would be. */
export async function bundleSkillProcess(): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'evidence-coach-chaos-')), 'skill.cjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'skill-process.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
  return outfile;
}
