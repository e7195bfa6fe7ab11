import type { Interview } from '../lambda/interview/interview.ts';

/** What a candidate says next, and the piece of an answer that it holds; null where it only steers. */
export interface Saying {
  readonly utterance: string;
  readonly piece: string | null;
}

const steer = (utterance: string): Saying => ({ utterance, piece: null });

/** A piece as it would be heard, none like another: it names who says it, and how many came before. */
export const pieceOf = (candidate: number, nth: number): string =>
  `in store ${candidate} week ${nth} we counted ${nth + 20} calls about the till`;

/** Characters that fill what rides in the session, and then spill. */
const LONG = 'and then we went through the same list of calls once more with the people at the desk '.repeat(
  14,
);

/** How a candidate answers: pieces of an answer, the last of which closes it; whether they are long. */
export interface Manner {
  readonly candidate: number;
  readonly pieces: number;
  readonly long: boolean;
}

/** What this candidate says where the interview stands; `nth` counts the pieces said so far. */
export function nextSaying({ phase }: Interview, { candidate, pieces, long }: Manner, nth: number): Saying {
  const said = pieceOf(candidate, nth);
  const piece = long ? `${said} ${LONG.trim()}` : said;
  switch (phase.kind) {
    case 'answering':
      return phase.answer.pieces + 1 < pieces
        ? { utterance: piece, piece }
        : { utterance: `${piece} that's my answer`, piece };
    case 'probing':
      return { utterance: said, piece: said };
    case 'offering':
      return steer('next question');
    case 'returning':
      return steer('finish it');
    case 'acquainting':
      return steer(phase.asks === 'date' ? 'next friday' : 'retail');
    case 'confirming':
      return steer('no');
    case 'welcome':
    case 'between':
    case 'debriefed':
    case 'drilling':
    case 'closed':
      return steer('yes');
    default:
      return phase satisfies never;
  }
}
