import { LEXICON } from '../../models/compiled/evidence-lexicon.ts';

type ClassName = keyof typeof LEXICON;

const read = new Map<ClassName, ReadonlySet<string>>();

/** A word class of models/evidence as a set; read when first asked for. */
export function wordClass(name: ClassName): ReadonlySet<string> {
  let words = read.get(name);
  if (!words) {
    words = new Set(LEXICON[name].split(' '));
    read.set(name, words);
  }
  return words;
}
