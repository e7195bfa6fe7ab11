import type { Response, ResponseEnvelope, ui } from 'ask-sdk-model';
import { readSsml } from './ssml.ts';

// Limits: alexa-platform notes §2.
const MOST_SPEECH = 8_000;
const MOST_CARD = 8_000;
const MOST_IMAGE_ADDRESS = 2_000;
const MOST_RESPONSE = 24 * 1024;

const spoken = (speech: ui.OutputSpeech) => (speech.type === 'SSML' ? speech.ssml : speech.text);

function speechFaults(speech: ui.OutputSpeech | undefined): string[] {
  if (speech === undefined) return [];
  const { length } = spoken(speech);
  // The words of Amazon's own error (Telegram-Connect #6, as the notes have it).
  if (length > MOST_SPEECH)
    return [`The outputSpeech length ${length} exceeds allowed size of ${MOST_SPEECH} characters`];
  return speech.type === 'SSML' ? readSsml(speech.ssml).faults.map((fault) => `Invalid SSML: ${fault}`) : [];
}

function cardFaults(card: Response['card']): string[] {
  if (card === undefined || (card.type !== 'Simple' && card.type !== 'Standard')) return [];
  const text = `${card.title ?? ''}${card.type === 'Simple' ? (card.content ?? '') : (card.text ?? '')}`;
  const image = card.type === 'Standard' ? (card.image?.largeImageUrl ?? '') : '';
  return [
    ...(text.length > MOST_CARD
      ? [`The card length ${text.length} exceeds allowed size of ${MOST_CARD} characters`]
      : []),
    ...(image.length > MOST_IMAGE_ADDRESS ? ['The image URL exceeds allowed size of 2000 characters'] : []),
  ];
}

/** Why Alexa would refuse a response, in her words where they are known; empty when she speaks it. */
export function refusals(envelope: ResponseEnvelope): string[] {
  const { response } = envelope;
  if (typeof response !== 'object' || response === null) return ['The response has no response object'];
  const bytes = Buffer.byteLength(JSON.stringify(envelope));
  return [
    ...speechFaults(response.outputSpeech),
    ...speechFaults(response.reprompt?.outputSpeech),
    ...cardFaults(response.card),
    ...(bytes > MOST_RESPONSE ? [`The response of ${bytes} bytes exceeds allowed size of 24 KB`] : []),
  ];
}
