const SPEAKER = { application: { applicationId: 'amzn1.ask.skill.local' }, user: { userId: 'u' } };
const session = { new: false, sessionId: 's', ...SPEAKER, attributes: {} };
const context = { System: { ...SPEAKER, device: { deviceId: 'd', supportedInterfaces: {} } } };
const envelope = (request: unknown) => ({ version: '1.0', session, context, request });
const common = { requestId: 'r', timestamp: '2026-03-02T19:00:00Z', locale: 'en-US' };
const intent = (inner: unknown) => envelope({ type: 'IntentRequest', ...common, intent: inner });
const said = (value: unknown) => ({ name: 'AnswerIntent', slots: { answer: { name: 'answer', value } } });

const question = 'screen-unexpected';
const answering = (words: string) => ({
  interview: {
    ...{ schema: 1, session: '20260302T190000000-a', startedAt: '2026-03-02T19:00:00.000Z', turns: 4 },
    ...{ pack: 'alexa-pm', length: 'round', mode: 'practice', round: 'recruiter-screen', inRound: 1 },
    ...{ asked: [question], judged: 0, tallies: [], clearest: null, weakest: null, about: null },
    ...{ drills: { tried: 0, right: 0 }, lastTime: null, wording: '', unsaved: [] },
    phase: {
      kind: 'answering',
      answer: {
        ...{ question, attempt: 1, fromTurn: 2, pieces: 1, words, spilled: false, shorts: 0 },
        ...{ before: null, counted: null },
      },
    },
  },
});
const carrying = (attributes: unknown, inner: unknown) => ({
  ...intent(inner),
  session: { ...session, attributes },
});

/** Requests that were once answered with an error, or with a reply that Alexa refuses. */
export const FOUND_REQUESTS: readonly { readonly what: string; readonly request: unknown }[] = [
  { what: 'no request', request: { version: '1.0', session, context } },
  { what: 'a request that is a text', request: envelope('hello') },
  { what: 'a request without an id', request: envelope({ type: 'LaunchRequest', timestamp: 7 }) },
  { what: 'an id that is a number', request: envelope({ ...common, type: 'LaunchRequest', requestId: 0.5 }) },
  { what: 'an intent that is null', request: intent(null) },
  { what: 'no intent', request: envelope({ type: 'IntentRequest', ...common }) },
  { what: 'a slot that holds a number', request: intent(said(7)) },
  { what: 'a slot that holds a list', request: intent(said([])) },
  {
    what: 'a touch that tells no list',
    request: envelope({ type: 'Alexa.Presentation.APL.UserEvent', ...common, arguments: { length: 2 } }),
  },
  {
    what: 'a user id that is no text',
    request: {
      ...envelope({ type: 'LaunchRequest', ...common }),
      session: { ...session, user: { userId: {} } },
    },
  },
  { what: 'a session that is null', request: { ...intent(said('nine of twelve')), session: null } },
  {
    what: 'an event without a session',
    request: { version: '1.0', context, request: { type: 'AlexaSkillEvent.SkillEnabled', ...common } },
  },
  {
    what: 'wording that is none',
    request: carrying({ interview: { ...answering('we timed it').interview, wording: '!!' } }, said('')),
  },
  {
    what: 'an answer in a script of three bytes a sign',
    request: carrying(answering('三百人'.repeat(600)), said('三百人'.repeat(2_000))),
  },
  {
    what: 'a long answer closed while nothing can be written',
    request: carrying(
      answering('we counted nine of the twelve '.repeat(60)),
      said(`${'in the support log forty calls a week fell to nine '.repeat(150)}that's my answer`),
    ),
  },
];
