import type { Chosen, HomeState, Told } from './protocol.ts';

/** The server at home does not answer, or refuses; the message is for the person. */
export class ServerProblem extends Error {}

async function ask<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new ServerProblem('The coach at home does not answer. Is it still running?');
  });
  if (!response.ok) throw new ServerProblem(`The coach at home could not do that (${response.status}).`);
  return (await response.json()) as T;
}

export const state = (): Promise<HomeState> => ask('/state');
export const say = (utterance: string): Promise<Told> => ask('/say', { utterance });
export const choose = (wish: Partial<Chosen>): Promise<HomeState> => ask('/choose', wish);
