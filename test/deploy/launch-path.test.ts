import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundle } from '../../infra/deployment/bundle.ts';
import { loadedFirst } from '../../infra/deployment/loaded-first.ts';

const MOST_BYTES = 150 * 1024;

test('a cold start loads what a launch needs: no analyser, no log, no pack, no database client', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'launch-path-'));
  const metafile = await bundle(resolve('.'), folder);
  rmSync(folder, { recursive: true });
  const { bytes, sources } = loadedFirst(metafile, 'lambda/index.ts');
  const late =
    /lambda\/(?:evidence\/(?:analyse|judge)|companion\/)|compiled\/(?:guide-|packs|evidence-)|@aws-sdk/;
  expect(sources.filter((source) => late.test(source))).toEqual([]);
  expect(bytes).toBeLessThan(MOST_BYTES);
});
