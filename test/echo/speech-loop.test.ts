import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordErrors } from '../../echo/word-error-rate.ts';
import { newFolder, run } from './command.ts';

jest.setTimeout(30_000);

describe('npm run talk:audio', () => {
  test('says in one line what is not installed', async () => {
    const script = join(newFolder(), 'script.txt');
    writeFileSync(script, 'open evidence coach\nyes\n');
    const talk = run('talk-audio', ['--script', script], { PATH: '/nowhere' });
    expect(await talk.ended).toBe(1);
    expect(talk.complaints()).toMatch(
      /^Not installed: flite, sox, pocketsphinx_continuous.*apt-get install .*\n$/,
    );
  });
  test('says in one line how it is called', async () => {
    const talk = run('talk-audio');
    expect(await talk.ended).toBe(1);
    expect(talk.complaints()).toMatch(/^npm run talk:audio -- --script FILE.*\n$/);
  });
});

test.each([
  ['nine of the twelve', 'nine of the twelve', 0],
  ['nine of the twelve', 'nine of twelve', 1],
  ['nine of the twelve', 'mine of the twelve men', 2],
  ["That's my answer.", "that's my answer", 0],
  ['nine of the twelve', '', 4],
])('"%s" heard as "%s" has %i wrong words', (said, heard, errors) =>
  expect(wordErrors(said, heard).errors).toBe(errors),
);
