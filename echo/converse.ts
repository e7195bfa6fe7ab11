import { createInterface } from 'node:readline';
import type { Conversation } from './conversation.ts';

const SILENCE = '…';
const LAUNCH = 'open evidence coach';

/** Plays a whole script, line by line. */
export async function playScript(conversation: Conversation, utterances: readonly string[]): Promise<void> {
  for (const utterance of utterances) await conversation.play(utterance);
}

/**
 * A conversation at the keyboard, or through a pipe: an empty line is a silence, and input that ends early ends
 * with silence, as a person who walks away does. Ctrl-C says "stop", so that the coach saves and takes its leave.
 */
export async function converse(
  conversation: Conversation,
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  prompting: boolean,
): Promise<void> {
  await conversation.play(LAUNCH);
  // Only now: readline would drop the lines of a pipe that arrive before somebody listens.
  const terminal = createInterface({ input, output, terminal: prompting, prompt: 'U: ' });
  terminal.on('SIGINT', () => terminal.close());
  let interrupted = true;
  if (prompting) terminal.prompt();
  for await (const typed of terminal) {
    await conversation.play(typed.trim() || SILENCE);
    if (!conversation.isOpen()) {
      interrupted = false;
      break;
    }
    if (prompting) terminal.prompt();
  }
  terminal.close();
  if (prompting && interrupted) output.write('\n');
  if (prompting && conversation.isOpen()) await conversation.play('stop');
  while (conversation.isOpen()) await conversation.play(SILENCE);
}
