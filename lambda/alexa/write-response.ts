import type { Directive, Response } from 'ask-sdk-model';
import { ANSWER } from '../../models/compiled/speech.ts';
import type { Rendered } from '../render/rendered.ts';
import { renderScreen } from './screen-document.ts';

/**
 * Opens the microphone for free speech: the elicited slot takes whatever is said next. The intent must stand in
 * the dialog model, and every slot of it must be listed (alexa-platform notes 1.2).
 */
function elicitAnswer(): Directive {
  return {
    type: 'Dialog.ElicitSlot',
    slotToElicit: ANSWER.slot,
    updatedIntent: {
      name: ANSWER.intent,
      confirmationStatus: 'NONE',
      slots: { [ANSWER.slot]: { name: ANSWER.slot, value: '', confirmationStatus: 'NONE' } },
    },
  };
}

/** A rendered reply as Alexa's response. Every open turn elicits, so that whatever is said next arrives in words. */
export function writeResponse(rendered: Rendered): Response {
  const { speech, reprompt, card, screen } = rendered;
  // A session that ends takes its screen along: only an open turn shows one.
  const shown = screen === null ? [] : [renderScreen(screen)];
  return {
    outputSpeech: { type: 'SSML', ssml: speech },
    ...(card === null ? {} : { card: { type: 'Simple' as const, title: card.title, content: card.content } }),
    ...(reprompt === null
      ? { shouldEndSession: true }
      : {
          reprompt: { outputSpeech: { type: 'SSML' as const, ssml: reprompt } },
          directives: [...shown, elicitAnswer()],
          shouldEndSession: false,
        }),
  };
}
