import type { ResponseEnvelope } from 'ask-sdk-model';
import { check } from 'ssml-check-core';
import { plainSpeech } from '../../echo/plain-speech.ts';

/** The one listed prompt that is no question: the listening cue (dialogues, "How to read them"). */
const LISTENING_CUE = 'Go on.';

/** The limits of alexa-platform notes §2, as characters or bytes. */
const MOST_SPEECH = 8_000;
const MOST_CARD = 8_000;
const MOST_RESPONSE = 24 * 1024;
const MOST_ATTRIBUTES = 4 * 1024;

const asks = (speech: string) =>
  speech.endsWith('?') || speech.endsWith('?"') || speech.endsWith(LISTENING_CUE);
const ssmlOf = (speech: { type: string; ssml?: string } | undefined) =>
  speech?.type === 'SSML' ? (speech.ssml ?? '') : null;

function openTurnFaults(envelope: ResponseEnvelope): string[] {
  const { response } = envelope;
  const speech = ssmlOf(response.outputSpeech);
  const reprompt = ssmlOf(response.reprompt?.outputSpeech);
  return [
    ...(speech !== null && asks(plainSpeech(speech)) ? [] : ['an open session does not end in a question']),
    ...(reprompt !== null && asks(plainSpeech(reprompt))
      ? []
      : ['an open session has no reprompt that asks']),
    ...(response.directives?.some((directive) => directive.type === 'Dialog.ElicitSlot')
      ? []
      : ['an open session elicits nothing']),
  ];
}

function closedTurnFaults({ response }: ResponseEnvelope): string[] {
  const speech = ssmlOf(response.outputSpeech);
  return [
    ...(speech !== null && plainSpeech(speech).endsWith('?') ? ['a closed session ends in a question'] : []),
    ...(response.reprompt === undefined ? [] : ['a closed session has a reprompt']),
    ...((response.directives ?? []).length === 0 ? [] : ['a closed session has directives']),
  ];
}

function limitFaults(envelope: ResponseEnvelope): string[] {
  const { response, sessionAttributes } = envelope;
  const card = response.card?.type === 'Simple' ? `${response.card.title}${response.card.content}` : '';
  const speeches = [ssmlOf(response.outputSpeech), ssmlOf(response.reprompt?.outputSpeech)];
  return [
    ...(speeches.some((speech) => (speech ?? '').length > MOST_SPEECH)
      ? ['speech over 8,000 characters']
      : []),
    ...(card.length > MOST_CARD ? ['card over 8,000 characters'] : []),
    ...(Buffer.byteLength(JSON.stringify(envelope)) > MOST_RESPONSE ? ['response over 24 KB'] : []),
    ...(Buffer.byteLength(JSON.stringify(sessionAttributes ?? {})) > MOST_ATTRIBUTES
      ? ['attributes over 4 KB']
      : []),
  ];
}

async function ssmlFaults({ response }: ResponseEnvelope): Promise<string[]> {
  const speeches = [ssmlOf(response.outputSpeech), ssmlOf(response.reprompt?.outputSpeech)];
  const faults = await Promise.all(
    speeches.map((speech) => (speech === null ? undefined : check(speech, { platform: 'amazon' }))),
  );
  return faults.flatMap((found) => (found ?? []).map((fault) => `SSML: ${JSON.stringify(fault)}`));
}

/** Everything that Alexa's certification or limits would hold against a response; empty when it may pass. */
export async function certificationFaults(envelope: ResponseEnvelope): Promise<string[]> {
  const { response } = envelope;
  const silent = response.outputSpeech === undefined;
  const turn =
    response.shouldEndSession === false ? openTurnFaults(envelope) : silent ? [] : closedTurnFaults(envelope);
  const voice = plainSpeech(ssmlOf(response.outputSpeech) ?? '');
  return [
    ...turn,
    ...limitFaults(envelope),
    ...(await ssmlFaults(envelope)),
    ...(/\byou said\b/i.test(voice) ? ['says "you said"'] : []),
  ];
}
