import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { createDevice } from '../../echo/device.ts';
import { loadInteractionModel } from '../../echo/interaction-model.ts';
import { passingClock, playUtterance, utterancesOf } from '../../echo/transcript.ts';
import type { Json } from './mutation.ts';

const SCRIPTS = join(process.cwd(), 'test', 'conversations');
const EVENING = Date.parse('2026-03-02T19:00:00.000Z');

/** What went over the wire while the conversations of the tests were played: requests, and what rode in their sessions. */
export async function recorded(
  endpoint: (envelope: RequestEnvelope) => Promise<ResponseEnvelope>,
): Promise<{ envelopes: readonly Json[]; attributes: readonly Json[] }> {
  const envelopes: Json[] = [];
  const clock = passingClock(() => new Date(EVENING));
  for (const name of readdirSync(SCRIPTS).filter((file) => file.endsWith('.txt'))) {
    let count = 0;
    const device = createDevice({
      endpoint: (envelope) => {
        envelopes.push(JSON.parse(JSON.stringify(envelope)) as Json);
        return endpoint(envelope);
      },
      model: loadInteractionModel('en-US'),
      locale: 'en-US',
      device: 'show',
      userId: `amzn1.ask.account.${name}`,
      clock: clock.now,
      ids: () => {
        count += 1;
        return `${name}-${count}`;
      },
    });
    for (const utterance of utterancesOf(readFileSync(join(SCRIPTS, name), 'utf8')))
      await playUtterance(device, clock, utterance);
  }
  const attributes = envelopes.map(
    (envelope) => (envelope as { session: { attributes: Json } }).session.attributes,
  );
  return { envelopes, attributes };
}
