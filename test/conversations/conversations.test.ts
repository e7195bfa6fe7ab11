import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatLine, playUtterance, type TranscriptLine, utterancesOf } from '../../echo/transcript.ts';
import { certificationFaults } from './certification.ts';
import { setStage } from './stage.ts';

const files = readdirSync(__dirname).filter((name) => name.endsWith('.txt'));
const rewrite = process.env['UPDATE_TRANSCRIPTS'] === '1';

async function play(script: string): Promise<{ lines: TranscriptLine[]; faults: string[] }> {
  const { household, device, clock } = await setStage();
  try {
    const lines: TranscriptLine[] = [];
    const faults: string[] = [];
    for (const utterance of utterancesOf(script)) {
      const told = await playUtterance(device, clock, utterance);
      lines.push(...told);
      const response = told[0]?.exchange?.response;
      if (response !== undefined) {
        for (const fault of await certificationFaults(response))
          faults.push(`after "${utterance}": ${fault}`);
      }
    }
    return { lines, faults };
  } finally {
    await household.close();
  }
}

/** The transcript with its comments kept where they stood, so that rewriting a file loses none. */
function retold(script: string, lines: readonly TranscriptLine[]): string {
  const told = lines.map(formatLine);
  const out: string[] = [];
  for (const raw of script.split('\n')) {
    if (raw.startsWith('#') && !raw.startsWith('# no session')) out.push(raw);
    else if (raw.trim() !== '' && !raw.startsWith('A:') && !raw.startsWith('#')) {
      do out.push(told.shift() ?? '');
      while (told[0] !== undefined && !told[0].startsWith('U:'));
    } else if (raw.trim() === '') out.push('');
  }
  return out.join('\n');
}

describe('conversations', () => {
  test('there are some', () => expect(files.length).toBeGreaterThanOrEqual(8));

  test.each(files)('%s', async (file) => {
    const path = join(__dirname, file);
    const script = readFileSync(path, 'utf8');
    const { lines, faults } = await play(script);
    if (rewrite) writeFileSync(path, retold(script, lines));
    expect(faults).toEqual([]);
    expect(retold(script, lines)).toBe(readFileSync(path, 'utf8'));
  });
});
