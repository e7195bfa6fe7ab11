import type { Interview, OpenAnswer, Phase, PlainPhase } from './interview.ts';

/**
 * How much of an open answer rides in the session (bytes, as JSON); the rest is read back from the store. Together with
 * a full loop's tallies the attributes stay under 4 KB, whatever script the words are in.
 */
export const CARRIED_BYTES = 2_000;
/** Of which a reply to a probe, or a drill that goes on, may take so much. */
const HEARD_BYTES = 1_000;
/** A quote that is kept for the summary is a few words; one that is none is left out. */
const QUOTE_BYTES = 300;
/** What one UTF-16 unit takes at the most: an escape. */
const MOST_OF_A_UNIT = 6;

/** What a text takes in the session. */
export const bytesOf = (text: string): number => Buffer.byteLength(JSON.stringify(text)) - 2;

/** The end of a text, as much of it as takes no more than so many bytes; no character is cut in two. */
export function endWithin(text: string, most: number): string {
  let end = text.slice(-Math.max(1, most));
  for (let over = bytesOf(end) - most; over > 0; over = bytesOf(end) - most)
    end = end.slice(Math.ceil(over / MOST_OF_A_UNIT));
  return /^[\udc00-\udfff]/.test(end) ? end.slice(1) : end;
}

/** The beginning of a text, as much of it as takes no more than so many bytes. */
export function beginningWithin(text: string, most: number): string {
  let beginning = text.slice(0, most);
  for (let over = bytesOf(beginning) - most; over > 0; over = bytesOf(beginning) - most)
    beginning = beginning.slice(0, -Math.ceil(over / MOST_OF_A_UNIT));
  return /[\ud800-\udbff]$/.test(beginning) ? beginning.slice(0, -1) : beginning;
}

function carriedAnswer(answer: OpenAnswer, most: number): OpenAnswer {
  const words = endWithin(answer.words, most);
  return { ...answer, words, spilled: answer.spilled || words !== answer.words };
}

function carriedPhase(phase: Phase): Phase {
  switch (phase.kind) {
    case 'drilling':
      return { ...phase, heard: endWithin(phase.heard, HEARD_BYTES) };
    case 'probing': {
      const heard = endWithin(phase.heard, HEARD_BYTES);
      return { ...phase, heard, answer: carriedAnswer(phase.answer, CARRIED_BYTES - bytesOf(heard)) };
    }
    case 'confirming':
      return { ...phase, back: carriedPhase(phase.back) as PlainPhase };
    default:
      return 'answer' in phase ? { ...phase, answer: carriedAnswer(phase.answer, CARRIED_BYTES) } : phase;
  }
}

const short = <T extends { readonly quote: string } | null>(told: T): T | null =>
  told !== null && bytesOf(told.quote) > QUOTE_BYTES ? null : told;

/** The interview as it rides to the next turn: what was needed whole in this one is cut to what fits. */
export const carried = (interview: Interview): Interview => ({
  ...interview,
  clearest: short(interview.clearest),
  weakest: short(interview.weakest),
  phase: carriedPhase(interview.phase),
});
