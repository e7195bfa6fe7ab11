import { createInterface } from 'node:readline';

/**
 * aws logs tail GROUP --since 1h --format short | npm run device-test
 *
 * What a real device did, utterance by utterance, from the lines that the deployed skill logs: intent, size of the
 * piece, digits or words, latency, and how long the person and the device took since the reply before. No line
 * holds a word that was said. docs/device-test.md says what to try and what to look for.
 */
interface Utterance {
  readonly at: number;
  readonly intent: string;
  readonly command: string;
  readonly words: number;
  readonly characters: number;
  readonly digits: boolean;
  readonly percentSign: boolean;
  readonly milliseconds: number;
}

type Line = Readonly<Record<string, unknown>>;

function read(text: string): Utterance | null {
  const from = text.indexOf('{"_aws"');
  if (from === -1) return null;
  try {
    const line = JSON.parse(text.slice(from)) as Line;
    if (typeof line['intent'] !== 'string') return null;
    return {
      at: (line['_aws'] as { Timestamp: number }).Timestamp,
      intent: line['intent'],
      command: String(line['command']),
      words: Number(line['PieceWords'] ?? 0),
      characters: Number(line['characters'] ?? 0),
      digits: line['digits'] === true,
      percentSign: line['percentSign'] === true,
      milliseconds: Number(line['TurnTime'] ?? 0),
    };
  } catch {
    return null;
  }
}

const column = (value: string | number, width: number) => String(value).padEnd(width);
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);

function tell(utterance: Utterance, before: Utterance | null): void {
  const { at, intent, command, words, characters, digits, percentSign, milliseconds } = utterance;
  const gap = before === null ? '' : seconds(at - milliseconds - before.at);
  const numbers = percentSign ? '%' : digits ? 'digits' : '';
  console.log(
    [
      column(new Date(at).toISOString().slice(11, 19), 10),
      column(intent, 30),
      column(command, 16),
      column(words, 7),
      column(characters, 12),
      column(numbers, 8),
      column(gap, 8),
      `${milliseconds} ms`,
    ].join(''),
  );
}

function summary(all: readonly Utterance[]): string[] {
  const pieces = all.filter(({ words }) => words > 0).map(({ words }) => words);
  const sorted = pieces.toSorted((a, b) => a - b);
  const missed = all.filter(({ intent }) => intent === 'AMAZON.FallbackIntent').length;
  const stops = all.filter(({ command }) => command === 'stop');
  const routed = stops.filter(({ intent }) => intent === 'AMAZON.StopIntent').length;
  return [
    `${all.length} utterances; ${pieces.length} pieces: median ${sorted[Math.floor((sorted.length - 1) / 2)] ?? 0} words, longest ${sorted.at(-1) ?? 0}`,
    `lost to the fallback: ${missed} of ${all.length}`,
    `numbers: ${all.filter(({ digits }) => digits).length} pieces with digits, ${all.filter(({ percentSign }) => percentSign).length} with a percent sign`,
    `"stop": ${routed} as AMAZON.StopIntent, ${stops.length - routed} as the words of the open answer`,
    `slowest turn: ${Math.max(0, ...all.map(({ milliseconds }) => milliseconds))} ms of the 8,000 that Alexa waits`,
  ];
}

console.log(
  `${column('time', 10)}${column('intent', 30)}${column('heard as', 16)}${column('words', 7)}${column('characters', 12)}${column('numbers', 8)}${column('gap s', 8)}latency`,
);
const heard: Utterance[] = [];
for await (const text of createInterface({ input: process.stdin })) {
  const utterance = read(text);
  if (utterance === null) continue;
  tell(utterance, heard.at(-1) ?? null);
  heard.push(utterance);
}
if (heard.length === 0) {
  console.error(
    'No turn of the skill was in that. Pipe the skill function’s log in: docs/device-test.md says how.',
  );
  process.exitCode = 1;
} else for (const line of summary(heard)) console.log(line);
