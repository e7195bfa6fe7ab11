import { BUILT_IN_PHRASES } from './built-in-phrases.ts';
import type { InteractionModel } from './interaction-model.ts';

/** How an utterance could be understood, and by what. */
export interface Candidate {
  readonly intent: string;
  readonly slot: { readonly name: string; readonly value: string } | null;
  readonly by: 'exact' | 'carrier' | 'elicited' | 'net' | 'fallback';
  readonly sample: string;
}

/** An exact match beats a carrier, a carrier the elicited slot, that the catch-all, and that the fallback. */
const PRECEDENCE: readonly Candidate['by'][] = ['exact', 'carrier', 'elicited', 'net', 'fallback'];
const SLOT = /\{(\w+)\}/;

export const plainUtterance = (utterance: string): string =>
  utterance.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();

interface Heard {
  readonly plain: string;
  readonly raw: string;
  readonly elicited: { readonly intent: string; readonly slot: string } | null;
}

type Intent = InteractionModel['languageModel']['intents'][number];

function bySample(intent: Intent, sample: string, heard: Heard): Candidate | null {
  const slot = SLOT.exec(sample);
  if (slot === null) {
    return sample === heard.plain ? { intent: intent.name, slot: null, by: 'exact', sample } : null;
  }
  const before = sample.slice(0, slot.index).trim();
  const after = sample.slice(slot.index + slot[0].length).trim();
  if (before === '' && after === '') return byNet(intent, sample, slot[1] ?? '', heard);
  const words = heard.raw.split(' ');
  const from = before === '' ? 0 : before.split(' ').length;
  const to = words.length - (after === '' ? 0 : after.split(' ').length);
  const fits =
    to > from &&
    plainUtterance(words.slice(0, from).join(' ')) === before &&
    plainUtterance(words.slice(to).join(' ')) === after;
  const value = words.slice(from, to).join(' ');
  return fits ? { intent: intent.name, slot: { name: slot[1] ?? '', value }, by: 'carrier', sample } : null;
}

/** The catch-all takes whole phrases; a single word falls to the fallback (alexa-platform notes 1.3). */
function byNet(intent: Intent, sample: string, slot: string, heard: Heard): Candidate | null {
  if (!heard.raw.includes(' ')) return null;
  return { intent: intent.name, slot: { name: slot, value: heard.raw }, by: 'net', sample };
}

function byElicitation(model: InteractionModel, heard: Heard): Candidate[] {
  const { elicited } = heard;
  // Silently ignored where the dialog model does not know the intent, as in life.
  if (elicited === null || !model.dialog?.intents.some((intent) => intent.name === elicited.intent))
    return [];
  const intent = model.languageModel.intents.find((candidate) => candidate.name === elicited.intent);
  const slot = intent?.slots?.find((candidate) => candidate.name === elicited.slot);
  const bare = slot?.samples?.find((sample) => sample === `{${elicited.slot}}`);
  if (bare === undefined) return [];
  return [
    {
      intent: elicited.intent,
      slot: { name: elicited.slot, value: heard.raw },
      by: 'elicited',
      sample: bare,
    },
  ];
}

/** Every way to understand the utterance, the best first. Nothing here knows this skill's intents by name. */
export function candidates(
  model: InteractionModel,
  utterance: string,
  elicited: Heard['elicited'],
): Candidate[] {
  const heard: Heard = {
    plain: plainUtterance(utterance),
    raw: utterance.replace(/\s+/g, ' ').trim(),
    elicited,
  };
  const { intents } = model.languageModel;
  const bySamples = intents.flatMap((intent) =>
    [...intent.samples, ...(BUILT_IN_PHRASES[intent.name] ?? [])].flatMap(
      (sample) => bySample(intent, sample, heard) ?? [],
    ),
  );
  const fallback: Candidate[] = intents.some((intent) => intent.name === 'AMAZON.FallbackIntent')
    ? [{ intent: 'AMAZON.FallbackIntent', slot: null, by: 'fallback', sample: '' }]
    : [];
  return [...bySamples, ...byElicitation(model, heard), ...fallback].toSorted(
    (a, b) => PRECEDENCE.indexOf(a.by) - PRECEDENCE.indexOf(b.by),
  );
}
