import { read } from '../../lambda/evidence/reading.ts';
import { CUES } from '../../models/compiled/evidence-cues.ts';
import { readCues } from '../../models/evidence/compile-cues.ts';

const hitBy = (sentence: string) => new Set(read(sentence).hits.map((hit) => CUES.cues[hit.cue]?.id));

describe('every cue', () => {
  const cues = readCues();
  test.each(cues.flatMap((cue) => cue.hits.map((sentence) => [cue.id, sentence])))(
    '%s hears "%s"',
    (id, sentence) => {
      expect(hitBy(sentence)).toContain(id);
    },
  );
  test.each(cues.flatMap((cue) => cue.misses.map((sentence) => [cue.id, sentence])))(
    '%s is silent on "%s"',
    (id, sentence) => {
      expect(hitBy(sentence)).not.toContain(id);
    },
  );
});
