import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { DataFolderTaken } from './data-folder.ts';
import { createDevice, type Device } from './device.ts';
import { HOME_USER, openHousehold } from './household.ts';
import { loadInteractionModel } from './interaction-model.ts';
import {
  formatLine,
  type PassingClock,
  passingClock,
  playUtterance,
  type TranscriptLine,
  utterancesOf,
} from './transcript.ts';

const HOME_FOLDER = '.data';

const { values: options } = parseArgs({
  options: {
    script: { type: 'string' },
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

function print(line: TranscriptLine): void {
  if (!options.json) process.stdout.write(`${formatLine(line)}\n`);
  else if (line.speaker === 'U' && line.exchange !== null)
    process.stdout.write(`${JSON.stringify(line.exchange)}\n`);
}

async function playScript(file: string, device: Device, clock: PassingClock): Promise<void> {
  for (const utterance of utterancesOf(readFileSync(file, 'utf8'))) {
    for (const line of await playUtterance(device, clock, utterance)) print(line);
  }
}

/** A conversation at the keyboard: an empty line is a silence, the end of input ends with silence. */
async function converse(device: Device, clock: PassingClock): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: 'U: ' });
  const [, opened] = await playUtterance(device, clock, 'open evidence coach');
  if (opened !== undefined) print(opened);
  terminal.prompt();
  for await (const typed of terminal) {
    for (const line of await playUtterance(device, clock, typed.trim() || '…'))
      if (line.speaker !== 'U' || options.json) print(line);
    if (!device.isOpen()) break;
    terminal.prompt();
  }
  terminal.close();
  while (device.isOpen()) await device.silence();
}

async function talk(): Promise<number> {
  const clock = passingClock(() => new Date());
  const folder = options.data ?? (options.script === undefined ? HOME_FOLDER : null);
  const household = await openHousehold({ folder, clock: clock.now });
  const device = createDevice({
    endpoint: household.endpoint,
    model: loadInteractionModel('en-US'),
    locale: 'en-US',
    userId: HOME_USER,
    clock: clock.now,
    ids: randomUUID,
  });
  const leave = async () => {
    process.exitCode = 0;
    await household.close();
    process.exit();
  };
  process.once('SIGINT', leave).once('SIGTERM', leave);
  try {
    if (options.script === undefined) await converse(device, clock);
    else await playScript(options.script, device, clock);
    return household.faults() === 0 ? 0 : 1;
  } finally {
    await household.close();
  }
}

try {
  process.exitCode = await talk();
} catch (error) {
  console.error(error instanceof DataFolderTaken || error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
