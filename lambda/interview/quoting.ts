import type { Findings, Label } from '../evidence/findings.ts';

/** The judged words and what was found in them. */
export interface Judgement {
  readonly words: string;
  readonly findings: Findings;
}

/** Between the pieces of an answer: a pause is the one mark of a sentence that speech recognition leaves. */
export const PIECE_BREAK = '\n';

/** A listener keeps no longer quote in mind; a shorter slice is still letter for letter. */
const QUOTE_WORDS = 20;
/** A cut leaves at least this much. */
const LEAST_WORDS = 8;
/** The analyser ends its passages about here, in the middle of a phrase now and then. */
const PASSAGE_WORDS = 16;

const setOf = (words: string) => new Set(words.split(' '));

/** What leads over from the sentence before and says nothing of its own. */
const LEADS = setOf('and so but because or um uh er well okay ok anyway');
/** Where the next phrase begins: a cut before one of these is heard as a whole. */
const BREAKS = setOf('and so but because which who when while where whereas before after then i we they');
/** Words that a cut must not end with. */
const LOOSE_ENDS = setOf(
  'a an the of in on to at and so or but from for with without we i it they he she that this these those was were is are ' +
    'be been had has have by as if than then my our their your his her its not no whether which who because when ' +
    'while where before after into about over under between per only just very all each every some any another',
);
const NUMERALS = setOf(
  'point zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million',
);

const plain = (match: RegExpMatchArray | undefined) => match?.[0].toLowerCase() ?? '';

/** Whether the words may end before `end`: not on a loose word, nor inside a number. */
function mayEnd(found: readonly RegExpMatchArray[], end: number): boolean {
  const last = plain(found[end - 1]);
  const next = plain(found[plain(found[end]) === 'and' ? end + 1 : end]);
  return !LOOSE_ENDS.has(last) && !(NUMERALS.has(last) && NUMERALS.has(next));
}

/** Where to end: before the last phrase that would not fit whole, else at the last word that can end one. */
function endWithin(found: readonly RegExpMatchArray[], from: number, most: number): number {
  const ends = Array.from({ length: most - 1 }, (_, less) => from + most - less);
  const fits = ends.filter((end) => end <= found.length && mayEnd(found, end));
  const whole = fits.find((end) => end - from >= LEAST_WORDS && BREAKS.has(plain(found[end])));
  return whole ?? fits[0] ?? Math.min(found.length, from + most);
}

const numeralsIn = (words: string) =>
  (words.match(/\S+/g) ?? []).filter((word) => NUMERALS.has(word.toLowerCase()) || /\d/.test(word)).length;

/** Of a passage that crosses pauses the piece that counts: with the most numbers, the later of two alike. */
function tellingPiece(words: string): string {
  const pieces = words.split(PIECE_BREAK).map((piece) => piece.trim());
  const most = Math.max(...pieces.map(numeralsIn));
  return pieces.findLast((piece) => numeralsIn(piece) === most && piece !== '') ?? words.trim();
}

/** A quote as it is spoken: one piece of the answer, without what leads up to it, and cut where it is long, never in the middle of a phrase. */
export function spoken(passage: string, most = QUOTE_WORDS): string {
  const words = tellingPiece(passage);
  const found = [...words.matchAll(/\S+/g)];
  const lead = found.findIndex((word) => !LEADS.has(plain(word)));
  const from = found.length - lead > 2 ? Math.max(0, lead) : 0;
  const length = found.length - from;
  const whole = length <= most && (length < PASSAGE_WORDS || mayEnd(found, found.length));
  const end = whole ? found.length : endWithin(found, from, Math.min(most, length));
  const first = found[from];
  const last = found[end - 1];
  return first === undefined || last === undefined
    ? words
    : words.slice(first.index, last.index + last[0].length);
}

/** Words of a claim at the most. */
const CLAIM_WORDS = 14;
const CLAIM_ENDS = setOf('and so but because since which');

