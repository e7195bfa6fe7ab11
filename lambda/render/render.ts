import type { Reply } from '../interview/reply.ts';
import { renderCard } from './card.ts';
import type { Rendered } from './rendered.ts';
import type { Screen } from './screen.ts';
import { lineSpeech, speak } from './speech.ts';

/** Turns a reply into words. `turn` counts the replies given: it chooses the phrasings. */
export function render(reply: Reply, turn: number, screen: Screen | null = null): Rendered {
  const lines = reply.ask === null ? reply.tell : [...reply.tell, reply.ask];
  return {
    speech: speak(lines.map((line) => lineSpeech(line, turn)).join(' ')),
    reprompt: reply.ask === null ? null : speak(lineSpeech(reply.reprompt, turn)),
    screen,
    card: reply.card === null ? null : renderCard(reply.card),
  };
}
