import type { Reply } from '../interview/reply.ts';
import { renderCard } from './card.ts';
import type { Rendered } from './rendered.ts';
import { lineSpeech, speak } from './speech.ts';

/** Turns a reply into words. `turn` counts the replies given: it chooses the phrasings. */
export function render(reply: Reply, turn: number): Rendered {
  const lines = reply.ask === null ? reply.tell : [...reply.tell, reply.ask];
  return {
    speech: speak(lines.map((line) => lineSpeech(line, turn)).join(' ')),
    reprompt: reply.ask === null ? null : speak(lineSpeech(reply.reprompt, turn)),
    card: reply.card === null ? null : renderCard(reply.card),
  };
}
