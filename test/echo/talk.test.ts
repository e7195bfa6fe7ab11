import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, run } from './command.ts';

jest.setTimeout(30_000);

const scriptOf = (...lines: string[]): string => {
  const path = join(newFolder(), 'script.txt');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
};

describe('npm run talk -- --script', () => {
  const script = scriptOf('# a comment', 'open evidence coach', 'yes', 'nine of twelve gave up', '…', '...');

  test('prints the conversation in the grammar of the transcripts', async () => {
    const talk = run('talk', ['--script', script]);
    expect(await talk.ended).toBe(0);
    const lines = talk.output().trimEnd().split('\n');
    expect(lines.map((line) => line.slice(0, 3))).toEqual([
      ...['U: ', 'A: ', 'U: ', 'A: ', 'U: ', 'A: ', 'U: ', 'A: ', 'U: '],
    ]);
    expect(lines[0]).toBe('U: open evidence coach');
    expect(lines[5]).toBe('A: Go on.');
    expect(lines.at(-1)).toBe('U: ...');
    expect(talk.output()).not.toContain('\u001b');
    expect(talk.complaints()).toBe('');
  });

  test('--json prints one request and response a line, and nothing else', async () => {
    const talk = run('talk', ['--script', script, '--json']);
    expect(await talk.ended).toBe(0);
    const exchanges = talk
      .output()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(exchanges.map(({ request }) => request.request.type)).toEqual([
      'LaunchRequest',
      'IntentRequest',
      'IntentRequest',
      'SessionEndedRequest',
    ]);
    for (const exchange of exchanges) expect(Object.keys(exchange)).toEqual(['request', 'response']);
  });

  test('a reader that stops reading ends it without a complaint', async () => {
    const talk = run('talk', ['--script', script, '--json']);
    talk.process.stdout.destroy();
    expect(await talk.ended).toBe(0);
    expect(talk.complaints()).toBe('');
  });

  test('--pack asks the questions of another pack', async () => {
    const talk = run('talk', ['--script', script, '--pack', 'general-behavioural']);
    expect(await talk.ended).toBe(0);
    expect(talk.output()).toContain('How do you know that it is better?');
  });

  test('--help tells what there is', async () => {
    const talk = run('talk', ['--help']);
    expect(await talk.ended).toBe(0);
    expect(talk.output()).toContain('--pack alexa-pm | general-behavioural');
  });

  test('--save writes what was printed', async () => {
    const saved = join(newFolder(), 'saved.txt');
    const talk = run('talk', ['--script', script, '--save', saved]);
    expect(await talk.ended).toBe(0);
    expect(readFileSync(saved, 'utf8')).toBe(talk.output());
  });

  test('its data are fresh: the second time it meets a stranger again', async () => {
    const first = run('talk', ['--script', script]);
    await first.ended;
    const second = run('talk', ['--script', script]);
    await second.ended;
    expect(second.output()).toBe(first.output());
  });

  test('a script that is not there is told in one line', async () => {
    const talk = run('talk', ['--script', '/nowhere/script.txt']);
    expect(await talk.ended).toBe(1);
    expect(talk.complaints()).toBe('There is no script at /nowhere/script.txt.\n');
  });

  test('a device with a screen, numbers in digits and short pieces can be chosen', async () => {
    const args = ['--device', 'show', '--numbers', 'digits', '--piece-words', '2', '--json'];
    const talk = run('talk', ['--script', script, ...args]);
    expect(await talk.ended).toBe(0);
    const requests = talk
      .output()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).request);
    expect(requests[0].context.Viewport).toMatchObject({ shape: 'RECTANGLE' });
    const heard = requests.flatMap(({ request }) => request.intent?.slots?.answer?.value ?? []);
    expect(heard).toEqual(['9 of', '12 gave', 'up']);
  });

  test.each([
    [['--device', 'toaster'], /^--device is one of dot, show; it was toaster\.\n$/],
    [['--mode', 'wild'], /^--mode is one of practice, real; it was wild\.\n$/],
    [['--locale', 'fr-FR'], /^The skill does not speak fr-FR\. It speaks .*en-US.*\.\n$/],
    [['--piece-words', 'few'], /^--piece-words is a count of words; it was few\.\n$/],
  ])('%j is told in one line', async (args, complaint) => {
    const talk = run('talk', ['--script', script, ...args]);
    expect(await talk.ended).toBe(1);
    expect(talk.complaints()).toMatch(complaint);
  });

  test('an option that is not known is told in one line', async () => {
    const talk = run('talk', ['--loudly']);
    expect(await talk.ended).toBe(1);
    expect(talk.complaints()).toMatch(/^Unknown option '--loudly'.*\n$/);
  });
});

describe('npm run talk, through a pipe', () => {
  test('input that ends early ends with silence', async () => {
    const talk = run('talk', ['--data', newFolder()]);
    talk.process.stdin.end('yes\nnine of twelve gave up\n');
    expect(await talk.ended).toBe(0);
    expect(talk.output()).toMatch(/A: Go on\.\nU: …\nA: .*\?\nU: …\n$/);
  });

  test('a colour is no part of a pipe, even where one is wished for', async () => {
    const talk = run('talk', ['--data', newFolder()], { NO_COLOR: '', FORCE_COLOR: '1' });
    talk.process.stdin.end();
    await talk.ended;
    expect(talk.output()).not.toContain('\u001b');
  });

  test('killed in the middle of an answer: it offers to go on, and no piece is lost', async () => {
    const folder = newFolder();
    const killed = run('talk', ['--data', folder]);
    killed.process.stdin.write('yes\nwe counted nine of the twelve\nand seven had no label\n');
    await killed.saw('U: and seven had no label\nA: Go on.');
    killed.process.kill('SIGKILL');
    await killed.ended;

    const again = run('talk', ['--data', folder]);
    again.process.stdin.end('finish it\nwhat did i say so far\n');
    expect(await again.ended).toBe(0);
    expect(again.output()).toMatch(/^U: open evidence coach\nA: .*finish it.*\?/);
    expect(again.output()).toContain('"we counted nine of the twelve and seven had no label"');
  });

  test('a folder in use by a living process is told in one line, and a dead one is taken over', async () => {
    const folder = newFolder();
    const first = run('talk', ['--data', folder]);
    await first.saw('A: ');
    const second = run('talk', ['--data', folder]);
    expect(await second.ended).toBe(1);
    expect(second.complaints()).toBe(
      `The data folder ${folder} is in use by process ${first.process.pid}. Stop it first, or choose another with --data.\n`,
    );
    first.process.kill('SIGKILL');
    await first.ended;
    const third = run('talk', ['--data', folder]);
    third.process.stdin.end();
    expect(await third.ended).toBe(0);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s saves and ends within two seconds', async (signal) => {
    const saved = join(newFolder(), 'saved.txt');
    const talk = run('talk', ['--data', newFolder(), '--save', saved]);
    await talk.saw('A: ');
    const began = Date.now();
    talk.process.kill(signal);
    expect(await talk.ended).toBe(0);
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(readFileSync(saved, 'utf8')).toMatch(/^U: open evidence coach\nA: /);
  });
});
