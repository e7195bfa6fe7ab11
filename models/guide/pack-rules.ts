import type { Pack } from '../compiled/pack-types.ts';
import type { PackProblem } from './pack-problem.ts';
import type { PackSource } from './pack-source.ts';

type Path = readonly (string | number)[];
type Report = (path: Path, what: string, remedy: string) => void;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Words at most, by the place of a spoken text; numbers stand for any index of a list. */
const AT_MOST: readonly (readonly [place: string, words: number])[] = [
  ['rounds/*/interviewer/manner', 25],
  ['rounds/*/listensFor', 25],
  ['questions/*/text', 30],
  ['questions/*/short', 12],
  ['questions/*/snippet/text', 25],
  ['questions/*/keyPoints/*', 16],
  ['questions/*/followUps/*', 20],
  ['questions/*/chain/*/asks', 20],
  ['questions/*/strong', 120],
  ['drills/spotTheMistake/*/plan', 35],
  ['drills/spotTheMistake/*/mistake', 16],
  ['drills/spotTheMistake/*/hint', 22],
  ['drills/spotTheMistake/*/guide', 22],
  ['drills/spotTheMistake/*/repair/asks', 16],
  ['drills/reframe/*/claim', 28],
  ['drills/reframe/*/asks', 16],
  ['drills/reframe/*/hint', 22],
  ['drills/reframe/*/why', 22],
  ['drills/matrix/explain', 35],
  ['drills/matrix/features/*/feature', 12],
  ['drills/matrix/features/*/reason', 22],
  ['drills/matrix/features/*/measures/asks', 18],
  ['drills/matrix/features/*/fallbackPair/text', 25],
  ['drills/matrix/features/*/fallbackPair/asks', 12],
  ['drills/matrix/features/*/fallbackPair/reason', 22],
  ['drills/opening/*/asks', 20],
  ['drills/opening/*/snippet', 25],
  ['drills/opening/*/sentences/*', 32],
  ['drills/failureChain/*/asks', 20],
  ['drills/failureChain/*/hint', 22],
  ['faq/*/answer', 33],
  ['faq/*/back', 9],
];

/** Places that must end in a question, and hold no other. */
const ONE_QUESTION: readonly string[] = [
  'questions/*/text',
  'questions/*/short',
  'questions/*/keyPoints/*',
  'questions/*/followUps/*',
  'questions/*/chain/*/asks',
  'drills/spotTheMistake/*/repair/asks',
  'drills/reframe/*/asks',
  'drills/matrix/features/*/measures/asks',
  'drills/matrix/features/*/fallbackPair/asks',
  'drills/opening/*/asks',
  'drills/failureChain/*/asks',
  'faq/*/back',
];

/** Invented data is said to be invented, by its first word. */
const SUPPOSED: readonly string[] = ['questions/*/snippet/text', 'drills/opening/*/snippet'];

const LINKS = ['belief', 'found-wrong', 'gap', 'change', 'learning'] as const;

/** Every text at a place such as questions › any › text, with its path. */
function textsAt(value: unknown, place: readonly string[], path: Path = []): { path: Path; text: string }[] {
  const [key, ...rest] = place;
  if (key === undefined) return typeof value === 'string' ? [{ path, text: value }] : [];
  if (key === '*')
    return Array.isArray(value) ? value.flatMap((item, index) => textsAt(item, rest, [...path, index])) : [];
  if (typeof value !== 'object' || value === null) return [];
  const inner: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
  return textsAt(inner, rest, [...path, key]);
}

function checkTexts(pack: Pack, report: Report): void {
  for (const [place, most] of AT_MOST) {
    for (const { path, text } of textsAt(pack, place.split('/'))) {
      const words = wordsOf(text).length;
      if (words > most)
        report(
          path,
          `These are ${words} words, and a listener keeps ${most}.`,
          `Cut ${words - most} of them.`,
        );
    }
  }
  for (const place of ONE_QUESTION) {
    for (const { path, text } of textsAt(pack, place.split('/'))) {
      if (!text.endsWith('?') || text.indexOf('?') !== text.length - 1)
        report(path, 'This does not end in its one question.', 'Keep one question mark, at the very end.');
    }
  }
  for (const place of SUPPOSED) {
    for (const { path, text } of textsAt(pack, place.split('/'))) {
      if (!text.startsWith('Suppose '))
        report(path, 'Invented data sounds like a fact here.', 'Begin it with "Suppose".');
    }
  }
}

