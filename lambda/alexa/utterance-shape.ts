import type { RequestEnvelope } from 'ask-sdk-model';
import { ANSWER, NET } from '../../models/compiled/speech.ts';

/** How an utterance came, without a word of it: what a test on a real device has to find out. */
export interface UtteranceShape {
  /** The intent's name, or the kind of a request that is none. */
  readonly intent: string;
  readonly words: number;
  readonly characters: number;
  /** Numbers came as digits; percent came as a sign. */
  readonly digits: boolean;
  readonly percentSign: boolean;
}

/** The shape of what was said. Free speech has words; a control has none but its intent. */
export function utteranceShape(request: RequestEnvelope['request']): UtteranceShape {
  const intent = request.type === 'IntentRequest' ? request.intent : undefined;
  const value = intent?.slots?.[ANSWER.slot]?.value ?? intent?.slots?.[NET.slot]?.value;
  const said = typeof value === 'string' ? value.trim() : '';
  return {
    intent: intent?.name ?? request.type,
    words: said === '' ? 0 : said.split(/\s+/).length,
    characters: said.length,
    digits: /\d/.test(said),
    percentSign: said.includes('%'),
  };
}
