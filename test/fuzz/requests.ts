import type { RequestEnvelope } from 'ask-sdk-model';
import fc from 'fast-check';
import { ANSWER, CONTROL_OF_INTENT, NET } from '../../models/compiled/speech.ts';
import type { Json } from './mutation.ts';
import { anyWords } from './words.ts';

const base = {
  requestId: fc.uuid().map((id) => `amzn1.echo-api.request.${id}`),
  timestamp: fc.constant('2026-03-02T19:00:00Z'),
  locale: fc.constantFrom('en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN', 'de-DE', ''),
};
const confirmation = fc.constantFrom('NONE', 'CONFIRMED', 'DENIED');

const slotOf = (name: string) =>
  fc.record(
    {
      name: fc.constant(name),
      confirmationStatus: confirmation,
      value: anyWords,
      source: fc.constantFrom('USER', 'SYSTEM'),
      resolutions: fc.constant({ resolutionsPerAuthority: [] }),
      slotValue: fc.record({
        type: fc.constantFrom('Simple', 'List'),
        value: anyWords,
        values: fc.constant([]),
      }),
    },
    { requiredKeys: ['name', 'confirmationStatus'] },
  );

const speech = fc.constantFrom(ANSWER, NET).chain(({ intent, slot }) =>
  fc.record({
    name: fc.constant(intent),
    confirmationStatus: confirmation,
    slots: slotOf(slot).map((filled) => ({ [slot]: filled })),
  }),
);
const control = fc.record(
  {
    name: fc.oneof(fc.constantFrom(...CONTROL_OF_INTENT.keys()), fc.string()),
    confirmationStatus: confirmation,
    slots: fc.dictionary(fc.string(), slotOf('odd'), { maxKeys: 3 }),
  },
  { requiredKeys: ['name', 'confirmationStatus'] },
);
const intentRequest = fc.record(
  {
    type: fc.constant('IntentRequest'),
    ...base,
    intent: fc.oneof({ weight: 3, arbitrary: speech }, { weight: 2, arbitrary: control }),
    dialogState: fc.constantFrom('STARTED', 'IN_PROGRESS', 'COMPLETED'),
  },
  { requiredKeys: ['type', 'requestId', 'timestamp', 'locale', 'intent'] },
);

const ended = fc.record(
  {
    type: fc.constant('SessionEndedRequest'),
    ...base,
    reason: fc.constantFrom('USER_INITIATED', 'EXCEEDED_MAX_REPROMPTS', 'ERROR', 'unheard of'),
    error: fc.record({ type: fc.constantFrom('INVALID_RESPONSE', 'ENDPOINT_TIMEOUT'), message: anyWords }),
  },
  { requiredKeys: ['type', 'requestId', 'timestamp', 'reason'] },
);

const touch = fc.record({
  type: fc.constant('Alexa.Presentation.APL.UserEvent'),
  ...base,
  arguments: fc.oneof(
    anyWords.map((words): unknown[] => ['say', words]),
    fc.array(fc.anything(), { maxLength: 3 }),
  ),
  source: fc.constant({ type: 'TouchWrapper', handler: 'Press', id: '' }),
  components: fc.constant({}),
});

/** Types that ask-sdk-model has and this skill has no use for, with fields of theirs. */
const OTHERS: readonly { readonly [field: string]: Json }[] = [
  { type: 'CanFulfillIntentRequest', intent: { name: 'AnswerIntent', slots: {} } },
  { type: 'SessionResumedRequest', cause: { type: 'ConnectionCompleted', token: 't' } },
  { type: 'Connections.Response', name: 'Buy', status: { code: '200', message: 'OK' }, token: '' },
  { type: 'LaunchRequest', task: { name: 'AMAZON.Print', version: '1', input: {} } },
  { type: 'Display.ElementSelected', token: 'x' },
  { type: 'Alexa.Presentation.APL.RuntimeError', token: '', errors: [{ type: 'LIST_ERROR', reason: 'X' }] },
  { type: 'Alexa.Presentation.APL.LoadIndexListData', token: '', listId: '', startIndex: 0, count: 9 },
  { type: 'GameEngine.InputHandlerEvent', originatingRequestId: '', events: [] },
  { type: 'CustomInterfaceController.EventsReceived', token: '', events: [] },
];
/** And those that come without a session. */
const WITHOUT_SESSION: readonly { readonly [field: string]: Json }[] = [
  { type: 'AudioPlayer.PlaybackStarted', offsetInMilliseconds: 0, token: '' },
  { type: 'AudioPlayer.PlaybackFailed', error: { type: 'MEDIA_ERROR_UNKNOWN', message: '' }, token: '' },
  { type: 'PlaybackController.PlayCommandIssued' },
  { type: 'System.ExceptionEncountered', error: { type: 'INVALID_RESPONSE', message: '' } },
  { type: 'AlexaSkillEvent.SkillEnabled', eventCreationTime: '2026-03-02T19:00:00Z' },
  { type: 'AlexaSkillEvent.SkillDisabled', body: { userInformationPersistenceStatus: 'NOT_PERSISTED' } },
  { type: 'AlexaSkillEvent.SkillPermissionChanged', body: { acceptedPermissions: [] } },
  { type: 'AlexaHouseholdListEvent.ItemsCreated', body: { listId: '', listItemIds: [] } },
  { type: 'Messaging.MessageReceived', message: { text: 'x' } },
  { type: 'Reminders.ReminderCreated', body: { alertToken: '' } },
];
const plain = fc.record(base);
const other = (requests: readonly { readonly [field: string]: Json }[]) =>
  fc.tuple(plain, fc.constantFrom(...requests)).map(([common, own]) => ({ ...common, ...own }));

const launch = fc.record({ type: fc.constant('LaunchRequest'), ...base });

const USER = { userId: 'amzn1.ask.account.fuzz', accessToken: 'x', permissions: { consentToken: 'x' } };
const APPLICATION = { applicationId: 'amzn1.ask.skill.local' };
const context = fc
  .constantFrom({}, { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.3' } } })
  .map((supportedInterfaces) => ({
    System: {
      application: APPLICATION,
      user: USER,
      device: { deviceId: 'd', supportedInterfaces },
      apiEndpoint: 'https://api.amazonalexa.invalid',
    },
  }));

/** Envelopes as ask-sdk-model has them; what rides in the session is one of `attributes`. */
export function requestsWith(attributes: fc.Arbitrary<unknown>): fc.Arbitrary<RequestEnvelope> {
  const session = fc.record({
    new: fc.boolean(),
    sessionId: fc.constant('amzn1.echo-api.session.fuzz'),
    application: fc.constant(APPLICATION),
    user: fc.constant(USER),
    attributes,
  });
  const spoken = fc.oneof(
    { weight: 12, arbitrary: intentRequest },
    { weight: 1, arbitrary: launch },
    { weight: 1, arbitrary: ended },
    { weight: 2, arbitrary: touch },
    { weight: 1, arbitrary: other(OTHERS) },
  );
  const within = fc.record({ version: fc.constant('1.0'), session, context, request: spoken });
  const without = fc.record({ version: fc.constant('1.0'), context, request: other(WITHOUT_SESSION) });
  return fc.oneof(
    { weight: 19, arbitrary: within },
    { weight: 1, arbitrary: without },
  ) as unknown as fc.Arbitrary<RequestEnvelope>;
}
