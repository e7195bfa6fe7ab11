import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { playUtterance, type TranscriptLine, utterancesOf } from '../../echo/transcript.ts';
import { setStage } from './stage.ts';

/** The transcripts of this folder. */
export const TRANSCRIPTS: readonly string[] = readdirSync(__dirname).filter((name) => name.endsWith('.txt'));

export const readTranscript = (file: string): string => readFileSync(join(__dirname, file), 'utf8');

/** An utterance and the lines that it led to: itself, and what was said to it. */
export interface Played {
  readonly utterance: string;
  readonly told: readonly TranscriptLine[];
}

/** A comment that says whose questions are asked, where they are not the first pack's. */
const OTHER_PACK = /^# pack: (\S+)$/m;

/** Plays a script on a stage of its own. */
export async function play(script: string): Promise<readonly Played[]> {
  const { household, device, clock } = await setStage();
  const pack = OTHER_PACK.exec(script)?.[1];
  if (pack !== undefined) household.choosePack(pack);
  try {
    const played: Played[] = [];
    for (const utterance of utterancesOf(script)) {
      played.push({ utterance, told: await playUtterance(device, clock, utterance) });
    }
    return played;
  } finally {
    await household.close();
  }
}
