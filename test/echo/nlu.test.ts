import { explain } from '../../echo/explain.ts';
import {
  type InteractionModel,
  loadInteractionModel,
  locales,
  ModelRefused,
  modelFaults,
} from '../../echo/interaction-model.ts';
import { type Candidate, type Elicited, type ElicitedRegime, understand } from '../../echo/nlu.ts';
import { run } from './command.ts';
import { BAKERY } from './small-skill.ts';

jest.setTimeout(30_000);

const WISH: Elicited = { intent: 'OrderIntent', slot: 'wish' };
const read = ({ intent, slots, by }: Candidate) => [intent, slots[0]?.value ?? null, by];
const heard = (utterance: string, elicited: Elicited | null = null, regime?: ElicitedRegime) =>
  read(understand(BAKERY, utterance, elicited, regime).best);

function withModel(change: (model: { languageModel: Record<string, unknown> }) => void): InteractionModel {
  const model = structuredClone(BAKERY) as unknown as { languageModel: Record<string, unknown> };
  change(model);
  return model as unknown as InteractionModel;
}

describe('an utterance is understood by the generated model alone', () => {
  // Platform notes §1.1: carrier before or after the slot; its words are stripped from the value.
  test('a carrier before the slot', () => {
    expect(heard('I would like Two White Rolls')).toEqual(['OrderIntent', 'Two White Rolls', 'carrier']);
  });
  test('a carrier after the slot', () => {
    expect(heard('two rolls if you please')).toEqual(['OrderIntent', 'two rolls', 'carrier']);
  });
  test('of two carriers, the one with more words', () => {
    expect(heard('i would like to order a cake')).toEqual(['OrderIntent', 'a cake', 'carrier']);
  });
  test('an exact match beats a carrier', () => {
    expect(heard('i would like to pay')).toEqual(['BillIntent', null, 'exact']);
  });
  test('punctuation and capitals do not matter, for recognition has none', () => {
    expect(heard('The bill, please.')).toEqual(['BillIntent', null, 'exact']);
  });
  test('a number slot takes numbers alone, in either form', () => {
    expect(heard('make it twenty one loaves')).toEqual(['CountIntent', '21', 'carrier']);
    expect(heard('make it 21 loaves')).toEqual(['CountIntent', '21', 'carrier']);
    expect(heard('make it fresh loaves')[0]).toBe('RemarkIntent');
  });

  // §1.1: a slot's own samples may be bare, and count only while that slot is elicited. §1.2: the loop of pieces.
  test('the elicited slot takes whatever is said', () => {
    expect(heard('something with poppy seeds', WISH)).toEqual([
      'OrderIntent',
      'something with poppy seeds',
      'elicited',
    ]);
    expect(heard('rye', WISH)).toEqual(['OrderIntent', 'rye', 'elicited']);
  });
  test("the elicited slot's own carrier is stripped", () => {
    expect(heard('it would be rye', WISH)).toEqual(['OrderIntent', 'rye', 'elicited']);
  });
  test('without eliciting, a bare slot sample does not count', () => {
    expect(heard('rye')).toEqual(['AMAZON.FallbackIntent', null, 'fallback']);
  });
  // §1.2: an intent that is not in the dialog model is silently not elicited.
  test('an intent outside of the dialog model elicits nothing', () => {
    const { dialog: _, ...model } = BAKERY;
    expect(read(understand(model, 'rye', WISH).best)).toEqual(['AMAZON.FallbackIntent', null, 'fallback']);
  });

  // §1.6: both regimes were observed on devices.
  test.each([
    ['intents-first', ['AMAZON.StopIntent', null, 'exact']],
    ['slot-takes-all', ['OrderIntent', 'stop', 'elicited']],
  ] as const)('"stop" while a slot is elicited: %s', (regime, expected) => {
    expect(heard('stop', WISH, regime)).toEqual(expected);
  });
  test('stop inside a longer sentence is part of it', () => {
    expect(heard('we had to stop the oven', WISH)).toEqual([
      'OrderIntent',
      'we had to stop the oven',
      'elicited',
    ]);
  });

  // §1.3: a catch-all takes unseen phrases; built-ins keep their words; single words fall to the fallback.
  test('the catch-all takes whole phrases, and no single word', () => {
    expect(heard('nobody bought the rolls')).toEqual(['RemarkIntent', 'nobody bought the rolls', 'net']);
    expect(heard('help')).toEqual(['AMAZON.HelpIntent', null, 'exact']);
    expect(heard('rolls')).toEqual(['AMAZON.FallbackIntent', null, 'fallback']);
  });
  // §1.3: sensitivity LOW lets the most unseen phrases through.
  test.each([
    ['LOW', 'nobody bought the rolls', 'RemarkIntent'],
    ['MEDIUM', 'nobody bought the rolls', 'AMAZON.FallbackIntent'],
    ['MEDIUM', 'the bread was stale', 'RemarkIntent'],
    ['HIGH', 'the bread was stale', 'AMAZON.FallbackIntent'],
    ['HIGH', 'the bread was good today', 'RemarkIntent'],
  ])('fallback by the sensitivity setting: %s, "%s"', (level, utterance, intent) => {
    const model = withModel(({ languageModel }) => {
      languageModel['modelConfiguration'] = { fallbackIntentSensitivity: { level } };
    });
    expect(understand(model, utterance, null).best.intent).toBe(intent);
  });

  test('a tie is told, and not guessed', () => {
    const model = withModel(({ languageModel }) => {
      (languageModel['intents'] as object[]).push({ name: 'PayIntent', samples: ['the bill please'] });
    });
    const understood = understand(model, 'the bill please', null);
    expect(understood.tied.map(({ intent }) => intent)).toEqual(['PayIntent']);
    expect(explain('the bill please', null, understood)).toContain('A tie: BillIntent, PayIntent fit alike.');
  });
});

