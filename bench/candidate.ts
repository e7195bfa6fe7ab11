import { randomUUID } from 'node:crypto';
import type { ResponseEnvelope } from 'ask-sdk-model';
import { createDevice, type Endpoint, type Heard } from '../echo/device.ts';
import { loadInteractionModel } from '../echo/interaction-model.ts';
import type { Interview } from '../lambda/interview/interview.ts';
import type { Table } from '../lambda/store/table.ts';
import { ourSkill } from './our-skill.ts';
import { type Manner, nextSaying } from './sayings.ts';

export const HASH_KEY = 'a key of thirty two characters..';
const model = loadInteractionModel('en-US');

/** The real skill on a table, by the real clock; every envelope is copied, as over the wire. */
export function skillOn(table: Table): Endpoint {
  const skill = ourSkill(table, HASH_KEY);
  return async (envelope) =>
    JSON.parse(JSON.stringify(await skill.invoke(JSON.parse(JSON.stringify(envelope)))));
}

export const userOf = (candidate: number): string => `amzn1.ask.account.bench-${candidate}`;

export const deviceOf = (endpoint: Endpoint, candidate: number) =>
  createDevice({
    endpoint,
    model,
    locale: 'en-US',
    userId: userOf(candidate),
    clock: () => new Date(),
    ids: randomUUID,
  });

export const stateIn = (response: ResponseEnvelope | undefined): Interview | null =>
  (response?.sessionAttributes?.['interview'] as Interview | undefined) ?? null;

export const stateOf = (heard: Heard): Interview | null => stateIn(heard.exchange?.response);

/** Holds one interview to its end: so many turns of the candidate, each after a pause (milliseconds), then "stop". */
export async function holdInterview(
  endpoint: Endpoint,
  manner: Manner,
  turns: number,
  pause = 0,
): Promise<void> {
  const device = deviceOf(endpoint, manner.candidate);
  let state = stateOf(await device.launch());
  let said = 0;
  for (let turn = 0; turn < turns && state !== null; turn += 1) {
    const { utterance, piece } = nextSaying(state, manner, said);
    if (piece !== null) said += 1;
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    state = stateOf(await device.say(utterance));
  }
  await device.say('stop');
  if (state === null || device.failures() > 0) throw new Error(`interview ${manner.candidate} broke off`);
}
