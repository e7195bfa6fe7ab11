import { BUILT_IN_PHRASES } from './built-in-phrases.ts';
import {
  type IntentDefinition,
  type InteractionModel,
  NUMBER_TYPE,
  PHRASE_TYPE,
  type SlotDefinition,
} from './interaction-model.ts';
import { digitsOf } from './number-forms.ts';
import {
  matchSample,
  mayBegin,
  plainWord,
  type Token,
  tokensOf,
  type Words,
  wordsOf,
} from './sample-match.ts';

export interface FilledSlot {
  readonly name: string;
  readonly value: string;
}

/** How an utterance could be understood, and by what. */
export interface Candidate {
  readonly intent: string;
  readonly slots: readonly FilledSlot[];
  readonly by: 'exact' | 'carrier' | 'elicited' | 'net' | 'fallback';
  readonly sample: string;
  /** Words of the sample that were said as they stand: the more, the surer. */
  readonly literal: number;
}

export interface Elicited {
  readonly intent: string;
  readonly slot: string;
}

/**
 * Both were observed on devices while a slot was elicited (alexa-platform notes §1.6): "stop" as the StopIntent,
 * and "stop" as the value of the slot.
 */
export type ElicitedRegime = 'intents-first' | 'slot-takes-all';

export interface Understanding {
  readonly best: Candidate;
  /** Other intents that fit as well as the best: a fault of the model, which is told and not guessed. */
  readonly tied: readonly Candidate[];
  /** Every way to understand the utterance, the best first. */
  readonly candidates: readonly Candidate[];
}

const PRECEDENCE: Readonly<Record<ElicitedRegime, readonly Candidate['by'][]>> = {
  'intents-first': ['exact', 'carrier', 'elicited', 'net', 'fallback'],
  'slot-takes-all': ['elicited', 'exact', 'carrier', 'net', 'fallback'],
};

/**
 * How much of an unseen phrase must be known words before the catch-all takes it. Amazon publishes no figures: LOW
 * lets the most through (notes §1.3), the rest is our estimate.
 */
const KNOWN_SHARE = { LOW: 0, MEDIUM: 0.5, HIGH: 0.8 } as const;

/** The words of an utterance as samples are compared with: lower case, straight apostrophes, no punctuation. */
export const plainUtterance = (utterance: string): string =>
  utterance.split(/\s+/).map(plainWord).filter(Boolean).join(' ');

function fitsType(type: string, value: string): boolean {
  return type !== NUMBER_TYPE || /^\d+$/.test(digitsOf(value));
}

const typedValue = (type: string, value: string): string => (type === NUMBER_TYPE ? digitsOf(value) : value);

interface CompiledSample {
  readonly intent: IntentDefinition;
  readonly sample: string;
  readonly tokens: readonly Token[];
}

interface CompiledModel {
  readonly samples: readonly CompiledSample[];
  /** The words of the catch-all's values. */
  readonly known: ReadonlySet<string>;
}

const compiled = new WeakMap<InteractionModel, CompiledModel>();

/** A model's samples, split once and not at every utterance. */
function compiledFrom(model: InteractionModel): CompiledModel {
  const made = compiled.get(model);
  if (made !== undefined) return made;
  const { intents, types } = model.languageModel;
  const fresh = {
    samples: intents.flatMap((intent) =>
      [...intent.samples, ...(BUILT_IN_PHRASES[intent.name] ?? [])].map((sample) => ({
        intent,
        sample,
        tokens: tokensOf(sample),
      })),
    ),
    known: new Set(
      types.flatMap((type) => type.values.flatMap(({ name }) => plainUtterance(name.value).split(' '))),
    ),
  };
  compiled.set(model, fresh);
  return fresh;
}

function filled({ intent, tokens }: Pick<CompiledSample, 'intent' | 'tokens'>, words: Words) {
  const typeOf = (name: string) => intent.slots?.find((slot) => slot.name === name)?.type;
  const match = matchSample(tokens, words, (name, value) => {
    const type = typeOf(name);
    return type !== undefined && fitsType(type, value);
  });
  if (match === null) return null;
  const slots = match.values.map(({ name, value }) => ({
    name,
    value: typedValue(typeOf(name) ?? '', value),
  }));
  return { slots, literal: match.literal };
}

/** The catch-all takes whole phrases; a single word falls to the fallback (alexa-platform notes §1.3). */
function netHolds(model: InteractionModel, { plain }: Words): boolean {
  if (plain.length < 2) return false;
  const level = model.languageModel.modelConfiguration?.fallbackIntentSensitivity?.level ?? 'LOW';
  const { known } = compiledFrom(model);
  return plain.filter((word) => known.has(word)).length / plain.length >= KNOWN_SHARE[level];
}

function bySamples(model: InteractionModel, words: Words): Candidate[] {
  return compiledFrom(model).samples.flatMap((known): Candidate[] => {
    const match = mayBegin(known.tokens, words) ? filled(known, words) : null;
    if (match === null) return [];
    const by = match.slots.length === 0 ? 'exact' : match.literal > 0 ? 'carrier' : 'net';
    if (by === 'net' && !netHolds(model, words)) return [];
    return [{ intent: known.intent.name, by, sample: known.sample, ...match }];
  });
}

/** A phrase slot takes what its own samples take; any other slot takes a bare value. */
const samplesOf = (slot: SlotDefinition): readonly string[] =>
  slot.samples ?? (slot.type === PHRASE_TYPE ? [] : [`{${slot.name}}`]);

function byElicitation(model: InteractionModel, words: Words, elicited: Elicited | null): Candidate[] {
  // Silently ignored where the dialog model does not know the intent (alexa-platform notes §1.2).
  if (elicited === null || !model.dialog?.intents.some(({ name }) => name === elicited.intent)) return [];
  const intent = model.languageModel.intents.find(({ name }) => name === elicited.intent);
  const slot = intent?.slots?.find(({ name }) => name === elicited.slot);
  if (intent === undefined || slot === undefined) return [];
  return samplesOf(slot).flatMap((sample): Candidate[] => {
    const match = filled({ intent, tokens: tokensOf(sample) }, words);
    return match === null ? [] : [{ intent: intent.name, by: 'elicited', sample, ...match }];
  });
}

const sameMeaning = (a: Candidate, b: Candidate) =>
  a.intent === b.intent && JSON.stringify(a.slots) === JSON.stringify(b.slots);

/**
 * Understands an utterance by the interaction model alone: nothing here knows this skill's intents by name. An exact
 * match beats a carrier, a carrier the elicited slot, that the catch-all, and that the fallback; of two carriers
 * the one with more words said as they stand. @throws when the model has no fallback to fall to.
 */
export function understand(
  model: InteractionModel,
  utterance: string,
  elicited: Elicited | null,
  regime: ElicitedRegime = 'intents-first',
): Understanding {
  const words = wordsOf(utterance);
  const fallback = model.languageModel.intents.some(({ name }) => name === 'AMAZON.FallbackIntent')
    ? [{ intent: 'AMAZON.FallbackIntent', slots: [], by: 'fallback' as const, sample: '', literal: 0 }]
    : [];
  const order = PRECEDENCE[regime];
  const candidates = [
    ...bySamples(model, words),
    ...byElicitation(model, words, elicited),
    ...fallback,
  ].toSorted((a, b) => order.indexOf(a.by) - order.indexOf(b.by) || b.literal - a.literal);
  const [best] = candidates;
  if (best === undefined) throw new Error('the interaction model has no fallback intent');
  const tied = candidates.filter(
    (other) => other.by === best.by && other.literal === best.literal && !sameMeaning(other, best),
  );
  return { best, tied, candidates };
}
