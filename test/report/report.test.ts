import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOME_USER } from '../../echo/household.ts';
import { keyedHash } from '../../lambda/store/candidate-hash.ts';
import { noCounts } from '../../lambda/telemetry/counts.ts';
import { percentile, reportLines } from '../../tools/report/figures.ts';
import { stretches } from '../../tools/report/stretches.ts';
import { timedTurns, toldTurns } from '../../tools/report/told-turns.ts';
import { setStage } from '../conversations/stage.ts';

const WEEK = 7 * 86_400_000;
const PIECES = [
  'we read two hundred support tickets and forty percent named the size chart',
  'so we changed the chart and returns fell from ten percent to six percent in eight weeks',
];
const folder = mkdtempSync(join(tmpdir(), 'evidence-coach-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('three weeks of practice: the last week beside the first, from the table, with its timings', async () => {
  const stage = await setStage(folder);
  const { device, clock } = stage;
  await device.launch();
  await device.say('yes');
  await device.say(PIECES[0] ?? '');
  await device.mumble();
  await device.say('stop');
  clock.pass(3 * WEEK);
  await device.launch();
  await device.say('next question');
  for (const piece of PIECES) await device.say(piece);
  await device.say("that's my answer");

  const candidate = keyedHash(stage.household.hashKey)('user', HOME_USER);
  const told = await toldTurns(stage.household.store, candidate);
  await stage.household.close();
  const timed = timedTurns(folder);
  expect(told).toHaveLength(10);
  expect(timed).toHaveLength(10);

  const { baseline, now } = stretches(told, timed, clock.now(), 7);
  const lines = reportLines(baseline, now);
  const line = (name: string) => lines.find((found) => found.startsWith(name))?.replaceAll(/ {2,}/g, ' | ');
  expect(line('turns ')).toBe('turns | 5 | 5 | as before');
  expect(line('fallback rate')).toBe(
    'fallback rate (missed pieces of turns) | 20 % | 0 % | −20 points better',
  );
  expect(line('answers abandoned')).toBe('answers abandoned | 100 % | 0 % | −100 points better');
  expect(line('pieces of an answer')).toMatch(/\| – \| 2$/);
  expect(line('turns unsaved')).toBe('turns unsaved at first | 0 % | 0 % | as before');
  expect(readFileSync(join(folder, 'turns.jsonl'), 'utf8')).not.toMatch(/tickets|chart|amzn1\.ask\.account/);
});

test('no baseline until the first days and the last are apart', () => {
  const turn = (at: string) => ({ at, counts: { ...noCounts, Turns: 1 } });
  const { baseline, now } = stretches(
    [turn('2026-03-01T10:00:00.000Z')],
    [],
    new Date('2026-03-03T10:00:00Z'),
    7,
  );
  expect(baseline).toBeNull();
  expect(reportLines(baseline, now)[0]).toContain('no baseline yet');
});

test('percentiles are of values that occurred', () => {
  expect([percentile([], 95), percentile([7], 95), percentile([1, 2, 3, 4], 50)]).toEqual([null, 7, 2]);
});
