import { parseArgs } from 'node:util';
import { packs } from '../models/compiled/packs.ts';
import { DEVICES, type DeviceName, isDeviceName } from './devices.ts';
import { FIRST_PACK } from './household.ts';
import { FIRST_MODE, MODES } from './modes.ts';
import type { ElicitedRegime } from './nlu.ts';
import type { NumberForm } from './number-forms.ts';

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
  /** Speaks aloud what Alexa says. */
  readonly voice: boolean;
  readonly device: DeviceName;
  readonly locale: string;
  /** Whose questions are asked. */
  readonly pack: string;
  /** Said after the launch to choose the mode; null keeps the first. */
  readonly modeWords: string | null;
  readonly numbers: NumberForm;
  /** Words after which a piece is cut; null where it never is. */
  readonly longestPiece: number | null;
  readonly regime: ElicitedRegime;
}

/** Something is wrong with how a command was called; the message is one clear line. */
export class UsageProblem extends Error {}

export const asksForHelp = (args: readonly string[]): boolean =>
  args.includes('--help') || args.includes('-h');

export const USAGE = `npm run talk                       an interview in the terminal; an empty line is a silence, Ctrl-C says stop
npm run talk -- --script FILE      plays a script (docs/transcripts.md) on fresh data

  --data DIR                       where interviews are kept (.data; a script keeps none)
  --pack ${packs.map(({ id }) => id).join(' | ')}
  --mode ${[...MODES.keys()].join(' | ')}
  --device ${Object.keys(DEVICES).join(' | ')}
  --locale en-US | en-GB | …       what Alexa is set to
  --voice                          speaks aloud by flite or espeak-ng
  --save FILE                      writes the transcript
  --json                           requests and responses, one pair a line
  --numbers as-said | digits | words
  --piece-words N                  cuts a piece after so many words
  --slot-takes-all                 "stop" arrives as the words of the open answer`;

/** History at home survives a restart; a script is played on fresh data unless a folder is named. */
const HOME_FOLDER = '.data';
const NUMBER_FORMS: readonly NumberForm[] = ['as-said', 'digits', 'words'];

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        script: { type: 'string' },
        data: { type: 'string' },
        json: { type: 'boolean', default: false },
        save: { type: 'string' },
        voice: { type: 'boolean', default: false },
        device: { type: 'string', default: 'dot' },
        locale: { type: 'string', default: 'en-US' },
        pack: { type: 'string', default: FIRST_PACK },
        mode: { type: 'string', default: FIRST_MODE },
        numbers: { type: 'string', default: 'as-said' },
        'piece-words': { type: 'string' },
        'slot-takes-all': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const problem = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new UsageProblem(`${problem}. What there is: npm run talk -- --help`);
  }
}

function choice<T extends string>(name: string, given: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === given);
  if (found === undefined)
    throw new UsageProblem(`--${name} is one of ${allowed.join(', ')}; it was ${given}.`);
  return found;
}

function pieceLimit(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (/^[1-9]\d{0,3}$/.test(given)) return Number(given);
  throw new UsageProblem(`--piece-words is a count of words; it was ${given}.`);
}

/** Reads the command line. @throws UsageProblem with one line that says what is wrong. */
export function talkOptions(args: readonly string[]): TalkOptions {
  const given = parse(args);
  const script = given.script ?? null;
  const mode = choice('mode', given.mode, [...MODES.keys()]);
  return {
    script,
    data: given.data ?? (script === null ? HOME_FOLDER : null),
    json: given.json,
    save: given.save ?? null,
    voice: given.voice,
    device: choice('device', given.device, Object.keys(DEVICES).filter(isDeviceName)),
    locale: given.locale,
    pack: choice(
      'pack',
      given.pack,
      packs.map(({ id }) => id),
    ),
    modeWords: mode === FIRST_MODE ? null : (MODES.get(mode) ?? null),
    numbers: choice('numbers', given.numbers, NUMBER_FORMS),
    longestPiece: pieceLimit(given['piece-words']),
    regime: given['slot-takes-all'] ? 'slot-takes-all' : 'intents-first',
  };
}
