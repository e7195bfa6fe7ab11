import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** npm run icons: draws the skill's icons from infra/icon.svg, in the two sizes that Amazon asks for (pixels). */
const SIDES = [108, 512];

const root = join(import.meta.dirname, '..');
const svg = readFileSync(join(root, 'infra', 'icon.svg'), 'utf8');
const folder = join(root, 'skill-package', 'assets', 'images');

mkdirSync(folder, { recursive: true });
for (const side of SIDES) {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: side } }).render().asPng();
  writeFileSync(join(folder, `icon-${side}.png`), png);
  console.log(`icon-${side}.png ${png.length} bytes`);
}
