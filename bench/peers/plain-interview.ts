import type { RequestEnvelope } from 'ask-sdk-model';
import type { Findings } from '../../lambda/evidence/findings.ts';
import { alexaPm } from '../../models/compiled/guide-alexa-pm.ts';

/**
 * The interview as both peers hold it: the same questions, the same analyser, everything that was said kept in one
 * transcript. It is the least that the work needs, so that what differs is the framework and the way of keeping.
 */
export interface Told {
  readonly asked: number;
  readonly transcript: readonly Entry[];
}
type Entry =
  | { readonly question: string }
  | { readonly heard: string; readonly requestId: string; readonly at: string }
  | { readonly judged: Judged };

/** Of the findings the least that a log needs: far less than we keep. */
type Judged = Pick<Findings, 'verdict' | 'rung'> & { readonly quotes: readonly string[] };

export interface Said {
  readonly told: Told;
  readonly speech: string;
  readonly reprompt: string;
}

export const NOTHING_TOLD: Told = { asked: 0, transcript: [] };
const CLOSING = / ?that's my answer$/;

function ask({ asked, transcript }: Told, before: string): Said {
  const question = alexaPm.questions[asked % alexaPm.questions.length];
  return {
    told: { asked: asked + 1, transcript: [...transcript, { question: question?.id ?? '' }] },
    speech: `${before}${question?.text ?? ''}`,
    reprompt: question?.short ?? '',
  };
}

/** All that was heard since the last question. */
function answerOf(transcript: readonly Entry[]): string {
  const from = transcript.findLastIndex((entry) => 'question' in entry);
  return transcript
    .slice(from)
    .flatMap((entry) => ('heard' in entry ? [entry.heard] : []))
    .join(' ');
}

async function judge({ asked, transcript }: Told): Promise<Said> {
  const { analyse } = await import('../../lambda/evidence/analyse.ts');
  const { verdict, rung, findings } = analyse(answerOf(transcript));
  const quotes = findings.map((finding) => `${finding.label}: ${finding.quotes[0]?.text}`);
  const quote = findings[0]?.quotes[0]?.text;
  return {
    told: { asked, transcript: [...transcript, { judged: { verdict, rung, quotes } }] },
    speech: quote === undefined ? 'I heard no number. Next?' : `I heard "${quote}". Next?`,
    reprompt: 'Shall we go on?',
  };
}

/** What is said to a request, and what stands in the transcript then. */
export async function interview(told: Told, { request }: RequestEnvelope): Promise<Said> {
  if (request.type !== 'IntentRequest')
    return {
      told,
      speech: 'I ask, and tell you which evidence I heard. Shall we try?',
      reprompt: 'Shall we?',
    };
  const { name, slots } = request.intent;
  const words = slots?.['answer']?.value ?? '';
  if (name !== 'AnswerIntent' && name !== 'FinishAnswerIntent') return ask(told, 'Here it is. ');
  const heard = { heard: words.replace(CLOSING, ''), requestId: request.requestId, at: request.timestamp };
  const going = { ...told, transcript: words === '' ? told.transcript : [...told.transcript, heard] };
  if (name === 'FinishAnswerIntent' || CLOSING.test(words)) return judge(going);
  return { told: going, speech: 'Go on.', reprompt: 'I am still listening. Is there more?' };
}
