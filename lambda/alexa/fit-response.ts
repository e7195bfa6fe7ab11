import type { Response } from 'ask-sdk-model';
import type { InterviewEvent } from '../interview/event.ts';
import type { Interview, UnsavedTurn } from '../interview/interview.ts';

/** Alexa takes 24 KB in all, what the SDK writes around it included (bytes). */
const MOST_BYTES = 23_500;

interface Turned {
  readonly response: Response;
  readonly interview: Interview;
}

const fits = (turned: Turned) => Buffer.byteLength(JSON.stringify(turned)) <= MOST_BYTES;

const withUnsaved = ({ response, interview }: Turned, unsaved: readonly UnsavedTurn[]): Turned => ({
  response,
  interview: { ...interview, unsaved },
});

const withoutScreen = ({ response, interview }: Turned): Turned => ({
  interview,
  response: {
    ...response,
    ...(response.directives === undefined
      ? {}
      : {
          directives: response.directives.filter(
            ({ type }) => type !== 'Alexa.Presentation.APL.RenderDocument',
          ),
        }),
  },
});

/** A judgement is many times as long as what was said, and can be made again; the words cannot. */
const saidIn = (events: readonly InterviewEvent[]) => events.filter(({ kind }) => kind !== 'answer-judged');

/** What may be left out, the least missed first. */
function* shorter(turned: Turned): Generator<Turned> {
  const { unsaved } = turned.interview;
  for (let from = 0; from < unsaved.length; from += 1) yield withUnsaved(turned, unsaved.slice(from));
  const bare = withoutScreen(turned);
  const newest = unsaved.slice(-1);
  yield withUnsaved(bare, newest);
  yield withUnsaved(
    bare,
    newest.map((turn) => ({ ...turn, events: saidIn(turn.events) })),
  );
}

/**
 * A reply that Alexa takes. Turns that could not be written ride along and can outgrow it: the older ones, which stand
 * on their own cards, are left out first; at the very last the card alone holds the words.
 */
export function fitted(turned: Turned): Turned {
  if (fits(turned)) return turned;
  for (const attempt of shorter(turned)) if (fits(attempt)) return attempt;
  return withUnsaved(withoutScreen(turned), []);
}
