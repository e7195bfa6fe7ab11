import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { BUNDLING, bundle, LEFT_OUT } from '../../infra/deployment/bundle.ts';
import { loadedFirst } from '../../infra/deployment/loaded-first.ts';

/** A bundle to be started, and the bytes of all that is loaded with its entry. */
export interface Candidate {
  readonly name: string;
  readonly file: string;
  readonly staticBytes: number;
  /** The sources of all that is loaded with its entry. */
  readonly sources: readonly string[];
}

const HERE = import.meta.dirname;
const ROOT = join(HERE, '..', '..');

function candidate(name: string, folder: string, metafile: Metafile, entry: string): Candidate {
  const { file, bytes, sources } = loadedFirst(metafile, entry);
  return { name, file: join(folder, basename(file)), staticBytes: bytes, sources };
}

/** A peer, bundled with the options of the deployment; Jovo finds its plugins by the names of their classes. */
async function peer(name: string, folder: string, entry: string, lean = false): Promise<Candidate> {
  const outdir = join(folder, name);
  const keepNames = name === 'jovo';
  const alias = lean ? LEFT_OUT : {};
  const built = await build({
    ...BUNDLING,
    alias,
    keepNames,
    absWorkingDir: HERE,
    entryPoints: [entry],
    outdir,
  });
  return candidate(name, outdir, built.metafile, entry);
}

/**
 * Ours as it is deployed, and all that it is compared with. Hello world leaves out of ask-sdk-core what ours leaves
 * out, so that the comparison is with the least that it can be.
 */
export async function bundleAll(folder: string): Promise<readonly Candidate[]> {
  const out = join(folder, 'ours');
  const metafile = await bundle(ROOT, out);
  return [
    await peer('empty', folder, 'empty.ts'),
    await peer('hello-world', folder, 'hello-world.ts', true),
    await peer('client-alone', folder, 'client-alone.ts'),
    candidate('ours', out, metafile, 'lambda/index.ts'),
    await peer('ask-sdk', folder, 'ask-sdk.ts'),
    await peer('jovo', folder, 'jovo.ts'),
  ];
}

/** Makes every file of a bundle tell that it was loaded: for a run that nobody times. */
export function tellLoading(files: readonly string[]): void {
  for (const file of files)
    writeFileSync(
      file,
      `(globalThis.loadedChunks ??= []).push(${JSON.stringify(basename(file))});${readFileSync(file, 'utf8')}`,
    );
}
