import type { RequestEnvelope } from 'ask-sdk-model';
import fc from 'fast-check';
import { FOUND_REQUESTS } from './found-requests.ts';
import { GATE_CASES } from './gate-cases.ts';
import { type SkillCases, skillCases } from './skill-cases.ts';

let cases: SkillCases;
beforeAll(async () => {
  cases = await skillCases();
}, 60_000);

test('whatever Alexa sends is met with a reply that she can speak', async () => {
  await fc.assert(
    fc.asyncProperty(cases.requests, async (request) => {
      expect(await cases.faultsOf(request)).toEqual([]);
    }),
    { numRuns: GATE_CASES.requests, seed: 20261127 },
  );
}, 60_000);

test.each(FOUND_REQUESTS)('once broken: $what', async ({ request }) => {
  expect(await cases.faultsOf(request as unknown as RequestEnvelope)).toEqual([]);
});
