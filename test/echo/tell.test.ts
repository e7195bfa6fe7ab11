import { telling } from '../../echo/tell.ts';
import type { TranscriptLine } from '../../echo/transcript.ts';

const line = (speaker: TranscriptLine['speaker'], text: string): TranscriptLine => ({
  speaker,
  text,
  exchange: null,
  heard: null,
});

function told(settings: { colours: boolean; typed: boolean; json: boolean }): {
  out: string;
  transcript: string;
} {
  let out = '';
  const to = telling({
    ...settings,
    write: (text) => {
      out += text;
    },
  });
  for (const each of [line('U', 'yes'), line('A', 'Go on.'), line('#', 'a note')]) to.tell(each);
  return { out, transcript: to.transcript() };
}

test('a pipe gets the transcript itself', () => {
  const { out, transcript } = told({ colours: false, typed: false, json: false });
  expect(out).toBe('U: yes\nA: Go on.\n# a note\n');
  expect(transcript).toBe(out);
});

test('a terminal shows each speaker in a colour, and does not repeat what was typed', () => {
  const { out, transcript } = told({ colours: true, typed: true, json: false });
  expect(out).toBe('\u001b[33mA\u001b[0m: Go on.\n\u001b[2m#\u001b[0m a note\n');
  expect(transcript).toBe('U: yes\nA: Go on.\n# a note\n');
});

test('as JSON, what sent no request prints nothing', () => {
  expect(told({ colours: true, typed: false, json: true }).out).toBe('');
});