describe("Amazon's build refuses what it refuses in life (platform notes §1.1, §1.6)", () => {
  const intents = (model: InteractionModel) => model.languageModel.intents as unknown as object[];
  test.each<[string, object, RegExp]>([
    [
      'a bare phrase slot as an intent sample',
      { name: 'X', slots: [{ name: 'wish', type: 'AMAZON.SearchQuery' }], samples: ['{wish}'] },
      /must include a carrier phrase .*MissingCarrierPhraseWithPhraseSlot/,
    ],
    [
      'a phrase slot beside another slot',
      {
        name: 'X',
        slots: [
          { name: 'wish', type: 'AMAZON.SearchQuery' },
          { name: 'count', type: 'AMAZON.NUMBER' },
        ],
        samples: ['bring {count} of {wish}'],
      },
      /beside another slot/,
    ],
    [
      'one slot name of two types',
      { name: 'X', slots: [{ name: 'wish', type: 'AMAZON.NUMBER' }], samples: ['bring {wish} rolls'] },
      /the slot wish is both AMAZON\.SearchQuery and AMAZON\.NUMBER/,
    ],
    [
      "samples of one's own on a built-in",
      { name: 'AMAZON.YesIntent', samples: ['indeed'] },
      /break a built-in/,
    ],
    ['a slot that is not defined', { name: 'X', samples: ['bring {rolls} now'] }, /is not defined/],
    [
      'a slot type that nobody knows',
      { name: 'X', slots: [{ name: 'day', type: 'AMAZON.DAY' }], samples: ['on {day} then'] },
      /does not know the slot type/,
    ],
  ])('%s', (_, intent, fault) => {
    const model = structuredClone(BAKERY);
    intents(model).push(intent);
    expect(modelFaults(model).join('\n')).toMatch(fault);
  });
  test('an empty type', () => {
    const model = withModel(({ languageModel }) => {
      languageModel['types'] = [{ name: 'Remark', values: [] }];
    });
    expect(modelFaults(model)).toEqual(['the type Remark is empty']);
  });
  test('and builds the rest', () => expect(modelFaults(BAKERY)).toEqual([]));
});

describe.each(locales())('the model of %s', (locale) => {
  const model = loadInteractionModel(locale);
  test('no sample of it ties with another intent', () => {
    const ties = model.languageModel.intents
      .flatMap(({ samples }) => samples.map((sample) => sample.replace(/\{\w+\}/g, 'nine of the twelve')))
      .filter((utterance) => understand(model, utterance, null).tied.length > 0);
    expect(ties).toEqual([]);
  });
  test('every sample without a slot leads to its own intent', () => {
    const astray = model.languageModel.intents.flatMap(({ name, samples }) =>
      samples.filter(
        (sample) => !sample.includes('{') && understand(model, sample, null).best.intent !== name,
      ),
    );
    expect(astray).toEqual([]);
  });
});

test('a locale that the skill does not speak is told with those that it does', () => {
  expect(() => loadInteractionModel('de-DE')).toThrow(ModelRefused);
  expect(() => loadInteractionModel('../../x')).toThrow(/It speaks .*en-US/);
});

describe('npm run nlu', () => {
  test('shows every candidate and why one won', async () => {
    const nlu = run('nlu-command', ["that's", 'my', 'answer']);
    expect(await nlu.ended).toBe(0);
    expect(nlu.output()).toMatch(/^→ FinishAnswerIntent +exact/m);
    expect(nlu.output()).toMatch(/^ {2}AnswerIntent +elicited/m);
    expect(nlu.output()).toMatch(/FinishAnswerIntent, because the whole utterance is a sample/);
  });
  test('without an utterance it says how it is called', async () => {
    const nlu = run('nlu-command');
    expect(await nlu.ended).toBe(1);
    expect(nlu.complaints()).toMatch(/^npm run nlu -- "utterance".*\n$/);
  });
});
