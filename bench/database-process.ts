// The embedded database in a process of its own, so that the heap of the other holds nothing but the skill.
import { embedded } from './embedded.ts';

const database = await embedded();
process.send?.(database.endpoint);
process.once('disconnect', async () => {
  await database.close();
  process.exit();
});
