import { randomUUID } from 'node:crypto';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { createDevice, type Device } from '../../echo/device.ts';
import type { InteractionModel } from '../../echo/interaction-model.ts';
import { at, text } from '../package-rules/skill-package.ts';
import type { Account } from './account.ts';
import type { Skill } from './skills.ts';

/** What is simulated: an utterance at a device of a locale, in a session that goes on or begins. */
export interface Simulated {
  readonly content: string;
  readonly locale: string;
  readonly newSession: boolean;
}

export interface Simulations {
  /** Starts one; its id, or a sentence that says why not. */
  begin(skill: Skill, simulated: Simulated): string | { readonly refused: string };
  result(id: string): unknown;
}

const failed = (message: string) => ({ status: 'FAILED', result: { error: { message } } });

/** The skill that is deployed, called as Amazon calls it: by the endpoint of its manifest, under its own id. */
function endpointOf(skill: Skill, account: Account) {
  const uri = text(at(skill.package.manifest, 'apis', 'custom', 'endpoint', 'uri'));
  return async (envelope: RequestEnvelope): Promise<ResponseEnvelope> => {
    const application = { applicationId: skill.id };
    const sent = {
      ...envelope,
      ...(envelope.session === undefined ? {} : { session: { ...envelope.session, application } }),
      context: { ...envelope.context, System: { ...envelope.context.System, application } },
    };
    const called = account.functionAt(uri);
    if (called === null) throw new Error(`The target ARN ${uri} does not exist.`);
    const invoked = await called.invoke(sent);
    if ('error' in invoked) throw new Error(`${invoked.error.errorType}: ${invoked.error.errorMessage}`);
    return invoked.payload as ResponseEnvelope;
  };
}

/** The local device, its ears the uploaded model, behind SMAPI's simulations. */
export function simulations(account: Account): Simulations {
  const results = new Map<string, Promise<unknown>>();
  const devices = new Map<string, Device>();

  function deviceFor(skill: Skill, locale: string, afresh: boolean): Device {
    const key = `${skill.id} ${locale}`;
    const standing = devices.get(key);
    if (standing !== undefined && !afresh) return standing;
    const device = createDevice({
      endpoint: endpointOf(skill, account),
      model: skill.package.models.get(locale) as InteractionModel,
      locale,
      userId: `amzn1.ask.account.${skill.id}`,
      clock: () => new Date(),
      ids: randomUUID,
    });
    devices.set(key, device);
    return device;
  }

  async function simulate(skill: Skill, { content, locale, newSession }: Simulated): Promise<unknown> {
    const device = deviceFor(skill, locale, newSession);
    try {
      const heard = device.isLaunch(content) ? await device.launch() : await device.say(content);
      if (heard.exchange === null)
        return failed('The utterance did not resolve to the skill: no session is open.');
      const { request, response } = heard.exchange;
      return {
        status: 'SUCCESSFUL',
        result: {
          alexaExecutionInfo: {
            alexaResponses:
              heard.speech === null ? [] : [{ type: 'Speech', content: { caption: heard.speech } }],
          },
          skillExecutionInfo: {
            invocations: [{ invocationRequest: { body: request }, invocationResponse: { body: response } }],
          },
        },
      };
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error));
    }
  }

  return {
    begin(skill, simulated) {
      if (!skill.enabled) return { refused: 'The skill is not enabled for the simulation.' };
      if (!skill.package.models.has(simulated.locale))
        return { refused: `The skill has no model for ${simulated.locale}.` };
      const id = randomUUID();
      results.set(id, simulate(skill, simulated));
      return id;
    },
    result: (id) => results.get(id) ?? null,
  };
}
