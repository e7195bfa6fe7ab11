import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asset } from '../lambda/companion/settings.ts';

const client = join(import.meta.dirname, '..', 'lambda', 'companion', 'client');
const chart = join(import.meta.dirname, '..', 'node_modules', 'uplot', 'dist');
const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

/** One style sheet is served, and these are its parts, in order. */
const STYLES = ['base', 'forms', 'evidence', 'tables', 'narrow'] as const;

/** Where the files that the log's pages load come from, by the name under which they are served. */
const LOG_ASSET_FILES: ReadonlyMap<string, { readonly paths: readonly string[]; readonly type: string }> =
  new Map([
    ['log.css', { paths: STYLES.map((name) => join(client, 'style', `${name}.css`)), type: CSS }],
    ['icon.svg', { paths: [join(client, 'icon.svg')], type: 'image/svg+xml' }],
    ['log.js', { paths: [join(client, 'log.js')], type: SCRIPT }],
    ['uplot.css', { paths: [join(chart, 'uPlot.min.css')], type: CSS }],
    ['uplot.js', { paths: [join(chart, 'uPlot.iife.min.js')], type: SCRIPT }],
  ]);

const whole = (paths: readonly string[]) => paths.map((path) => readFileSync(path, 'utf8')).join('\n');

/** The files themselves. */
export function readLogAssets(): ReadonlyMap<string, Asset> {
  return new Map([...LOG_ASSET_FILES].map(([name, { paths, type }]) => [name, { type, body: whole(paths) }]));
}
