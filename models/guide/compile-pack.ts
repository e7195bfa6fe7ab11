import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { GENERATED_NOTE, type Generated } from '../generated.ts';
import { packTypes } from './pack-types.ts';
import { readPack } from './read-pack.ts';

const camel = (id: string): string => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Every pack under models/guide as a module, the list of them, and the types generated from the schema. */
export async function compilePacks(): Promise<Generated[]> {
  const here = import.meta.dirname;
  const folders = readdirSync(here)
    .filter((name) => statSync(join(here, name)).isDirectory())
    .sort();
  const packs = folders.map((name) => readPack(relative(process.cwd(), join(here, name))));
  const types = "import type { Pack } from './pack-types.ts';\n";
  const imports = packs.map(({ id }) => `import { ${camel(id)} } from './guide-${id}.ts';\n`).join('');
  const list = `export const packs: readonly Pack[] = [${packs.map(({ id }) => camel(id)).join(', ')}];\n`;
  return [
    { path: 'models/compiled/pack-types.ts', text: await packTypes() },
    { path: 'models/compiled/packs.ts', text: `${GENERATED_NOTE}${imports}${types}\n${list}` },
    ...packs.map((pack) => ({
      path: `models/compiled/guide-${pack.id}.ts`,
      text: `${GENERATED_NOTE}${types}\nexport const ${camel(pack.id)}: Pack = ${JSON.stringify(pack, null, 2)};\n`,
    })),
  ];
}
