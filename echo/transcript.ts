import type { Device, Exchange, Heard } from './device.ts';
import { inForm, type NumberForm } from './number-forms.ts';

/** One line of a transcript: who speaks (U the candidate, A the device), or a note. */
export interface TranscriptLine {
  readonly speaker: 'U' | 'A' | '#';
  readonly text: string;
  readonly exchange: Exchange | null;
  /** What was heard and how, for whoever wants to look inside; null where nothing happened. */
  readonly heard: Heard | null;
}

const SILENCES = new Set(['…', '...']);
const LATER = /^\((?:(an?|\d+) )?(minute|hour|day)s? later\)$/;
const OVER_SPEECH = '(while Alexa speaks) ';
const TOUCH = '(touch) ';
const MILLISECONDS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Stage lines that are no speech (docs/transcripts.md). */
const STAGE: Readonly<Record<string, (device: Device) => Promise<Heard> | Heard>> = {
  '(unclear)': (device) => device.mumble(),
  '(the same request again)': (device) => device.again(),
  '(restart)': (device) => device.unplug(),
};

/** A clock that a transcript can move on: "(2 days later)". */
export interface PassingClock {
  readonly now: () => Date;
  pass(milliseconds: number): void;
}

export function passingClock(now: () => Date): PassingClock {
  let passed = 0;
  return {
    now: () => new Date(now().getTime() + passed),
    pass: (milliseconds) => {
      passed += milliseconds;
    },
  };
}

/** How a person is heard: in which form numbers arrive, and how much of a long piece does. */
export interface Hearing {
  readonly numbers: NumberForm;
  /** Words after which a piece is cut; null where it never is. */
  readonly longestPiece: number | null;
}

const HEARS_ALL: Hearing = { numbers: 'as-said', longestPiece: null };

/** A pause ends a piece: "words … words" are two. */
const atPauses = (said: string): string[] =>
  SILENCES.has(said)
    ? [said]
    : said
        .split(/ (?:…|\.\.\.) /)
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '');

/** The utterances of a script or of a transcript, in order; comments, blank lines and A: lines are left out. */
export function utterancesOf(script: string): string[] {
  return script
    .split('\n')
    .map((raw) => raw.trim())
    .filter((raw) => raw !== '' && !raw.startsWith('#') && !raw.startsWith('A:'))
    .map((raw) => (raw.startsWith('U:') ? raw.slice(2).trim() : raw))
    .flatMap(atPauses);
}

/** What arrives of an utterance: its pieces, cut where the device stops listening, in the chosen form of numbers. */
export function piecesOf(utterance: string, { numbers, longestPiece }: Hearing): string[] {
  if (SILENCES.has(utterance) || utterance.startsWith('(')) return [utterance];
  return atPauses(utterance).flatMap((piece) => {
    const words = inForm(piece, numbers).split(' ');
    const size = longestPiece ?? words.length;
    return Array.from({ length: Math.ceil(words.length / size) }, (_, part) =>
      words.slice(part * size, (part + 1) * size).join(' '),
    );
  });
}

async function hear(device: Device, utterance: string): Promise<Heard> {
  if (SILENCES.has(utterance)) return device.silence();
  const stage = Object.hasOwn(STAGE, utterance) ? STAGE[utterance] : undefined;
  if (stage !== undefined) return stage(device);
  if (utterance.startsWith(OVER_SPEECH)) return device.say(utterance.slice(OVER_SPEECH.length), true);
  // The documents of this skill send what a touch says.
  if (utterance.startsWith(TOUCH)) return device.touch(['say', utterance.slice(TOUCH.length)]);
  return device.isLaunch(utterance) ? device.launch() : device.say(utterance);
}

function linesOf(utterance: string, heard: Heard): TranscriptLine[] {
  const { speech, exchange, notes } = heard;
  return [
    { speaker: 'U', text: utterance, exchange, heard },
    ...notes.map((text): TranscriptLine => ({ speaker: '#', text, exchange: null, heard: null })),
    ...(speech === null ? [] : [{ speaker: 'A' as const, text: speech, exchange, heard }]),
  ];
}

/** Plays one utterance and tells what was said: the grammar of docs/transcripts.md. */
export async function playUtterance(
  device: Device,
  clock: PassingClock,
  utterance: string,
  hearing: Hearing = HEARS_ALL,
): Promise<TranscriptLine[]> {
  const later = LATER.exec(utterance);
  if (later !== null) {
    const count = /^\d+$/.test(later[1] ?? '') ? Number(later[1]) : 1;
    clock.pass(count * (MILLISECONDS[later[2] ?? ''] ?? 0));
    return [{ speaker: 'U', text: utterance, exchange: null, heard: null }];
  }
  const lines: TranscriptLine[] = [];
  const answers = device.isOpen() && !device.isLaunch(utterance);
  for (const piece of answers ? piecesOf(utterance, hearing) : [utterance])
    lines.push(...linesOf(piece, await hear(device, piece)));
  return lines;
}

export const formatLine = ({ speaker, text }: TranscriptLine): string =>
  speaker === '#' ? `# ${text}` : `${speaker}: ${text}`;
