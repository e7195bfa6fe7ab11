import type { Amount } from './amount.ts';
import { closesCount, PER_NOUNS } from './cues.ts';
import { readNumeral } from './read-numeral.ts';
import type { Speech } from './speech.ts';
import { readUnit } from './unit-words.ts';

/** How many words may stand between the number and its "per": "two failed support calls per order". */
const COUNTED = 3;

/**
 * What an amount is counted by: "per order", "a week", "an hour", "every day". Percent and money keep their kind
 * and get `per`; anything else becomes a rate of the word that was counted.
 */
export function withRate(speech: Speech, amount: Amount): Amount {
  if (amount.kind === 'fraction') return amount;
  let at = amount.past;
  let per = readPer(speech, at);
  while (per === null && amount.unit === null && at < amount.past + COUNTED && isCounted(speech, at)) {
    at += 1;
    per = readPer(speech, at);
  }
  if (per === null) return amount;
  const more = readPer(speech, per.past);
  const past = more?.past ?? per.past;
  if (amount.kind === 'percent' || amount.kind === 'points' || amount.kind === 'money')
    return { ...amount, per: per.word, past };
  const counted = at > amount.past && speech.text(at - 1) !== 'times' ? speech.text(at - 1) : null;
  return { ...amount, kind: 'rate', unit: amount.unit ?? counted, per: per.word, past };
}

function isCounted(speech: Speech, i: number): boolean {
  const word = speech.word(i);
  if (speech.text(i).length < 3) return false;
  return (
    word.form === 'none' &&
    word.scale === 0 &&
    word.ordinal === 0 &&
    (!closesCount(speech.text(i)) || speech.text(i) === 'times')
  );
}

/** "per order", "a week", "every day" from word i on. */
export function readPer(speech: Speech, i: number): { word: string; past: number } | null {
  const text = speech.text(i);
  if (text === 'per') return perWord(speech, i);
  const next = speech.text(i + 1);
  if (text === 'a' || text === 'an')
    return PER_NOUNS.has(next) && !endsLater(speech, i + 2) ? { word: next, past: i + 2 } : null;
  if (text === 'each' || text === 'every') return PER_NOUNS.has(next) ? { word: next, past: i + 2 } : null;
  return null;
}

function perWord(speech: Speech, i: number): { word: string; past: number } | null {
  const at = speech.text(i + 1) === 'every' || speech.text(i + 1) === 'the' ? i + 2 : i + 1;
  const unit = readUnit(speech, at, false);
  if (unit !== null && unit.unit.kind === 'measure') return { word: unit.unit.name, past: unit.past };
  const base = readBase(speech, at);
  if (base !== null) return base;
  const text = speech.text(at);
  if (text === '' || text === 'cent' || closesCount(text) || speech.word(at).form !== 'none') return null;
  return { word: speech.word(at).unit?.name ?? text, past: at + 1 };
}

/** "per hundred", "per 1,000": by so many, whatever they are. */
function readBase(speech: Speech, i: number): { word: string; past: number } | null {
  const { scale, bound } = speech.word(i);
  if (scale >= 100 && !bound) return { word: String(scale), past: i + 1 };
  const base = readNumeral(speech, i);
  return base === null || base.fraction || base.value < 2
    ? null
    : { word: String(base.value), past: base.past };
}

/** "twelve calls a week later": a length of time after all. */
function endsLater(speech: Speech, i: number): boolean {
  const text = speech.text(i);
  return text === 'later' || text === 'ago' || text === 'earlier';
}
