import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { noCounts } from '../../lambda/telemetry/counts.ts';
import { embeddedMetrics } from '../../lambda/telemetry/embedded-metrics.ts';
import type { TurnLine } from '../../lambda/telemetry/turn-line.ts';

const ROOT = join(__dirname, '..', '..');
const said = (intent: string, command: string, words: number, milliseconds: number): TurnLine => ({
  command,
  from: 'answering',
  to: 'answering',
  kept: 'kept',
  events: 1,
  counts: { ...noCounts, Turns: 1 },
  shape: { intent, words, characters: words * 5, digits: words > 20, percentSign: words > 30 },
  times: { Stand: 0, Judge: 0, Store: 4, Render: 1 },
  milliseconds,
});

test('the log of a device is told utterance by utterance, and summed up', () => {
  const lines = [
    said('AnswerIntent', 'words', 12, 40),
    said('AMAZON.FallbackIntent', 'missed', 0, 20),
    said('AnswerIntent', 'words', 34, 80),
    said('AnswerIntent', 'stop', 1, 30),
  ].map((line, index) => {
    const at = Date.parse('2026-03-02T19:00:00.000Z') + index * 12_000;
    return `2026-03-02T19:00:0${index} ${JSON.stringify(embeddedMetrics(line, { service: 's', at, cold: false }))}`;
  });
  const input = [
    'START RequestId: 1',
    ...lines,
    'REPORT RequestId: 1 Duration: 3 ms',
    '{"_aws": broken',
  ].join('\n');
  const { stdout, status } = spawnSync('npx', ['tsx', 'tools/device-test.ts'], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const told = stdout
    .trim()
    .split('\n')
    .map((line) => line.replaceAll(/ {2,}/g, ' | '));
  expect(told).toHaveLength(10);
  expect(told[1]).toBe('19:00:00 | AnswerIntent | words | 12 | 60 | 40 ms');
  expect(told[3]).toBe('19:00:24 | AnswerIntent | words | 34 | 170 | % | 11.9 | 80 ms');
  expect(told.slice(5)).toEqual([
    '4 utterances; 3 pieces: median 12 words, longest 34',
    'lost to the fallback: 1 of 4',
    'numbers: 1 pieces with digits, 1 with a percent sign',
    '"stop": 0 as AMAZON.StopIntent, 1 as the words of the open answer',
    'slowest turn: 80 ms of the 8,000 that Alexa waits',
  ]);
}, 30_000);
