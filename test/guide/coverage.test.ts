import { alexaPm } from '../../models/compiled/guide-alexa-pm.ts';
import { origins } from '../../models/guide/pack-rules.ts';

/** What the guide holds, by kind: its ten parts, its seven checklist items, three mistakes and three questions. */
const AT_LEAST = { section: 10, checklist: 7, mistake: 3, faq: 3, idea: 20 } as const;

const sources = origins(alexaPm);
const spokenFrom = (id: string) =>
  sources.filter(({ path, from }) => path[0] !== 'figures' && from.includes(id));

describe('the coverage of the guide', () => {
  it.each(Object.entries(AT_LEAST))('lists every %s', (kind, count) => {
    expect(alexaPm.coverage.filter((item) => item.kind === kind).length).toBeGreaterThanOrEqual(count);
  });

  it.each(alexaPm.coverage.map((item) => [item.id, item.title]))('%s can be reached by voice', (id) => {
    expect(spokenFrom(id)).not.toEqual([]);
  });

  it.each(alexaPm.coverage.filter((item) => item.kind !== 'faq').map((item) => [item.id]))(
    '%s is practised, not only told',
    (id) => {
      const practised = spokenFrom(id).filter(({ path }) => path[0] === 'questions' || path[0] === 'drills');
      if (id === 'section-questions')
        return expect(alexaPm.faq.some((entry) => entry.from.includes(id))).toBe(true);
      expect(practised).not.toEqual([]);
    },
  );

  it('has every figure of the guide once a value and unit', () => {
    const FIGURES = [
      '60 percent',
      '40 percent',
      '35 percent',
      '12 percent',
      '5 percent',
      '22 percent',
      '78 percent',
      '84 percent',
      '2.8 turns',
      '2.1 turns',
      '18 percent',
      '30 percent',
      '10 percent',
      '15 percent',
      '165000 dollars',
      '30000 dollars',
      '120000 dollars',
      '315000 dollars',
      '150000 dollars',
      '180000 dollars',
      '45 minutes',
      '60 minutes',
      '8 weeks',
      '6 weeks',
      '6 months',
      '3 weeks',
      '5 rounds',
    ];
    const known = new Set(alexaPm.figures.map((figure) => `${figure.value} ${figure.unit}`));
    expect(FIGURES.filter((figure) => !known.has(figure))).toEqual([]);
  });
});
