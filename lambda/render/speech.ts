import { inWords } from '../interview/number-words.ts';
import type { Line, Said, Speaker } from '../interview/reply.ts';
import { phrasingFor, type Wording } from '../interview/wording.ts';

/** `<break>` allows ten seconds at the most. */
const THIRTY_SECONDS = ' <break time="10s"/><break time="10s"/><break time="10s"/> ';
const GO_ON = '<prosody rate="fast" volume="soft">Go on.</prosody>';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const SIGNS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ESCAPES).map(([sign, entity]) => [entity, sign]),
);
// Control characters and lone surrogates are no XML at all: Alexa refuses the whole response.
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** What a person said, made safe inside SSML. */
export function escapeSpeech(words: string): string {
  return words.replace(NOT_XML, ' ').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
}

function inVoice(speaker: Speaker, ssml: string): string {
  return speaker.kind === 'interviewer'
    ? `<voice name="${escapeSpeech(speaker.voice)}">${ssml}</voice>`
    : ssml;
}

function valueSpeech(said: Said | undefined, wording: Wording): string {
  if (said === undefined) return '';
  if ('quote' in said) return `&quot;${escapeSpeech(said.quote)}&quot;`;
  if ('text' in said) return escapeSpeech(said.text);
  if ('number' in said) return inWords(said.number);
  return lineSpeech(said.line, wording);
}

/** One line as SSML, without the `<speak>` around it. */
export function lineSpeech(line: Line, wording: Wording): string {
  if (line.phrase === 'go-on') return GO_ON;
  const spoken = phrasingFor(wording, line.phrase)
    .split(/(\{\w+\}|<pause>)/)
    .map((part) => {
      if (part === '<pause>') return THIRTY_SECONDS;
      return part.startsWith('{') ? valueSpeech(line.values[part.slice(1, -1)], wording) : escapeSpeech(part);
    })
    .join('');
  return inVoice(line.speaker, capitalised(spoken));
}

/** A line that begins with a value ("the strategy round") is still a sentence. */
const capitalised = (spoken: string) => spoken.charAt(0).toUpperCase() + spoken.slice(1);

export const speak = (ssml: string): string => `<speak>${ssml}</speak>`;

/** One line as plain text, for a screen. */
export function lineText(line: Line, wording: Wording): string {
  return lineSpeech(line, wording)
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => SIGNS[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
