import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checked } from './check.ts';

const TEMPLATE = join(import.meta.dirname, 'new-pack');
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Lays a small pack that is whole already, to be written over file by file. Never touches one that exists. */
export function newPack(name: string, parent: string): Checked {
  const folder = join(parent, name);
  if (!NAME.test(name)) {
    return {
      ok: false,
      lines: [
        `"${name}" is no name for a pack. Remedy: small letters, digits and hyphens, such as ward-nurse.`,
      ],
    };
  }
  if (existsSync(folder))
    return { ok: false, lines: [`${folder} exists. Remedy: choose another name, or edit that one.`] };
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(TEMPLATE)) {
    writeFileSync(join(folder, file), readFileSync(join(TEMPLATE, file), 'utf8').replace('NEW-PACK', name));
  }
  return {
    ok: true,
    lines: [`laid ${folder}`, `next: edit it, then npm run guide -- check ${folder}, then npm run compile`],
  };
}
