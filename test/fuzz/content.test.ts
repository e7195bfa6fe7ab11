import fc from 'fast-check';
import { models, packs, skillSources } from './content-cases.ts';
import {
  lintFaults,
  MODEL,
  PACK_FILES,
  packFaults,
  SKILL_SOURCE,
  skillSourceFaults,
} from './content-faults.ts';
import { FOUND_MODELS, FOUND_PACK_FILES, FOUND_SKILL_SOURCES } from './found-content.ts';
import { GATE_CASES } from './gate-cases.ts';

const SEED = 20261127;

test('a spoilt source of the interaction model is refused naming its line, or compiled', () => {
  fc.assert(
    fc.property(skillSources, (text) => {
      expect(skillSourceFaults(text)).toEqual([]);
    }),
    { numRuns: GATE_CASES.skillSources, seed: SEED },
  );
});

test('a spoilt interaction model never breaks the linter', () => {
  fc.assert(
    fc.property(models, (model) => {
      expect(lintFaults(model)).toEqual([]);
    }),
    { numRuns: GATE_CASES.models, seed: SEED },
  );
});

test('a spoilt pack is refused with file, line and remedy, or read', () => {
  fc.assert(
    fc.property(packs, (files) => {
      expect(packFaults(files)).toEqual([]);
    }),
    { numRuns: GATE_CASES.packs, seed: SEED },
  );
});

test.each(FOUND_SKILL_SOURCES)('once broken, in the source of the model: $what', ({ spoil }) => {
  expect(skillSourceFaults(spoil(SKILL_SOURCE))).toEqual([]);
});
test.each(FOUND_MODELS)('once broken, in a model: $what', ({ spoil }) => {
  expect(lintFaults(spoil(MODEL))).toEqual([]);
});
test.each(FOUND_PACK_FILES)('once broken, in a pack: $what', ({ file, spoil }) => {
  const files = new Map([...PACK_FILES, [file, spoil(PACK_FILES.get(file) ?? '')]]);
  expect(packFaults(files)).toEqual([]);
});
