import type { Reply } from '../interview/reply.ts';
import type { Wording } from '../interview/wording.ts';
import { renderCard } from './card.ts';
import type { Rendered } from './rendered.ts';
import type { Screen } from './screen.ts';
import { lineSpeech, speak } from './speech.ts';

/** Turns a reply into words; the wording so far chooses the phrasings. */
export function render(reply: Reply, wording: Wording, screen: Screen | null = null): Rendered {
  const lines = reply.ask === null ? reply.tell : [...reply.tell, reply.ask];
  return {
    speech: speak(lines.map((line) => lineSpeech(line, wording)).join(' ')),
    reprompt: reply.ask === null ? null : speak(lineSpeech(reply.reprompt, wording)),
    screen,
    card: reply.card === null ? null : renderCard(reply.card),
  };
}
