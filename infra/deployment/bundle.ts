import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { readLogAssets } from '../../echo/log-assets.ts';

/** How both entries are bundled; the bench bundles its peers by the same. */
export const BUNDLING = {
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
} as const satisfies BuildOptions;

/** What is not bundled, and what stands in its place. */
export const LEFT_OUT = { 'ask-sdk-model': join(import.meta.dirname, 'no-api-clients.ts') };

/**
 * Bundles both Lambda entries into a folder, which ask-cli zips as it is: a package.json in it would make ask-cli run
 * npm on it (alexa-platform notes 4.3). Tells what came out, and of what.
 */
export async function bundle(root: string, out: string): Promise<Metafile> {
  rmSync(out, { recursive: true, force: true });
  const { metafile } = await build({
    ...BUNDLING,
    absWorkingDir: root,
    alias: LEFT_OUT,
    entryPoints: ['lambda/index.ts', 'lambda/log.ts'],
    outdir: out,
  });
  // What the log's pages load stands beside the bundle (lambda/log.ts reads it at start).
  mkdirSync(join(out, 'assets'), { recursive: true });
  for (const [name, { body }] of readLogAssets()) writeFileSync(join(out, 'assets', name), body);
  return metafile;
}
