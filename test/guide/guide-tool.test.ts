import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPack } from '../../tools/guide/check.ts';
import { newPack } from '../../tools/guide/new-pack.ts';

describe('npm run guide', () => {
  const parent = mkdtempSync(join(tmpdir(), 'packs-'));
  afterAll(() => rmSync(parent, { recursive: true }));

  it('new lays a pack that passes check, and its answers pass the analyser', () => {
    expect(newPack('ward-nurse', parent).ok).toBe(true);
    expect(checkPack(join(parent, 'ward-nurse'))).toEqual({
      ok: true,
      lines: ['ward-nurse is whole: 1 question, 1 round, 1 coach answer, 3 covered items.'],
    });
  });

  it('new refuses a name that is taken', () => {
    newPack('taken', parent);
    expect(newPack('taken', parent)).toEqual({
      ok: false,
      lines: [expect.stringContaining('Remedy: choose another name')],
    });
  });

  it.each(['Ward Nurse', '../out', '', 'a--b'])('new refuses "%s" as a name', (name) => {
    expect(newPack(name, parent).lines[0]).toContain('Remedy: small letters');
  });

  it('check takes a file for its pack, and names file, line and remedy', () => {
    newPack('spoilt', parent);
    const file = join(parent, 'spoilt', 'figures.yaml');
    writeFileSync(file, 'figures: []\nfigurs: []\n');
    expect(checkPack(file)).toEqual({
      ok: false,
      lines: [
        expect.stringMatching(/figures\.yaml:2: "figurs" is not a key that belongs here\. Remedy: .*figures/),
      ],
    });
  });

  it('check says what it cannot find', () => {
    expect(checkPack(join(parent, 'nowhere')).lines[0]).toContain('there is no such file or folder');
  });

  it('check refuses a folder with no pack in it', () => {
    expect(checkPack(parent)).toEqual({
      ok: false,
      lines: [expect.stringContaining('There is no YAML file here.')],
    });
  });

  it('check notes what the analyser makes of an answer, and does not refuse the pack for it', () => {
    const { ok, lines } = checkPack('models/guide/general-behavioural');
    expect(ok).toBe(true);
    expect(lines.at(-1)).toContain('general-behavioural is whole: 8 questions, 2 rounds');
    expect(lines.slice(0, -1).every((line) => line.startsWith('note: our analyser reads'))).toBe(true);
  });
});
