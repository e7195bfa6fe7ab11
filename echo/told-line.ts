import type { Response } from 'ask-sdk-model';
import type { TurnRecord } from '../lambda/store/interview-store.ts';
import { explain } from './explain.ts';
import type { Inside, JudgedAnswer, ToldLine } from './page/protocol.ts';
import { readSsml } from './ssml.ts';
import type { TranscriptLine } from './transcript.ts';
import type { Watched } from './watched-store.ts';

/** What stands around a line when it was told. */
export interface Telling {
  readonly watched: Watched & { readonly skill: number };
  /** Milliseconds between the utterance and the answer. */
  readonly milliseconds: number;
  readonly attributes: unknown;
}

const EMPTY = { speech: [], card: null, screen: null, judged: [], inside: null };

function judgedIn(records: readonly TurnRecord[]): JudgedAnswer[] {
  return records
    .flatMap(({ events }) => events)
    .flatMap((event) =>
      event.kind === 'answer-judged'
        ? [
            {
              words: event.words,
              verdict: event.findings.verdict,
              evidence: event.findings.findings.flatMap(({ label, quotes }) =>
                quotes.map(({ start, end, text }) => ({ label, start, end, text })),
              ),
            },
          ]
        : [],
    );
}

function cardOf({ card }: Response): ToldLine['card'] {
  if (card?.type === 'Simple') return { title: card.title ?? '', content: card.content ?? '' };
  if (card?.type === 'Standard') return { title: card.title ?? '', content: card.text ?? '' };
  return null;
}

function screenOf({ directives }: Response): unknown {
  for (const directive of directives ?? []) {
    if (directive.type === 'Alexa.Presentation.APL.RenderDocument') return directive.datasources ?? null;
  }
  return null;
}

function insideOf(
  { text, heard }: TranscriptLine,
  { watched, milliseconds, attributes }: Telling,
): Inside | null {
  if (heard === null || heard.exchange === null) return null;
  const { understanding, exchange } = heard;
  return {
    ...exchange,
    candidates: (understanding?.candidates ?? []).map((candidate) => ({
      intent: candidate.intent,
      by: candidate.by,
      sample: candidate.sample,
      slots: candidate.slots.map(({ name, value }) => `${name} = ${value}`).join(', '),
      won: candidate === understanding?.best,
    })),
    why: understanding === null ? null : (explain(text, null, understanding).split('\n').at(-1) ?? null),
    timing: [
      { stage: 'understanding the words', milliseconds: Math.max(0, milliseconds - watched.skill) },
      { stage: 'conversation and analysis', milliseconds: Math.max(0, watched.skill - watched.milliseconds) },
      { stage: 'store', milliseconds: watched.milliseconds },
      { stage: 'whole turn', milliseconds },
    ],
    attributes,
  };
}

/** A line of the conversation as the page needs it. What was judged stands at the words, the rest at the answer. */
export function toldLine(line: TranscriptLine, telling: Telling): ToldLine {
  const { speaker, text, heard } = line;
  const told = { ...EMPTY, speaker, text };
  if (speaker === 'U') {
    return { ...told, judged: judgedIn(telling.watched.kept), inside: insideOf(line, telling) };
  }
  if (speaker === '#' || heard === null) return told;
  const speech = heard.ssml === null ? [] : readSsml(heard.ssml).segments;
  const response = heard.exchange?.response.response;
  if (response === undefined) return { ...told, speech };
  return { ...told, speech, card: cardOf(response), screen: screenOf(response) };
}
