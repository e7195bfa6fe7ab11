import type { Findings } from '../evidence/findings.ts';
import { beginningWithin, bytesOf, endWithin } from '../interview/carried-words.ts';
import type { AnswerCard, NoteCard } from '../interview/reply.ts';
import type { Rendered } from './rendered.ts';

/** Alexa allows 8,000 characters on a card, and 24 KB for the whole response (bytes). */
const MOST_BYTES = 7_000;
/** Of which the words may take so much: question and findings stand beside them. */
const MOST_OF_WORDS = 5_500;

const RUNGS = [
  'asserted, nothing to point at',
  'pointed at, no number',
  'a number of reach only',
  'a number',
  'a number with its source',
  'evidence first, and tested',
] as const;

function judgement(findings: Findings): string {
  if (findings.rung === null) return 'Too short to judge; nothing is scored.';
  const quotes = findings.findings.flatMap((finding) =>
    finding.label === 'metric' || finding.label === 'source'
      ? finding.quotes.map((quote) => `• "${quote.text.replace(/\s+/g, ' ')}" (${finding.label})`)
      : [],
  );
  return [`Step ${findings.rung} of 5: ${RUNGS[findings.rung]}.`, ...quotes.slice(0, 6)].join('\n');
}

/** What the Alexa app shows: an answer with its question and what was found in it, or a note. */
export function renderCard(card: AnswerCard | NoteCard): NonNullable<Rendered['card']> {
  if ('title' in card) return { title: card.title, content: beginningWithin(card.text, MOST_BYTES) };
  const { question, words, findings } = card;
  const heard = bytesOf(words) > MOST_OF_WORDS ? `… ${endWithin(words, MOST_OF_WORDS)}` : words;
  const parts = [question, `I heard: ${heard}`, ...(findings === null ? [] : [judgement(findings)])];
  return { title: 'Your answer', content: beginningWithin(parts.join('\n\n'), MOST_BYTES) };
}
