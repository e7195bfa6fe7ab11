import { formatLine, type TranscriptLine } from './transcript.ts';

/** Where the lines of a conversation go. */
export interface Telling {
  tell(line: TranscriptLine): void;
  /** Everything told so far, in the grammar of docs/transcripts.md. */
  transcript(): string;
}

export interface TellingSettings {
  readonly write: (text: string) => void;
  /** Exchanges as JSON lines instead of words. */
  readonly json: boolean;
  /** A terminal that shows colours; NO_COLOR (no-color.org) and pipes do not. */
  readonly colours: boolean;
  /** The person's own words stand on the screen already, where they were typed. */
  readonly typed: boolean;
}

const COLOURS: Readonly<Record<TranscriptLine['speaker'], string>> = { U: '36', A: '33', '#': '2' };

const coloured = (line: TranscriptLine) =>
  `\u001b[${COLOURS[line.speaker]}m${line.speaker}\u001b[0m${formatLine(line).slice(1)}`;

/** Tells a conversation line by line, as words or as JSON, and keeps it as a transcript. */
export function telling({ write, json, colours, typed }: TellingSettings): Telling {
  const told: string[] = [];
  return {
    tell(line) {
      told.push(formatLine(line));
      if (json) {
        // The exchange stands under the words that led to it; its answer shows the same one again.
        if (line.speaker === 'U' && line.exchange !== null) write(`${JSON.stringify(line.exchange)}\n`);
        return;
      }
      if (line.speaker === 'U' && typed) return;
      write(`${colours ? coloured(line) : formatLine(line)}\n`);
    },
    transcript: () => `${told.join('\n')}\n`,
  };
}
