import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureAskCli, runAskHere } from '../infra/deployment/ask-cli.ts';

/** npm run ask -- configure | dialog --locale en-US | smapi …: Amazon's ask-cli, in the folder that is deployed from. */
const folder = join(import.meta.dirname, '..', '.deploy', 'evidence-coach');

mkdirSync(folder, { recursive: true });
ensureAskCli(console.log);
process.exitCode = runAskHere(process.argv.slice(2), folder);
