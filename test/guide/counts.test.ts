import { alexaPm } from '../../models/compiled/guide-alexa-pm.ts';

/** The least a week of evenings needs, by round. */
const QUESTIONS = {
  'recruiter-screen': 8,
  'bar-raiser': 14,
  'product-sense-execution': 13,
  'product-sense-strategy': 13,
  'hiring-manager': 12,
} as const;

const inRound = (round: string) => alexaPm.questions.filter((question) => question.round === round);

describe('the Alexa pack', () => {
  it('has the five rounds of the loop in their order', () => {
    expect(alexaPm.rounds.map((round) => round.id)).toEqual(Object.keys(QUESTIONS));
  });

  it('has five interviewers, each with a voice and a name of its own', () => {
    expect(new Set(alexaPm.rounds.map((round) => round.interviewer.voice)).size).toBe(5);
    expect(new Set(alexaPm.rounds.map((round) => round.interviewer.name)).size).toBe(5);
  });

  it('has at least sixty questions', () => {
    expect(alexaPm.questions.length).toBeGreaterThanOrEqual(60);
  });

  it.each(Object.entries(QUESTIONS))('%s asks at least %i', (round, count) => {
    expect(inRound(round).length).toBeGreaterThanOrEqual(count);
  });

  it('asks the bar raiser questions under every principle, Customer Obsession and Earn Trust the most', () => {
    const asked = inRound('bar-raiser').map((question) => question.principle);
    const times = (principle: string) => asked.filter((name) => name === principle).length;
    expect(alexaPm.principles.filter((principle) => times(principle) === 0)).toEqual([]);
    const deepest = Math.min(times('Customer Obsession'), times('Earn Trust'));
    const others = alexaPm.principles.filter(
      (name) => name !== 'Customer Obsession' && name !== 'Earn Trust',
    );
    expect(deepest).toBeGreaterThan(Math.max(...others.map(times)));
  });

  it('goes into failures as a chain', () => {
    expect(
      inRound('hiring-manager').filter((question) => question.chain !== undefined).length,
    ).toBeGreaterThanOrEqual(2);
  });

  it('offers invented data in both product sense rounds', () => {
    for (const round of ['product-sense-execution', 'product-sense-strategy']) {
      const offered = inRound(round).filter((question) => question.snippet !== undefined).length;
      expect(offered / inRound(round).length).toBeGreaterThan(0.4);
    }
  });

  it('has every difficulty in every round that is long enough for it', () => {
    for (const round of alexaPm.rounds.filter(({ id }) => id !== 'recruiter-screen'))
      expect(new Set(inRound(round.id).map((question) => question.difficulty)).size).toBe(3);
  });

  it('has its drills', () => {
    const { spotTheMistake, reframe, matrix, opening, failureChain } = alexaPm.drills;
    expect(spotTheMistake.length).toBeGreaterThanOrEqual(12);
    expect(reframe.length).toBeGreaterThanOrEqual(10);
    expect(matrix?.features.length).toBeGreaterThanOrEqual(12);
    expect(matrix?.features.filter((feature) => feature.fallbackPair).length).toBeGreaterThanOrEqual(2);
    expect(opening.length).toBeGreaterThanOrEqual(6);
    expect(failureChain).toHaveLength(5);
  });

  it('has features in all four corners', () => {
    const corners = alexaPm.drills.matrix?.features.map(
      ({ corner }) => `${corner['clarity']} ${corner['lock-in']}`,
    );
    expect(new Set(corners).size).toBe(4);
  });

  it('asks nothing twice', () => {
    for (const texts of [
      alexaPm.questions.map((question) => question.text),
      alexaPm.questions.map((question) => question.short),
      alexaPm.questions.flatMap((question) => question.followUps),
      alexaPm.faq.flatMap((entry) => entry.asks),
    ]) {
      expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
    }
  });

  it('answers the candidate and asks the open question again within 45 words', () => {
    const wordsOf = (text: string): number => text.split(/\s+/).length;
    const longestShort = Math.max(...alexaPm.questions.map((question) => wordsOf(question.short)));
    const tooLong = alexaPm.faq.filter((entry) => wordsOf(entry.answer) + longestShort > 45);
    expect(tooLong.map((entry) => entry.id)).toEqual([]);
    expect(alexaPm.faq.filter((entry) => wordsOf(`${entry.answer} ${entry.back}`) > 45)).toEqual([]);
  });
});
