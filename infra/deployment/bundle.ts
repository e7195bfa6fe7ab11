import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { readLogAssets } from '../../echo/log-assets.ts';

/** A file of the bundle and its bytes. */
export interface Bundled {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Bundles both Lambda entries into a folder, which ask-cli zips as it is: a package.json in it would make ask-cli run
 * npm on it (alexa-platform notes 4.3).
 */
export async function bundle(root: string, out: string): Promise<readonly Bundled[]> {
  rmSync(out, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['lambda/index.ts', 'lambda/log.ts'],
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    minify: true,
    metafile: true,
    // ask-sdk-core is CommonJS and asks for node's own modules by require.
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module';const require = nodeRequire(import.meta.url);",
    },
  });
  // What the log's pages load stands beside the bundle (lambda/log.ts reads it at start).
  mkdirSync(join(out, 'assets'), { recursive: true });
  for (const [name, { body }] of readLogAssets()) writeFileSync(join(out, 'assets', name), body);
  return Object.entries(metafile.outputs).map(([path, { bytes }]) => ({ path, bytes }));
}
