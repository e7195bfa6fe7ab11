/**
 * What Amazon's own models hear for the built-in intents (Amazon publishes these as examples of the "standard
 * built-in intents"); a skill adds no samples to them, because that breaks them.
 */
export const BUILT_IN_PHRASES: Readonly<Record<string, readonly string[]>> = {
  'AMAZON.HelpIntent': ['help', 'help me', 'can you help me'],
  'AMAZON.StopIntent': ['stop', 'off', 'shut up'],
  'AMAZON.CancelIntent': ['cancel', 'never mind', 'forget it'],
  'AMAZON.NavigateHomeIntent': ['go home', 'home', 'go to the home screen'],
  'AMAZON.RepeatIntent': ['repeat', 'say that again', 'repeat that'],
  'AMAZON.YesIntent': ['yes', 'yes please', 'sure', 'yeah', 'okay', 'yep'],
  'AMAZON.NoIntent': ['no', 'no thanks', 'nope'],
};
