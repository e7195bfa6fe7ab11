import type { Pack } from '../../models/compiled/pack-types.ts';
import type { Command } from './command.ts';
import type { Interview } from './interview.ts';
import { roundNamed } from './plan.ts';

/** How a candidate puts a misheard piece right; what follows is what was meant. */
const CORRECTION =
  /^(?:no|sorry|wait)?[, ]*(?:i said|i meant|i actually said)[, ]+(?:not \S+(?: \S+){0,5} but )?(.+)$/i;
/** A correction is short: a long sentence that begins so is a part of the story. */
const MOST_CORRECTED_WORDS = 14;

const plain = (words: string) => (words.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []).join(' ');

/** The question to the coach that the pack knows, asked in a whole utterance. */
function faqOf(pack: Pack, words: string): string | null {
  const said = plain(words);
  return pack.faq.find((entry) => entry.asks.some((asks) => plain(asks) === said))?.id ?? null;
}

function correctionIn(words: string): string | null {
  const meant = CORRECTION.exec(words)?.[1]?.trim() ?? null;
  return meant !== null && meant.split(/\s+/).length <= MOST_CORRECTED_WORDS ? meant : null;
}

/** Phases in which nothing is being answered: there a short utterance may name a round or ask why. */
const OPEN_ENDED: readonly Interview['phase']['kind'][] = ['welcome', 'between', 'debriefed', 'closed'];

/** Where something was offered: a short "yes, let's do that" agrees, and "no, let's move on" does not. */
const YES = /^(?:yes|yeah|sure|okay|ok)\b/i;
const NO = /^(?:no|nope)\b/i;
const CONSENT = new Set(
  (
    "yes yeah sure okay ok no nope please let's i we will i'll would like to do that it this one go on ahead try you " +
    'can may thanks thank begin start move of course add give me alright then not today'
  ).split(' '),
);
const OFFERED: readonly Interview['phase']['kind'][] = [
  'welcome',
  'offering',
  'between',
  'debriefed',
  'confirming',
];

function consentIn(words: string): 'yes' | 'no' | null {
  const said = plain(words).split(' ');
  if (said.length > 8 || !said.every((word) => CONSENT.has(word))) return null;
  return YES.test(words) ? 'yes' : NO.test(words) ? 'no' : null;
}

/** The way out of an exercise, in the words in which it is offered. */
const BACK = /^(?:go |let's go )?back(?: to the (?:interview|questions?))?$/i;
/** Elsewhere a round is named as one, in a whole short utterance. */
const ROUND = /^(?:\S+ ){0,5}(?:round|screen)(?: please)?$/i;

function namedRound(words: string, command: Command, pack: Pack): Command {
  const round = roundNamed(pack, words);
  return round === null ? command : { kind: 'name-round', round };
}

/** Reads free speech in its place: a correction, a question to the coach, a round's name; otherwise it stays words. */
export function refine(command: Command, state: Interview, pack: Pack): Command {
  if (command.kind !== 'words' || command.closes) return command;
  const { words } = command;
  const faq = faqOf(pack, words);
  if (faq !== null) return { kind: 'ask-coach', faq };
  const meant = 'answer' in state.phase && state.phase.answer.pieces > 0 ? correctionIn(words) : null;
  if (meant !== null) return { kind: 'correct', words, meant };
  const consent = OFFERED.includes(state.phase.kind) ? consentIn(words) : null;
  if (consent !== null) return { kind: consent };
  if (state.phase.kind === 'drilling' && BACK.test(words)) return { kind: 'no' };
  if (!OPEN_ENDED.includes(state.phase.kind))
    return ROUND.test(words) ? namedRound(words, command, pack) : command;
  if (/^why\b/i.test(words)) return { kind: 'why' };
  return namedRound(words, command, pack);
}
