import type { Interview, Phase } from '../interview/interview.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
/** Ids and dates: an id of ours is no longer, and what is longer would not fit the session. */
const isName = (value: unknown): value is string => isText(value) && value.length <= 100;
const MOST_ASKED = 60;
const MOST_ROUNDS = 20;
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isNullable = (value: unknown, holds: (value: unknown) => boolean) => value === null || holds(value);
const oneOf =
  (...allowed: readonly unknown[]) =>
  (value: unknown) =>
    allowed.includes(value);

type Check = (value: unknown) => boolean;
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, holds]) => holds(value[name]));

const JUDGED = shape({
  rung: (value) => isNullable(value, oneOf(0, 1, 2, 3, 4, 5)),
  metric: oneOf(true, false),
  source: oneOf(true, false),
  tested: oneOf(true, false),
  evidenceFirst: oneOf(true, false, null),
});

const ANSWER = shape({
  question: isName,
  attempt: isCount,
  fromTurn: isCount,
  pieces: isCount,
  words: isText,
  spilled: oneOf(true, false),
  shorts: isCount,
  before: (value) => isNullable(value, JUDGED),
  counted: (value) => isNullable(value, JUDGED),
});

const TALLY = shape({
  round: isName,
  judged: isCount,
  short: isCount,
  metric: isCount,
  first: isCount,
  source: isCount,
  tested: isCount,
  probed: isCount,
});

const PHASES: { readonly [K in Phase['kind']]: Check } = {
  welcome: shape({}),
  answering: shape({ answer: ANSWER }),
  probing: shape({
    answer: ANSWER,
    aim: oneOf('observation', 'figure', 'use', 'source', 'first-measure', 'follow-up', 'result'),
    heard: isText,
  }),
  offering: shape({
    answer: ANSWER,
    offer: oneOf('add-or-next', 'next', 'retry', 'retry-or-next', 'stronger', 'one-done'),
    judged: JUDGED,
    probeAt: (value) => isNullable(value, isCount),
  }),
  returning: shape({ answer: ANSWER }),
  acquainting: shape({ asks: oneOf('date', 'background') }),
  between: shape({ ended: isName, next: (value) => isNullable(value, isName) }),
  debriefed: shape({
    practise: oneOf('number', 'first', 'source', 'test', 'keep'),
    question: (value) => isNullable(value, isName),
  }),
  drilling: shape({
    drill: oneOf('mistake', 'reframe', 'matrix', 'opening', 'failure'),
    id: isName,
    step: isCount,
    missed: oneOf(true, false),
    heard: isText,
  }),
  closed: shape({}),
  confirming: shape({
    erasing: oneOf('everything', 'newest'),
    back: (value) => isRecord(value) && value['kind'] !== 'confirming' && isPhase(value),
  }),
};

const isPhase: Check = (value) =>
  isRecord(value) &&
  isText(value['kind']) &&
  Object.hasOwn(PHASES, value['kind']) &&
  PHASES[value['kind'] as Phase['kind']](value);

const UNSAVED = shape({
  turn: isCount,
  requestId: isText,
  at: isText,
  events: (value) => Array.isArray(value) && value.every(shape({ kind: isText })),
});

const INTERVIEW = shape({
  schema: oneOf(1),
  session: isName,
  startedAt: isName,
  previous: (value) => value === undefined || isNullable(value, isName),
  turns: isCount,
  pack: isName,
  length: oneOf('one', 'round', 'express', 'full'),
  mode: oneOf('practice', 'real'),
  round: (value) => isNullable(value, isName),
  inRound: isCount,
  asked: (value) => Array.isArray(value) && value.length <= MOST_ASKED && value.every(isName),
  judged: isCount,
  tallies: (value) => Array.isArray(value) && value.length <= MOST_ROUNDS && value.every(TALLY),
  clearest: (value) => isNullable(value, shape({ rung: isCount, quote: isText })),
  weakest: (value) => isNullable(value, shape({ rung: isCount, quote: isText, question: isName })),
  drills: shape({ tried: isCount, right: isCount }),
  about: (value) => isNullable(value, shape({ date: isName, background: oneOf(true, false) })),
  lastTime: (value) => isNullable(value, shape({ judged: isCount, metric: isCount })),
  wording: (value) => isText(value) && /^[0-9a-z]*$/.test(value),
  phase: isPhase,
  unsaved: (value) => Array.isArray(value) && value.every(UNSAVED),
});

/**
 * The interview that rode in the session attributes, or null where it is missing or not one of ours (another
 * version, damage): the caller then recalls it from the store, so nothing is lost.
 */
export function readCarried(value: unknown): Interview | null {
  return INTERVIEW(value) ? (value as Interview) : null;
}
