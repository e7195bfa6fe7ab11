import { parseArgs } from 'node:util';
import { explain } from './explain.ts';
import { type InteractionModel, loadInteractionModel } from './interaction-model.ts';
import { type Elicited, understand } from './nlu.ts';

const USAGE = 'npm run nlu -- "utterance" [--idle] [--slot-takes-all] [--locale en-US]';

/** The slot that the dialog model can elicit: the one that is open while an answer is given. */
function elicitable({ dialog }: InteractionModel): Elicited | null {
  const intent = dialog?.intents[0];
  const slot = intent?.slots?.[0];
  return intent === undefined || slot === undefined ? null : { intent: intent.name, slot: slot.name };
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      idle: { type: 'boolean', default: false },
      'slot-takes-all': { type: 'boolean', default: false },
      locale: { type: 'string', default: 'en-US' },
    },
  });
  const utterance = positionals.join(' ');
  if (utterance.trim() === '') throw new Error(USAGE);
  const model = loadInteractionModel(values.locale);
  const elicited = values.idle ? null : elicitable(model);
  const regime = values['slot-takes-all'] ? 'slot-takes-all' : 'intents-first';
  const understood = understand(model, utterance, elicited, regime);
  console.log(explain(utterance, elicited, understood));
  process.exitCode = understood.tied.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
