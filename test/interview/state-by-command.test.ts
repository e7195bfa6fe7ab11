import { plainSpeech } from '../../echo/plain-speech.ts';
import type { CommandKind, CommandOf } from '../../lambda/interview/command.ts';
import { decide } from '../../lambda/interview/decide.ts';
import type { Circumstances } from '../../lambda/interview/decision.ts';
import { drillsOf } from '../../lambda/interview/drills.ts';
import { evolve } from '../../lambda/interview/evolve.ts';
import {
  type Interview,
  newInterview,
  type Phase,
  type PhaseKind,
} from '../../lambda/interview/interview.ts';
import { beginAnswer, withPiece } from '../../lambda/interview/open-answer.ts';
import { replyTo } from '../../lambda/interview/reply-to.ts';
import { render } from '../../lambda/render/render.ts';
import { alexaPm } from '../../models/compiled/guide-alexa-pm.ts';

const AT = '2026-03-02T19:00:00.000Z';
const round = alexaPm.rounds[0]?.id ?? '';
const [first] = alexaPm.questions.map(({ id }) => id);
const begun = beginAnswer(first ?? '', 1, 1);
const heard = withPiece(begun, 'nine of the twelve gave up at the pairing step');
const judged = { rung: 3, metric: true, source: false, tested: false, evidenceFirst: null } as const;

const PHASES: { readonly [P in PhaseKind]: readonly Extract<Phase, { kind: P }>[] } = {
  welcome: [{ kind: 'welcome' }],
  answering: [
    { kind: 'answering', answer: begun },
    { kind: 'answering', answer: heard },
  ],
  probing: (['observation', 'figure', 'use', 'source', 'first-measure', 'follow-up', 'result'] as const).map(
    (aim) => ({
      kind: 'probing',
      answer: heard,
      aim,
      heard: '',
    }),
  ),
  offering: (['add-or-next', 'next', 'retry', 'retry-or-next', 'stronger', 'one-done'] as const).map(
    (offer) => ({
      kind: 'offering',
      answer: heard,
      offer,
      judged,
      probeAt: null,
    }),
  ),
  returning: [{ kind: 'returning', answer: heard }],
  acquainting: [
    { kind: 'acquainting', asks: 'date' },
    { kind: 'acquainting', asks: 'background' },
  ],
  between: [
    { kind: 'between', ended: round, next: 'bar-raiser' },
    { kind: 'between', ended: 'hiring-manager', next: null },
  ],
  debriefed: [
    { kind: 'debriefed', practise: 'first', question: first ?? '' },
    { kind: 'debriefed', practise: 'keep', question: null },
  ],
  drilling: (['mistake', 'reframe', 'matrix', 'opening', 'failure'] as const).flatMap((drill) =>
    [0, 9].map((step) => ({
      kind: 'drilling',
      drill,
      id: drillsOf(alexaPm, drill)[0] ?? '',
      step,
      missed: false,
      heard: '',
    })),
  ),
  closed: [{ kind: 'closed' }],
  confirming: [
    { kind: 'confirming', erasing: 'everything', back: { kind: 'closed' } },
    { kind: 'confirming', erasing: 'newest', back: { kind: 'answering', answer: heard } },
  ],
};

const plain = <K extends CommandKind>(kind: K) => [{ kind } as unknown as CommandOf<K>];
const COMMANDS: { readonly [C in CommandKind]: readonly CommandOf<C>[] } = {
  launch: [{ kind: 'launch' }],
  words: [
    { kind: 'words', words: 'we then rewrote the card in the box', closes: false },
    { kind: 'words', words: 'we then rewrote the card in the box', closes: true },
  ],
  correct: [
    { kind: 'correct', words: 'no i said nine of the twenty gave up', meant: 'nine of the twenty gave up' },
    { kind: 'correct', words: 'i said nothing of the kind then', meant: 'nothing of the kind then' },
  ],
  'ask-coach': [
    { kind: 'ask-coach', faq: 'pay' },
    { kind: 'ask-coach', faq: 'gone' },
  ],
  'name-round': [{ kind: 'name-round', round: 'hiring-manager' }],
  missed: plain('missed'),
  finish: plain('finish'),
  judge: plain('judge'),
  continue: plain('continue'),
  yes: plain('yes'),
  no: plain('no'),
  next: plain('next'),
  retry: plain('retry'),
  stronger: plain('stronger'),
  example: plain('example'),
  'key-point': plain('key-point'),
  why: plain('why'),
  one: plain('one'),
  round: plain('round'),
  express: plain('express'),
  full: plain('full'),
  real: plain('real'),
  practice: plain('practice'),
  drill: plain('drill'),
  mistake: plain('mistake'),
  reframe: plain('reframe'),
  matrix: plain('matrix'),
  opening: plain('opening'),
  failure: plain('failure'),
  progress: plain('progress'),
  suggest: plain('suggest'),
  repeat: plain('repeat'),
  moment: plain('moment'),
  recap: plain('recap'),
  help: plain('help'),
  log: plain('log'),
  kept: plain('kept'),
  erase: plain('erase'),
  'erase-last': plain('erase-last'),
  stop: plain('stop'),
  cancel: plain('cancel'),
  home: plain('home'),
  'session-ended': [{ kind: 'session-ended', reason: 'USER_INITIATED' }],
  unclear: [{ kind: 'unclear', request: 'Display.ElementSelected' }],
};

