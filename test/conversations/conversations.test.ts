import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatLine, type TranscriptLine } from '../../echo/transcript.ts';
import { certificationFaults } from './certification.ts';
import { type Played, play, readTranscript, TRANSCRIPTS } from './play.ts';

const rewrite = process.env['UPDATE_TRANSCRIPTS'] === '1';

async function faultsOf(played: readonly Played[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { utterance, told } of played) {
    const response = told[0]?.exchange?.response;
    if (response === undefined) continue;
    for (const fault of await certificationFaults(response)) faults.push(`after "${utterance}": ${fault}`);
  }
  return faults;
}

/** The transcript with its comments kept where they stood, so that rewriting a file loses none. */
function retold(script: string, lines: readonly TranscriptLine[]): string {
  const told = lines.map(formatLine);
  // What the device itself notes is told again, and no comment to keep.
  const notes = new Set(lines.filter(({ speaker }) => speaker === '#').map(formatLine));
  const out: string[] = [];
  for (const raw of script.split('\n')) {
    if (raw.startsWith('#') && !notes.has(raw)) out.push(raw);
    else if (raw.trim() !== '' && !raw.startsWith('A:') && !raw.startsWith('#')) {
      do out.push(told.shift() ?? '');
      while (told[0] !== undefined && !told[0].startsWith('U:'));
    } else if (raw.trim() === '') out.push('');
  }
  return out.join('\n');
}

describe('conversations', () => {
  test('there are more than sixty, each with a comment that says what it shows', () => {
    expect(TRANSCRIPTS.length).toBeGreaterThan(62);
    expect(TRANSCRIPTS.filter((file) => !readTranscript(file).startsWith('# '))).toEqual([]);
  });

  test.each(TRANSCRIPTS)('%s', async (file) => {
    const script = readTranscript(file);
    const played = await play(script);
    const lines = played.flatMap(({ told }) => told);
    if (rewrite) writeFileSync(join(__dirname, file), retold(script, lines));
    expect(await faultsOf(played)).toEqual([]);
    expect(retold(script, lines)).toBe(readTranscript(file));
  });
});