function checkQuestions(pack: Pack, report: Report): void {
  const rounds = new Set(pack.rounds.map((round) => round.id));
  pack.questions.forEach((question, index) => {
    const at: Path = ['questions', index];
    if (!rounds.has(question.round))
      report(
        [...at, 'round'],
        `There is no round "${question.round}".`,
        `Use one of ${[...rounds].join(', ')}.`,
      );
    if (question.principle !== undefined && !pack.principles.includes(question.principle))
      report(
        [...at, 'principle'],
        `"${question.principle}" is not among the pack's principles.`,
        'Add it to "principles", or correct its spelling.',
      );
    const spoken = wordsOf(question.strong).length;
    if (spoken < 60)
      report(
        [...at, 'strong'],
        `A strong answer of ${spoken} words shows too little.`,
        'Tell it in 60 to 120 words.',
      );
    const asked = wordsOf(question.text).length + wordsOf(question.snippet?.text ?? '').length;
    if (asked > 40)
      report([...at, 'snippet'], `Snippet and question are ${asked} words together.`, 'Cut them to 40.');
    if (question.chain?.some((link, place) => link.link !== LINKS[place]))
      report([...at, 'chain'], 'The links of the chain are out of order.', `Keep ${LINKS.join(', ')}.`);
  });
  for (const [index, round] of pack.rounds.entries()) {
    if (!pack.questions.some((question) => question.round === round.id))
      report(['rounds', index], `No question is asked in "${round.id}".`, 'Write one, or remove the round.');
  }
}

function checkDrills(pack: Pack, report: Report): void {
  const chain = pack.drills.failureChain;
  if (
    chain.length > 0 &&
    (chain.length !== LINKS.length || chain.some((step, place) => step.link !== LINKS[place]))
  )
    report(
      ['drills', 'failureChain'],
      'The failure chain is not whole or out of order.',
      `Give ${LINKS.join(', ')}, or none.`,
    );
  const matrix = pack.drills.matrix;
  if (matrix === undefined) return;
  const axes = matrix.axes.map((axis) => axis.id);
  const corners = [
    { path: ['drills', 'matrix', 'first'] as Path, corner: matrix.first },
    ...matrix.features.map((feature, index) => ({
      path: ['drills', 'matrix', 'features', index, 'corner'] as Path,
      corner: feature.corner,
    })),
  ];
  for (const { path, corner } of corners) {
    if (axes.some((axis) => corner[axis] === undefined))
      report(path, 'The corner does not name both axes.', `Give high or low for ${axes.join(' and ')}.`);
  }
  matrix.features.forEach((feature, index) => {
    const pair = feature.fallbackPair;
    if (pair && !/^(Suppose|The guide) /.test(pair.text))
      report(
        ['drills', 'matrix', 'features', index, 'fallbackPair', 'text'],
        'These rates sound like facts.',
        'Begin with "Suppose" or "The guide".',
      );
  });
}

/** Every id of a kind stands once, and every `from` leads to something. */
function checkIds(pack: Pack, report: Report): void {
  const kinds: readonly (readonly [Path, readonly { id: string }[]])[] = [
    [['rounds'], pack.rounds],
    [['questions'], pack.questions],
    [['faq'], pack.faq],
    [['figures'], pack.figures],
    [['coverage'], pack.coverage],
    [['drills', 'spotTheMistake'], pack.drills.spotTheMistake],
    [['drills', 'reframe'], pack.drills.reframe],
    [['drills', 'opening'], pack.drills.opening],
    [['drills', 'matrix', 'features'], pack.drills.matrix?.features ?? []],
  ];
  for (const [path, items] of kinds) {
    const seen = new Set<string>();
    items.forEach((item, index) => {
      if (seen.has(item.id))
        report(
          [...path, index, 'id'],
          `The id "${item.id}" stands here a second time.`,
          'Give it another id.',
        );
      seen.add(item.id);
    });
  }
  const known = new Set(pack.coverage.map((item) => item.id));
  for (const { path, from } of origins(pack)) {
    from.forEach((id, index) => {
      if (!known.has(id))
        report(
          [...path, 'from', index],
          `"${id}" is not in the coverage list.`,
          'Add it to "coverage", or correct its spelling.',
        );
    });
  }
}

/** Everything in a pack that comes from the source, with what it comes from. */
export function origins(pack: Pack): { path: Path; from: readonly string[] }[] {
  const of = (path: Path, items: readonly { from: readonly string[] }[]) =>
    items.map((item, index) => ({ path: [...path, index], from: item.from }));
  return [
    ...of(['rounds'], pack.rounds),
    ...of(['questions'], pack.questions),
    ...of(['faq'], pack.faq),
    ...of(['figures'], pack.figures),
    ...of(['drills', 'spotTheMistake'], pack.drills.spotTheMistake),
    ...of(['drills', 'reframe'], pack.drills.reframe),
    ...of(['drills', 'opening'], pack.drills.opening),
    ...of(['drills', 'failureChain'], pack.drills.failureChain),
    ...of(['drills', 'matrix', 'features'], pack.drills.matrix?.features ?? []),
  ];
}

/** What the schema cannot say: names that must lead somewhere, word budgets, questions that end in one question. */
export function ruleProblems(source: PackSource, pack: Pack): PackProblem[] {
  const problems: PackProblem[] = [];
  const report: Report = (path, what, remedy) => problems.push({ ...source.at(path), what, remedy });
  checkTexts(pack, report);
  checkQuestions(pack, report);
  checkDrills(pack, report);
  checkIds(pack, report);
  for (const [index, item] of pack.coverage.entries()) {
    if (!origins(pack).some(({ from }) => from.includes(item.id)))
      report(
        ['coverage', index],
        `Nothing in the pack comes from "${item.id}".`,
        'Write a question, drill or answer from it, or remove it.',
      );
  }
  return problems;
}
