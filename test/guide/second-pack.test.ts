import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alexaPm } from '../../models/compiled/guide-alexa-pm.ts';
import { generalBehavioural } from '../../models/compiled/guide-general-behavioural.ts';

const sources = readdirSync('lambda', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join('lambda', name), 'utf8') }));

describe('a second pack in another field', () => {
  it('has two rounds, about eight questions and its own answers', () => {
    expect(generalBehavioural.rounds).toHaveLength(2);
    expect(generalBehavioural.questions.length).toBeGreaterThanOrEqual(8);
    expect(generalBehavioural.faq.length).toBeGreaterThanOrEqual(3);
  });

  it('says nothing of voice assistants or their maker', () => {
    expect(JSON.stringify(generalBehavioural)).not.toMatch(
      /alexa|amazon|voice assistant|utterance|fallback/i,
    );
  });

  it('and no code knows a round, a question or a drill of either pack by its id', () => {
    const ids = [alexaPm, generalBehavioural].flatMap((pack) => [
      ...pack.rounds.map(({ id }) => id),
      ...pack.questions.map(({ id }) => id),
      ...pack.faq.map(({ id }) => id).filter((id) => id.includes('-')),
      ...pack.drills.spotTheMistake.map(({ id }) => id),
      ...(pack.drills.matrix?.features ?? []).map(({ id }) => id),
    ]);
    // An id of one plain word, such as "panel", may stand in code as that word.
    const telling = ids.filter((id) => id.includes('-'));
    expect(telling.length).toBeGreaterThan(80);
    const named = sources.flatMap(({ name, text }) =>
      telling.filter((id) => text.includes(`'${id}'`)).map((id) => `${name}: ${id}`),
    );
    expect(named).toEqual([]);
  });

  it('and only the two entries choose packs', () => {
    const choosing = sources
      .filter(({ text }) => /models\/compiled\/(guide-|packs)/.test(text))
      .map(({ name }) => name);
    expect(choosing).toEqual(['index.ts', 'log.ts']);
  });
});
