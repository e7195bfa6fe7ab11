import type { Device, Exchange, Heard } from './device.ts';

/** One line of a transcript: who speaks (U the candidate, A the device), or a note. */
export interface TranscriptLine {
  readonly speaker: 'U' | 'A' | '#';
  readonly text: string;
  readonly exchange: Exchange | null;
}

const SILENCES = new Set(['…', '...']);
const LATER = /^\((?:(an?|\d+) )?(minute|hour|day)s? later\)$/;
const MILLISECONDS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

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

/** The utterances of a script or of a transcript, in order; comments, blank lines and A: lines are left out. */
export function utterancesOf(script: string): string[] {
  return script
    .split('\n')
    .map((raw) => raw.trim())
    .filter((raw) => raw !== '' && !raw.startsWith('#') && !raw.startsWith('A:'))
    .map((raw) => (raw.startsWith('U:') ? raw.slice(2).trim() : raw));
}

const note = (text: string): TranscriptLine => ({ speaker: '#', text, exchange: null });

async function hear(device: Device, utterance: string): Promise<Heard> {
  if (SILENCES.has(utterance)) return device.silence();
  if (utterance === '(unclear)') return device.mumble();
  return device.isLaunch(utterance) ? device.launch() : device.say(utterance);
}

/** Plays one utterance and tells what was said: the grammar of docs/transcripts.md. */
export async function playUtterance(
  device: Device,
  clock: PassingClock,
  utterance: string,
): Promise<TranscriptLine[]> {
  const later = LATER.exec(utterance);
  if (later !== null) {
    const count = /^\d+$/.test(later[1] ?? '') ? Number(later[1]) : 1;
    clock.pass(count * (MILLISECONDS[later[2] ?? ''] ?? 0));
    return [{ speaker: 'U', text: utterance, exchange: null }];
  }
  const wasOpen = device.isOpen();
  const heard = await hear(device, utterance);
  const said: TranscriptLine = { speaker: 'U', text: utterance, exchange: heard.exchange };
  if (heard.speech !== null) return [said, { speaker: 'A', text: heard.speech, exchange: heard.exchange }];
  return wasOpen ? [said] : [said, note('no session is open: nobody hears this')];
}

export const formatLine = ({ speaker, text }: TranscriptLine): string =>
  speaker === '#' ? `# ${text}` : `${speaker}: ${text}`;
