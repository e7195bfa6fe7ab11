import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asset } from '../lambda/companion/settings.ts';

const client = join(import.meta.dirname, '..', 'lambda', 'companion', 'client');
const chart = join(import.meta.dirname, '..', 'node_modules', 'uplot', 'dist');
const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

/** Where the files that the log's pages load come from, by the name under which they are served. */
export const LOG_ASSET_FILES: ReadonlyMap<string, { readonly path: string; readonly type: string }> = new Map(
  [
    ['log.css', { path: join(client, 'log.css'), type: CSS }],
    ['icon.svg', { path: join(client, 'icon.svg'), type: 'image/svg+xml' }],
    ['log.js', { path: join(client, 'log.js'), type: SCRIPT }],
    ['uplot.css', { path: join(chart, 'uPlot.min.css'), type: CSS }],
    ['uplot.js', { path: join(chart, 'uPlot.iife.min.js'), type: SCRIPT }],
  ],
);

/** The files themselves. */
export function readLogAssets(): ReadonlyMap<string, Asset> {
  return new Map(
    [...LOG_ASSET_FILES].map(([name, { path, type }]) => [name, { type, body: readFileSync(path, 'utf8') }]),
  );
}
