// A household in a process of its own that is killed: it tells each piece that was answered, once it was.
import { randomUUID } from 'node:crypto';
import { createDevice } from '../../echo/device.ts';
import { HOME_USER, openHousehold } from '../../echo/household.ts';
import { loadInteractionModel } from '../../echo/interaction-model.ts';

const [folder = '', name = ''] = process.argv.slice(2);
const clock = () => new Date();
const household = await openHousehold({ folder, clock });
const device = createDevice({
  endpoint: household.endpoint,
  model: loadInteractionModel('en-US'),
  locale: 'en-US',
  userId: HOME_USER,
  clock,
  ids: randomUUID,
});
await device.launch();
await device.say('one question');
for (let n = 0; n < 5_000; n += 1) {
  const words = `piece ${n} of ${name} about the till`;
  await device.say(words);
  process.stdout.write(`${words}\n`);
}
