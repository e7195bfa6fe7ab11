import { join } from 'node:path';
import { bundle } from '../infra/deployment/bundle.ts';

/** npm run build: both Lambda entries into dist/lambda, as the deployment bundles them. */
const root = join(import.meta.dirname, '..');

const { outputs } = await bundle(root, join(root, 'dist', 'lambda'));
for (const [path, { bytes }] of Object.entries(outputs))
  if (path.endsWith('.mjs')) console.log(`${path} ${(bytes / 1024).toFixed(1)} KB`);
