import { readFileSync, writeFileSync } from 'node:fs';
import { type Conversation, openConversation } from './conversation.ts';
import { converse, playScript } from './converse.ts';
import { whenLeftBehind } from './left-behind.ts';
import { asksForHelp, type TalkOptions, talkOptions, USAGE, UsageProblem } from './talk-options.ts';
import { telling } from './tell.ts';
import { utterancesOf } from './transcript.ts';
import { findVoice } from './voice.ts';

const NO_VOICE = '--voice needs flite or espeak-ng; on Debian: apt-get install flite';

function readScript(path: string): string[] {
  try {
    return utterancesOf(readFileSync(path, 'utf8'));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UsageProblem(
      missing ? `There is no script at ${path}.` : `The script ${path} cannot be read: ${String(error)}`,
    );
  }
}

async function hold(conversation: Conversation, options: TalkOptions, script: string[] | null) {
  if (script !== null) return playScript(conversation, script);
  return converse(conversation, process.stdin, process.stdout, process.stdin.isTTY && !options.json);
}

async function talk(options: TalkOptions): Promise<number> {
  const script = options.script === null ? null : readScript(options.script);
  const { stdin, stdout } = process;
  const told = telling({
    write: (text) => stdout.write(text),
    json: options.json,
    colours: stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '',
    typed: script === null && stdin.isTTY,
  });
  const voice = options.voice ? findVoice() : null;
  if (options.voice && voice === null) throw new UsageProblem(NO_VOICE);
  const conversation = await openConversation({ data: options.data, telling: told, options, voice });
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= (async () => {
      if (options.save !== null) writeFileSync(options.save, told.transcript());
      await conversation.close();
    })();
    return closing;
  };
  const leave = () => close().then(() => process.exit(0));
  // Whoever reads along may stop reading, as head does: that is no fault of the conversation.
  stdout.on('error', leave);
  process.once('SIGINT', leave).once('SIGTERM', leave);
  if (process.env['npm_lifecycle_event'] !== undefined) whenLeftBehind(() => process.ppid, leave);
  try {
    await hold(conversation, options, script);
    return conversation.faults() === 0 ? 0 : 1;
  } finally {
    await close();
  }
}

try {
  const args = process.argv.slice(2);
  if (asksForHelp(args)) console.log(USAGE);
  else process.exitCode = await talk(talkOptions(args));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
