import { plainSpeech } from '../../echo/plain-speech.ts';
import type { Command, CommandKind } from '../../lambda/interview/command.ts';
import { type Circumstances, decide } from '../../lambda/interview/decide.ts';
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
const [first, second] = alexaPm.questions.map(({ id }) => id);
const begun = beginAnswer(first ?? '', 1, 1, null);
const heard = withPiece(begun, 'nine of the twelve gave up at the pairing step');
const judged = { rung: 3, metric: true, evidenceFirst: null } as const;

const PHASES: { readonly [P in PhaseKind]: readonly Extract<Phase, { kind: P }>[] } = {
  welcome: [{ kind: 'welcome' }],
  answering: [
    { kind: 'answering', answer: begun },
    { kind: 'answering', answer: heard },
  ],
  probing: (['observation', 'figure', 'use', 'source', 'first-measure'] as const).map((aim) => ({
    kind: 'probing',
    answer: heard,
    aim,
    heard: '',
  })),
  offering: (['add-or-next', 'next', 'retry', 'retry-or-next', 'stop-or-next'] as const).map((offer) => ({
    kind: 'offering',
    answer: heard,
    offer,
    judged,
  })),
  returning: [{ kind: 'returning', answer: heard }],
  closed: [{ kind: 'closed' }],
};

const COMMANDS: { readonly [C in CommandKind]: readonly Extract<Command, { kind: C }>[] } = {
  launch: [{ kind: 'launch' }],
  words: [
    { kind: 'words', words: 'we then rewrote the card in the box', closes: false },
    { kind: 'words', words: 'we then rewrote the card in the box', closes: true },
  ],
  missed: [{ kind: 'missed' }],
  finish: [{ kind: 'finish' }],
  judge: [{ kind: 'judge' }],
  continue: [{ kind: 'continue' }],
  yes: [{ kind: 'yes' }],
  no: [{ kind: 'no' }],
  next: [{ kind: 'next' }],
  retry: [{ kind: 'retry' }],
  one: [{ kind: 'one' }],
  repeat: [{ kind: 'repeat' }],
  moment: [{ kind: 'moment' }],
  recap: [{ kind: 'recap' }],
  help: [{ kind: 'help' }],
  stop: [{ kind: 'stop' }],
  cancel: [{ kind: 'cancel' }],
  home: [{ kind: 'home' }],
  'session-ended': [{ kind: 'session-ended', reason: 'USER_INITIATED' }],
  unclear: [{ kind: 'unclear', request: 'Display.ElementSelected' }],
};

const about: Circumstances = { pack: alexaPm, minutesAway: null, session: 's', at: AT, known: false };
const states: Interview[] = Object.values(PHASES)
  .flat()
  .map((phase) => ({ ...newInterview('s', AT, alexaPm.id), turns: 3, asked: [first ?? ''], phase }));
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
    // No word that was said may vanish.
    if (command.kind === 'words' && state.phase.kind !== 'welcome' && state.phase.kind !== 'closed') {
      expect(events).toContainEqual({ kind: 'piece-heard', words: command.words });
    }
    if (judge !== null) return;
    const reply = replyTo({ before: state, after, events, pack: alexaPm });
    const speech = plainSpeech(render(reply, 0).speech);
    if (ENDS.has(command.kind)) expect(reply.ask).toBeNull();
    if (reply.ask === null) expect(speech).not.toMatch(/\?$/);
    else expect(speech === 'Go on.' || speech.endsWith('?')).toBe(true);
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
    expect(events).toEqual([{ kind: 'interview-resumed', brokenOff: true }]);
    expect(events.reduce(evolve, answering()).phase).toEqual({ kind: 'returning', answer: heard });
  });

  test('after a day its question comes again', () => {
    const { events } = decide(answering(), { kind: 'launch' }, { ...about, minutesAway: 1440 });
    expect(events).toEqual([
      { kind: 'interview-resumed', brokenOff: false },
      { kind: 'question-asked', question: first, attempt: 1 },
    ]);
  });

  test('a question without an answer comes again', () => {
    const { events } = decide(answering(begun), { kind: 'launch' }, { ...about, minutesAway: 2 });
    expect(events.at(-1)).toEqual({ kind: 'question-asked', question: first, attempt: 1 });
  });
});

test('the next question is one that was not asked', () => {
  const state: Interview = { ...newInterview('s', AT, alexaPm.id), asked: [first ?? ''] };
  expect(decide(state, { kind: 'next' }, about).events).toEqual([
    { kind: 'question-asked', question: second, attempt: 1 },
  ]);
});

test('after the last question the interview ends kindly', () => {
  const state: Interview = {
    ...newInterview('s', AT, alexaPm.id),
    asked: alexaPm.questions.map(({ id }) => id),
  };
  const { events } = decide(state, { kind: 'next' }, about);
  expect(events).toEqual([{ kind: 'questions-ran-out' }]);
  expect(events.reduce(evolve, state).phase).toEqual({ kind: 'closed' });
});
