import { check } from 'ssml-check-core';
import { plainSpeech } from '../../echo/plain-speech.ts';
import { readSsml } from '../../echo/ssml.ts';
import { line, quoted, text } from '../../lambda/interview/reply.ts';
import { escapeSpeech, lineSpeech, speak } from '../../lambda/render/speech.ts';

/** Signs that no XML may hold: they are spoken as a pause between words. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const plain = (words: string) => words.replace(NOT_XML, ' ').replace(/\s+/g, ' ').trim();

/** What is wrong with words inside SSML: whatever they are, they are spoken as they were said, and are no markup. */
export async function speechFaults(words: string): Promise<string[]> {
  const escaped = speak(escapeSpeech(words));
  const spoken = speak(lineSpeech(line('question', { question: text(words) }), ''));
  const inQuotes = speak(lineSpeech(line('heard', { quote: quoted(words) }), ''));
  const faults = [escaped, spoken, inQuotes].flatMap((ssml) => readSsml(ssml).faults);
  const refused = ((await check(escaped, { platform: 'amazon' })) ?? []).map((fault) =>
    JSON.stringify(fault),
  );
  const heard = plain(plainSpeech(escaped));
  return [...faults, ...refused, ...(heard === plain(words) ? [] : [`heard as "${heard}"`])];
}
