import { parseArgs } from 'node:util';

/** What `npm run talk` was asked for. */
export interface TalkOptions {
  /** A script to play; null holds a conversation. */
  readonly script: string | null;
  /** Where the interviews are kept; null keeps them in memory. */
  readonly data: string | null;
  /** One {"request", "response"} a line, and nothing else. */
  readonly json: boolean;
  /** Where the transcript is written at the end; null writes none. */
  readonly save: string | null;
}

/** Something is wrong with how a command was called; the message is one clear line. */
export class UsageProblem extends Error {}

/** History at home survives a restart; a script is played on fresh data unless a folder is named. */
const HOME_FOLDER = '.data';

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        script: { type: 'string' },
        data: { type: 'string' },
        json: { type: 'boolean', default: false },
        save: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new UsageProblem(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

/** Reads the command line. @throws UsageProblem with one line that says what is wrong. */
export function talkOptions(args: readonly string[]): TalkOptions {
  const given = parse(args);
  const script = given.script ?? null;
  return {
    script,
    data: given.data ?? (script === null ? HOME_FOLDER : null),
    json: given.json,
    save: given.save ?? null,
  };
}
