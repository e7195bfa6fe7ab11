import type { Pack } from '../../models/compiled/pack-types.ts';
import type { Findings } from '../evidence/findings.ts';
import type { Interview, PhaseKind } from '../interview/interview.ts';
import { lastWordsOf } from '../interview/open-answer.ts';
import { questionOf, roundOf } from '../interview/plan.ts';
import type { Reply } from '../interview/reply.ts';
import type { Wording } from '../interview/wording.ts';
import { lineText } from './speech.ts';

/** A stretch of text; marked where it is evidence. */
export interface ScreenPart {
  readonly text: string;
  readonly marked: boolean;
}

/** What can be touched, and what touching it says. */
export interface Choice {
  readonly label: string;
  readonly says: string;
}

/** What a device with a screen shows beside the speech. Nothing of it is needed: every word is also spoken. */
export interface Screen {
  readonly kind: 'question' | 'listening' | 'feedback' | 'message';
  readonly eyebrow: string;
  readonly headline: string;
  readonly parts: readonly ScreenPart[];
  readonly choices: readonly Choice[];
}

const NEXT: Choice = { label: 'Next question', says: 'next question' };
const STOP: Choice = { label: 'Stop', says: 'stop' };
const YES: Choice = { label: 'Yes', says: 'yes' };
const NO: Choice = { label: 'No', says: 'no' };
const DONE: Choice = { label: "That's my answer", says: "that's my answer" };
const REPEAT: Choice = { label: 'Repeat', says: 'repeat the question' };

const CHOICES: Readonly<Record<PhaseKind, readonly Choice[]>> = {
  welcome: [YES, NO],
  answering: [DONE, REPEAT, NEXT, STOP],
  probing: [DONE, NEXT, STOP],
  offering: [YES, NEXT, { label: 'Try again', says: 'try again' }, STOP],
  returning: [{ label: 'Judge it', says: 'judge it' }, { label: 'Finish it', says: 'finish it' }, STOP],
  acquainting: [NEXT, STOP],
  between: [YES, STOP],
  debriefed: [YES, { label: 'Why?', says: 'why is that' }, STOP],
  drilling: [YES, NO, STOP],
  confirming: [YES, NO],
  closed: [],
};

/** At three metres nobody reads more. */
const MOST_CHARACTERS = 420;

/** The answer's words, the evidence in them marked; the end of a long one. */
function markedParts(words: string, findings: Findings | null): ScreenPart[] {
  const from = Math.max(0, words.length - MOST_CHARACTERS);
  const quotes = (findings?.findings ?? [])
    .filter(({ label }) => label === 'metric' || label === 'source')
    .flatMap((finding) => finding.quotes)
    .filter((quote) => quote.end > from)
    .toSorted((a, b) => a.start - b.start);
  const parts: ScreenPart[] = [];
  let at = from;
  for (const { start, end } of quotes) {
    if (end <= at) continue;
    if (start > at) parts.push({ text: words.slice(at, start), marked: false });
    parts.push({ text: words.slice(Math.max(at, start), end), marked: true });
    at = end;
  }
  if (at < words.length) parts.push({ text: words.slice(at), marked: false });
  return parts;
}

const plain = (text: string): ScreenPart[] => [{ text, marked: false }];

/** What to show with a reply: the question, the words as they are heard, the feedback with its evidence marked. */
export function screenOf(state: Interview, reply: Reply, pack: Pack, wording: Wording): Screen {
  const { phase } = state;
  const eyebrow = state.round === null ? '' : roundOf(pack, state.round).title;
  const choices = reply.ask === null ? [] : CHOICES[phase.kind];
  const lines = reply.ask === null ? reply.tell : [...reply.tell, reply.ask];
  const said = lines.map((line) => lineText(line, wording)).join(' ');
  if (reply.card !== null && 'words' in reply.card) {
    const { words, findings } = reply.card;
    return { kind: 'feedback', eyebrow, headline: said, parts: markedParts(words, findings), choices };
  }
  if (phase.kind === 'answering' && reply.ask !== null) {
    const question = questionOf(pack, phase.answer.question);
    const heard = lastWordsOf(phase.answer);
    return heard === null
      ? { kind: 'question', eyebrow, headline: question.text, parts: [], choices }
      : { kind: 'listening', eyebrow, headline: question.short, parts: plain(heard), choices };
  }
  return { kind: 'message', eyebrow, headline: said, parts: [], choices };
}
