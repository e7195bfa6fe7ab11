import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const FOLDER = join(import.meta.dirname, 'page');

/** What a browser is served, ready in memory. */
export interface PageAssets {
  readonly html: string;
  readonly script: string;
  readonly style: string;
  readonly icon: string;
}

/** Compiles the page at start, in a few hundredths of a second. */
export async function buildPage(): Promise<PageAssets> {
  const { outputFiles } = await build({
    absWorkingDir: FOLDER,
    entryPoints: ['page.ts', 'page.css'],
    outdir: FOLDER,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
    logLevel: 'silent',
  });
  const output = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return {
    html: readFileSync(join(FOLDER, 'index.html'), 'utf8'),
    icon: readFileSync(join(FOLDER, 'icon.svg'), 'utf8'),
    script: output('.js'),
    style: output('.css'),
  };
}
