import type { RequestEnvelope } from 'ask-sdk-model';
import fc from 'fast-check';
import { type Json, mutationsOf } from './mutation.ts';
import { recorded } from './recorded.ts';
import { requestsWith } from './requests.ts';
import { replyFaults, type SkillAlone, skillAlone } from './skill-alone.ts';

const MOST_ATTRIBUTES = 4 * 1024;

export interface SkillCases {
  /** Requests of every shape that ask-sdk-model has, and recorded ones with something changed in them. */
  readonly requests: fc.Arbitrary<RequestEnvelope>;
  /** What is wrong with the replies to a request, with a store that works and with one that is out of reach. */
  faultsOf(request: RequestEnvelope): Promise<string[]>;
}

async function faultsBy(skill: SkillAlone, request: RequestEnvelope): Promise<string[]> {
  const reply = await skill.endpoint(request);
  const faults = await replyFaults(reply);
  const brought = Buffer.byteLength(JSON.stringify(request.session?.attributes ?? {}));
  return [
    ...skill.faults(),
    // What was too long when it came does not shrink by being kept.
    ...faults.filter((fault) => !(fault === 'attributes over 4 KB' && brought > MOST_ATTRIBUTES)),
  ];
}

/** An event that could not be carried out must fail, so that Alexa tells it again. */
const mustFail = ({ request }: RequestEnvelope) => request?.type === 'AlexaSkillEvent.SkillDisabled';

export async function skillCases(): Promise<SkillCases> {
  const works = skillAlone(true);
  const fails = skillAlone(false);
  const { envelopes, attributes } = await recorded(works.endpoint);
  works.faults();
  const ride = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...attributes) },
    { weight: 2, arbitrary: mutationsOf(attributes) },
  );
  const mutated = mutationsOf(envelopes) as unknown as fc.Arbitrary<RequestEnvelope>;
  return {
    requests: fc.oneof(requestsWith(ride as fc.Arbitrary<Json>), mutated),
    async faultsOf(request) {
      const out = mustFail(request) ? [] : await faultsBy(fails, request);
      return [...(await faultsBy(works, request)), ...out];
    },
  };
}