const about: Circumstances = {
  pack: alexaPm,
  minutesAway: null,
  session: 's',
  at: AT,
  known: false,
  last: null,
};
const states: Interview[] = Object.values(PHASES)
  .flat()
  .map((phase) => ({ ...newInterview('s', AT, alexaPm.id), turns: 3, round, asked: [first ?? ''], phase }));
const ENDS = new Set<CommandKind>(['stop', 'cancel', 'home', 'session-ended']);

describe('state × command: no cell is empty', () => {
  const cells = states.flatMap((state) =>
    Object.values(COMMANDS)
      .flat()
      .map((command) => ({
        title: `${state.phase.kind}${'offer' in state.phase ? ` (${state.phase.offer})` : ''} × ${command.kind}`,
        state,
        command,
      })),
  );

  test.each(cells)('$title', ({ state, command }) => {
    const { events, judge } = decide(state, command, about);
    const after = events.reduce(evolve, state);
    expect(events.length > 0 || judge !== null).toBe(true);
    // No word that was said to a question of the interview may vanish.
    if (command.kind === 'words' && 'answer' in ('back' in state.phase ? state.phase.back : state.phase)) {
      expect(events).toContainEqual({ kind: 'piece-heard', words: command.words });
    }
    if (judge !== null) return;
    const reply = replyTo({ before: state, after, events, pack: alexaPm, at: AT });
    const speech = plainSpeech(render(reply, '').speech);
    if (ENDS.has(command.kind)) expect(reply.ask).toBeNull();
    if (reply.ask === null) expect(speech).not.toMatch(/\?$/);
    else expect(speech).toMatch(/(?:^|\s)Go on\.$|\?$/);
  });
});

describe('what a launch finds', () => {
  const answering = (answer = heard): Interview => ({
    ...newInterview('s', AT, alexaPm.id),
    turns: 3,
    asked: [first ?? ''],
    phase: { kind: 'answering', answer },
  });

  test('a broken-off answer is offered back within the hour', () => {
    const { events } = decide(answering(), { kind: 'launch' }, { ...about, minutesAway: 59 });
    expect(events).toEqual([{ kind: 'interview-resumed', brokenOff: true, minutesAway: 59 }]);
    expect(events.reduce(evolve, answering()).phase).toEqual({ kind: 'returning', answer: heard });
  });

  test('after a day its question comes again', () => {
    const { events } = decide(answering(), { kind: 'launch' }, { ...about, minutesAway: 1440 });
    expect(events).toEqual([
      { kind: 'interview-resumed', brokenOff: false, minutesAway: 1440 },
      question(first),
    ]);
  });

  test('a question without an answer comes again', () => {
    const { events } = decide(answering(begun), { kind: 'launch' }, { ...about, minutesAway: 2 });
    expect(events.at(-1)).toEqual(question(first));
  });
});

const question = (id: string | undefined, attempt = 1) => ({
  kind: 'question-asked',
  question: id,
  round: alexaPm.questions.find((candidate) => candidate.id === id)?.round,
  attempt,
});
const ofRound = alexaPm.questions.filter((candidate) => candidate.round === round).map(({ id }) => id);

describe('which question comes next', () => {
  const held = (asked: string[], inRound = 0): Interview => ({
    ...newInterview('s', AT, alexaPm.id),
    about: { date: '', background: true },
    round,
    asked,
    inRound,
  });

  test('one of the round that was not asked', () => {
    expect(decide(held(ofRound.slice(0, 1)), { kind: 'next' }, about).events).toEqual([question(ofRound[1])]);
  });

  test('where all were, the one that was asked longest ago', () => {
    const asked = [...ofRound.slice(2), ...ofRound.slice(0, 2)];
    expect(decide(held(asked), { kind: 'next' }, about).events).toEqual([question(ofRound[2])]);
  });

  test('after three of a round it is over, and the next round is offered', () => {
    const { events } = decide(
      { ...held(ofRound.slice(0, 3), 3), phase: PHASES.offering[0] ?? { kind: 'closed' } },
      { kind: 'next' },
      about,
    );
    expect(events).toEqual([{ kind: 'round-ended', round, next: 'bar-raiser' }]);
  });
});
