import type { IntentRequest, Request, RequestEnvelope } from 'ask-sdk-model';
import { contextOf, type DeviceKind } from './devices.ts';
import type { InteractionModel } from './interaction-model.ts';
import type { Candidate, Elicited } from './nlu.ts';
import type { Session } from './session.ts';

const SKILL_ID = 'amzn1.ask.skill.local';

export interface EnvelopeSettings {
  readonly model: InteractionModel;
  readonly kind: DeviceKind;
  readonly locale: string;
  readonly userId: string;
  readonly clock: () => Date;
  readonly ids: () => string;
}

const bare = (name: string) => ({ name, confirmationStatus: 'NONE' as const });

/** A slot as Alexa sends it: without a value where nothing was said for it. */
function slotOf(name: string, filled: Candidate['slots']) {
  const value = filled.find((slot) => slot.name === name)?.value;
  if (value === undefined) return bare(name);
  return { ...bare(name), value, source: 'USER' as const, slotValue: { type: 'Simple' as const, value } };
}

/** Writes the requests of one device. */
export function envelopeWriter({ model, kind, locale, userId, clock, ids }: EnvelopeSettings) {
  const base = () => ({
    requestId: `amzn1.echo-api.request.${ids()}`,
    timestamp: clock().toISOString(),
    locale,
  });
  return {
    base,

    /** Every slot of the intent is listed; only an intent of the dialog model has a dialog state. */
    intent({ intent, slots: filled }: Candidate, elicited: Elicited | null): IntentRequest {
      const slots = model.languageModel.intents.find(({ name }) => name === intent)?.slots ?? [];
      const inDialog = model.dialog?.intents.some(({ name }) => name === intent) ?? false;
      const dialogState = elicited?.intent === intent ? ('IN_PROGRESS' as const) : ('STARTED' as const);
      return {
        type: 'IntentRequest',
        ...base(),
        ...(inDialog ? { dialogState } : {}),
        intent: {
          ...bare(intent),
          ...(slots.length > 0
            ? { slots: Object.fromEntries(slots.map(({ name }) => [name, slotOf(name, filled)])) }
            : {}),
        },
      } as IntentRequest;
    },

    userEvent(args: readonly string[]): Request {
      return {
        type: 'Alexa.Presentation.APL.UserEvent',
        ...base(),
        arguments: [...args],
        source: { type: 'TouchWrapper', handler: 'Press', id: '' },
        components: {},
      };
    },

    envelope(request: Request, session: Session): RequestEnvelope {
      const context = contextOf(kind, SKILL_ID, userId);
      const { application, user } = context.System;
      const { id: sessionId, fresh, attributes } = session;
      return {
        version: '1.0',
        session: { new: fresh, sessionId, application, user, attributes },
        context,
        request,
      };
    },
  };
}
