import { firstSentences } from '../lambda/interview/quoting.ts';
import type { Pack } from '../models/compiled/pack-types.ts';

/** A text that is spoken as it stands, and where it is written. */
export interface SpokenText {
  readonly id: string;
  readonly text: string;
}

/** Texts under their names; what an item does not have is left out. */
const under = (id: string, texts: Readonly<Record<string, string | undefined>>): SpokenText[] =>
  Object.entries(texts).flatMap(([part, text]) =>
    text === undefined || text === '' ? [] : [{ id: `${id}.${part}`, text }],
  );
const numbered = (texts: readonly string[], name: string) =>
  Object.fromEntries(texts.map((text, at) => [`${name}${at + 1}`, text]));

function drillTexts({
  spotTheMistake,
  reframe,
  matrix,
  opening,
  failureChain,
}: Pack['drills']): SpokenText[] {
  return [
    ...under('matrix', { explain: matrix?.explain }),
    ...spotTheMistake.flatMap(({ id, plan, mistake, hint, guide, repair }) =>
      under(id, { plan, mistake, hint, guide, asks: repair.asks, example: repair.example }),
    ),
    ...reframe.flatMap(({ id, claim, asks, hint, why, better }) =>
      under(id, {
        claim,
        asks,
        hint,
        why,
        ...numbered(
          better.map(({ measure }) => measure),
          'measure',
        ),
      }),
    ),
    ...(matrix?.features ?? []).flatMap(({ id, feature, reason, measures }) =>
      under(id, { feature, reason, asks: measures.asks, example: measures.example }),
    ),
    ...opening.flatMap(({ id, snippet, asks }) => under(id, { snippet, asks })),
    ...failureChain.flatMap(({ link, asks, hint }) => under(`failure-${link}`, { asks, hint })),
  ];
}

/** Everything that a pack puts into the mouths of the coach and of the interviewers. */
export function spokenTexts(pack: Pack): readonly SpokenText[] {
  return [
    ...pack.rounds.flatMap(({ id, title, interviewer }) => under(id, { title, manner: interviewer.manner })),
    ...pack.questions.flatMap(({ id, text, short, snippet, followUps, strong }) =>
      under(id, {
        snippet: snippet?.text,
        text,
        short,
        ...numbered(followUps, 'followUp'),
        example: firstSentences(strong),
      }),
    ),
    ...drillTexts(pack.drills),
    ...pack.faq.flatMap(({ id, answer }) => under(id, { answer })),
  ];
}
