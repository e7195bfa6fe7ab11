import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const out = join(root, 'dist', 'lambda');

// A package.json in the folder would make ask-cli run npm on it: it is zipped as it is (alexa notes 4.3).
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
  sourcemap: true,
  metafile: true,
  // ask-sdk-core is CommonJS and asks for node's own modules by require.
  banner: {
    js: "import { createRequire as nodeRequire } from 'node:module';const require = nodeRequire(import.meta.url);",
  },
});
for (const [path, { bytes }] of Object.entries(metafile.outputs)) {
  if (path.endsWith('.mjs')) console.log(`${path} ${(bytes / 1024).toFixed(1)} KB`);
}