/** The claim that begins with an assertion's marker: "everyone knows" alone would not be recognised. */
export function claimAt(answer: string, marker: { readonly start: number; readonly end: number }): string {
  const { end } = marker;
  const pause = answer.slice(marker.start, end).lastIndexOf(PIECE_BREAK);
  const start = pause === -1 ? marker.start : marker.start + pause + 1;
  const [piece = ''] = answer.slice(start).split(PIECE_BREAK);
  const found = [...piece.matchAll(/\S+/g)];
  const after = found.findIndex((word) => start + word.index >= end);
  const least = after === -1 ? found.length : after;
  const stop = found.findIndex((word, at) => at >= least && CLAIM_ENDS.has(plain(word)));
  let past = Math.min(stop === -1 ? found.length : stop, Math.max(least, CLAIM_WORDS));
  while (past > least && past < found.length && LOOSE_ENDS.has(plain(found[past - 1]))) past -= 1;
  const last = found[past - 1];
  return last === undefined
    ? answer.slice(start, end)
    : answer.slice(start, start + last.index + last[0].length);
}

/** Words that a reminder quotes: enough to find the place again, beginning with a phrase where one begins there. */
const REMINDER_WORDS = 12;
const MOST_REMINDER_WORDS = 16;
const SUBJECTS = setOf('i we they he she there');

/** The end of what was heard, letter for letter; null where nothing was. */
export function lastWords(answer: string): string | null {
  const found = [...answer.matchAll(/\S+/g)];
  const earliest = Math.max(0, found.length - MOST_REMINDER_WORDS);
  const afterPause = (at: number) =>
    answer.slice(found[at - 1]?.index, found[at]?.index).includes(PIECE_BREAK);
  const begins = (at: number) =>
    at === 0 ||
    afterPause(at) ||
    SUBJECTS.has(plain(found[at])) ||
    (LEADS.has(plain(found[at - 1])) && !LEADS.has(plain(found[at])));
  const places = Array.from({ length: REMINDER_WORDS }, (_, later) => earliest + later);
  const from = found[places.find(begins) ?? Math.max(0, found.length - REMINDER_WORDS)];
  return from === undefined ? null : answer.slice(from.index).replaceAll(PIECE_BREAK, ' ').trim();
}

/** Fewer words than this say too little to end at the next subject. */
const SHORT_WORDS = 6;

/** The words around a finding that make a sentence of it: to the end of their clause, within one piece. */
function withItsClause(answer: string, start: number, end: number): string {
  const piece = tellingPiece(answer.slice(start, end));
  const at = start + answer.slice(start, end).lastIndexOf(piece);
  const [rest = ''] = answer.slice(at).split(PIECE_BREAK);
  const found = [...rest.matchAll(/\S+/g)];
  const least = (piece.match(/\S+/g) ?? []).length;
  const ends = (word: RegExpMatchArray, count: number) =>
    CLAIM_ENDS.has(plain(word)) || (count >= SHORT_WORDS && SUBJECTS.has(plain(word)));
  const stop = found.findIndex((word, count) => count >= least && ends(word, count));
  const last = found[(stop === -1 ? found.length : stop) - 1];
  return last === undefined ? piece : spoken(rest.slice(0, last.index + last[0].length));
}

/** The first quote of a label, of its words from a place in the answer on; null where there is none. */
export function quoteOf({ words, findings }: Judgement, labels: readonly Label[], from = 0): string | null {
  for (const label of labels) {
    const quotes = findings.findings
      .filter((finding) => finding.label === label)
      .flatMap((finding) => finding.quotes);
    const quote = quotes.find((candidate) => candidate.end > from);
    if (quote !== undefined) return withItsClause(words, Math.max(from, quote.start), quote.end);
  }
  return null;
}

/** The first two sentences of an example: more would be learnt by heart. */
export function firstSentences(text: string): string {
  const sentences = text.match(/[^.?!]+[.?!]+/g)?.slice(0, 2) ?? [text];
  return sentences.join(' ').replace(/\s+/g, ' ').trim();
}
