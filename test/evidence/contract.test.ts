import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { LABELS } from '../../lambda/evidence/findings.ts';

const ROOT = join(__dirname, '../..');

function evidence(input: string) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'tools/evidence.ts'], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  });
  return {
    code: run.status,
    lines: run.stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

describe('npm run evidence', () => {
  const run = evidence(
    [
      JSON.stringify({
        id: 'a',
        question: 'Why?',
        text: 'in the logs thirty five percent of requests fell back so i rewrote the prompt',
      }),
      'not json',
      JSON.stringify({ id: 'c' }),
      '',
      JSON.stringify({ id: 7, text: 'um it was a search thing' }),
    ].join('\n'),
  );

  test('answers every line in order, and ends with 1 when one was bad', () => {
    expect(run.lines.map((line) => line.id)).toEqual(['a', undefined, 'c', 7]);
    expect(run.code).toBe(1);
  });

  test('names what was wrong with a bad line', () => {
    expect(run.lines[1]).toEqual({ error: 'not JSON' });
    expect(run.lines[2]).toEqual({ id: 'c', error: 'no text' });
  });

  test('says verdict, rung, all thirteen keys, spans, reasons and the words to the first metric', () => {
    const [found] = run.lines;
    expect(found).toMatchObject({ verdict: 'cited', rung: 4, tooLittle: false, wordsToFirstMetric: 3 });
    expect(Object.keys(found.labels).sort()).toEqual([...LABELS, 'evidenceFirst'].sort());
    expect(found.spans.metric.join(' ')).toContain('thirty five percent of requests fell back');
    expect(Object.keys(found.reasons).sort()).toEqual(Object.keys(found.spans).sort());
  });

  test('does not score what is too little to judge', () => {
    expect(run.lines[3]).toMatchObject({ verdict: null, rung: null, tooLittle: true });
    expect(run.lines[3].labels.metric).toBe(false);
  });

  test('ends with 0 when every line was an answer', () => {
    expect(evidence('{"text":"we talked"}\n').code).toBe(0);
  });
});
