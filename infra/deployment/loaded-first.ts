import type { Metafile } from 'esbuild';

/** All that is loaded before an entry runs a line of its own: what it imports statically, and itself. */
export interface LoadedFirst {
  readonly file: string;
  readonly bytes: number;
  /** The sources of it, as the bundler names them. */
  readonly sources: readonly string[];
}

function staticallyFrom(outputs: Metafile['outputs'], path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const { path: imported, kind } of outputs[path]?.imports ?? [])
    if (kind === 'import-statement' && outputs[imported] !== undefined)
      staticallyFrom(outputs, imported, found);
  return found;
}

/** @throws when the entry is none of the bundle's. */
export function loadedFirst({ outputs }: Metafile, entryPoint: string): LoadedFirst {
  const file = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === entryPoint);
  if (file === undefined) throw new Error(`${entryPoint} is no entry of the bundle`);
  const loaded = [...staticallyFrom(outputs, file)].flatMap((path) => outputs[path] ?? []);
  return {
    file,
    bytes: loaded.reduce((sum, { bytes }) => sum + bytes, 0),
    sources: loaded.flatMap(({ inputs }) => Object.keys(inputs)),
  };
}
