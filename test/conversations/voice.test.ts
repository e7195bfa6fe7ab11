import { play, readTranscript, TRANSCRIPTS } from './play.ts';
import { type HeardTurn, type ReplyKind, turnsOf, withoutPack, withoutQuotes, wordsIn } from './turns.ts';

/** Words at the most (the brief, "How it sounds"); a question's own text, and a probe's quote, come on top. */
const BUDGETS: Readonly<Record<ReplyKind, number>> = {
  cue: 2,
  probe: 20,
  feedback: 55,
  'round-summary': 60,
  debrief: 90,
  other: 45,
};

const lengthOf = ({ kind, speech }: HeardTurn): number => {
  const own = withoutPack(speech);
  return wordsIn(kind === 'probe' ? withoutQuotes(own) : own);
};

/** The sentences of a reply that are the coach's: quotes make theirs different, the pack's are asked for. */
const sentencesOf = ({ speech }: HeardTurn): string[] =>
  withoutPack(speech)
    .split(/(?<=[.?])\s+(?=[A-Z"(])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence) > 1);

const marks = (speech: string) => withoutQuotes(speech).match(/\?/g)?.length ?? 0;

/** Two sentences that a listener would hear as the same: in one interview, in turns that were not asked to repeat. */
function repeated(turns: readonly HeardTurn[]): string[] {
  const found: string[] = [];
  const heard = new Map<string, Set<string>>();
  for (const turn of turns) {
    if (turn.kind === 'cue' || turn.aside) continue;
    const before = heard.get(turn.session) ?? new Set<string>();
    heard.set(turn.session, before);
    for (const sentence of sentencesOf(turn)) {
      if (before.has(sentence)) found.push(`after "${turn.utterance}": ${sentence}`);
      before.add(sentence);
    }
  }
  return found;
}

describe('the voice', () => {
  test.each(TRANSCRIPTS)('%s', async (file) => {
    const turns = turnsOf(await play(readTranscript(file)));
    const tell = (turn: HeardTurn) => `after "${turn.utterance}": ${turn.speech}`;

    expect(
      turns
        .filter((turn) => lengthOf(turn) > BUDGETS[turn.kind])
        .map((turn) => `${turn.kind} ${lengthOf(turn)} ${tell(turn)}`),
    ).toEqual([]);
    expect(turns.filter(({ speech }) => /\byou said\b/i.test(withoutQuotes(speech))).map(tell)).toEqual([]);
    expect(turns.filter(({ speech }) => withoutQuotes(speech).includes('!')).map(tell)).toEqual([]);
    expect(turns.filter((turn) => marks(withoutPack(turn.speech)) > 1).map(tell)).toEqual([]);
    expect(turns.filter(({ speech, open }) => !open && marks(speech) > 0).map(tell)).toEqual([]);
    expect(repeated(turns)).toEqual([]);
  });
});
