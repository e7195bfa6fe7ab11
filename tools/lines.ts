import { packs } from '../models/compiled/packs.ts';
import { PHRASES } from '../models/compiled/phrases.ts';
import { spokenTexts } from './spoken-texts.ts';

/**
 * npm run lines [-- PART]   every sentence that the skill can say, one a line, by the id of its phrase or by its place in a
 * pack; with PART only the ids that contain it. Read them aloud.
 */
const [part = ''] = process.argv.slice(2);
const phrases = Object.entries(PHRASES).flatMap(([id, phrasings]) => phrasings.map((text) => ({ id, text })));
const texts = packs.flatMap((pack) =>
  spokenTexts(pack).map(({ id, text }) => ({ id: `${pack.id}/${id}`, text })),
);

for (const { id, text } of [...phrases, ...texts]) if (id.includes(part)) console.log(`${id}: ${text}`);
