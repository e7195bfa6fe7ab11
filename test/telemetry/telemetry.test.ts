import { Ajv } from 'ajv';
import { COUNTS, type Counts, countsOf, sumOf } from '../../lambda/telemetry/counts.ts';
import { embeddedMetrics } from '../../lambda/telemetry/embedded-metrics.ts';
import { stopwatch } from '../../lambda/telemetry/stopwatch.ts';
import type { LogLine, TurnLine } from '../../lambda/telemetry/turn-line.ts';
import { type Stage, setStage } from '../conversations/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.household.close());

const turns = () => stage.log.filter((line): line is TurnLine => 'counts' in line);
const counts = () => sumOf(turns().map((line) => line.counts));

/** Says one after another; "(unclear)" is a piece without words, "…" a silence. */
async function converse(...utterances: string[]): Promise<Counts> {
  await stage.device.launch();
  for (const utterance of utterances) {
    if (utterance === '(unclear)') await stage.device.mumble();
    else if (utterance === '…') await stage.device.silence();
    else await stage.device.say(utterance);
  }
  return counts();
}

const ANSWER = [
  'we read two hundred support tickets and forty percent named the size chart',
  'so we changed the chart and returns fell from ten percent to six percent in eight weeks',
  "that's my answer",
];

describe('what is counted of a conversation', () => {
  test('an answer in two pieces, judged once', async () => {
    const told = await converse('yes', ...ANSWER);
    expect(told).toMatchObject({
      Turns: 5,
      InterviewsOpened: 1,
      QuestionsAsked: 1,
      Pieces: 2,
      QuestionsAnswered: 1,
      AnswersJudged: 1,
      AnswersAbandoned: 0,
      MissedPieces: 0,
    });
  });

  test('a second try is an answer more, and no question more', async () => {
    const told = await converse('yes', ...ANSWER, 'try again', ...ANSWER);
    expect(told).toMatchObject({ QuestionsAnswered: 1, AnswersJudged: 2 });
  });

  test('a piece that came without words', async () => {
    expect(await converse('yes', ANSWER[0] ?? '', '(unclear)')).toMatchObject({ MissedPieces: 1, Pieces: 1 });
  });

  test.each([['stop'], ['next question']])('half an answer, then "%s": abandoned', async (leaving) => {
    expect(await converse('yes', ANSWER[0] ?? '', leaving)).toMatchObject({
      AnswersAbandoned: 1,
      AnswersJudged: 0,
    });
  });

  test('half an answer, then silence to the end: abandoned', async () => {
    expect(await converse('yes', ANSWER[0] ?? '', '…', '…')).toMatchObject({ AnswersAbandoned: 1 });
  });

  test('a turn that could not be written', () => {
    expect(countsOf({ events: [], answerOpen: false, kept: 'failed' })).toMatchObject({ UnsavedTurns: 1 });
  });
});

describe('the line in the log', () => {
  const origin = { service: 'coach-skill', at: 1_772_478_000_000, cold: false };
  /** The embedded metric format's own schema, as far as a line of ours goes (CloudWatch user guide). */
  const isEmbedded = new Ajv().compile({
    type: 'object',
    required: ['_aws'],
    properties: {
      _aws: {
        type: 'object',
        required: ['Timestamp', 'CloudWatchMetrics'],
        properties: {
          Timestamp: { type: 'integer' },
          CloudWatchMetrics: {
            type: 'array',
            items: {
              type: 'object',
              required: ['Namespace', 'Dimensions', 'Metrics'],
              properties: {
                Namespace: { type: 'string', minLength: 1, maxLength: 1024 },
                Dimensions: {
                  type: 'array',
                  minItems: 1,
                  items: { type: 'array', items: { type: 'string' }, maxItems: 30 },
                },
                Metrics: {
                  type: 'array',
                  maxItems: 100,
                  items: {
                    type: 'object',
                    required: ['Name'],
                    properties: {
                      Name: { type: 'string', minLength: 1, maxLength: 1024 },
                      Unit: { enum: ['Count', 'Milliseconds'] },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  });

  const metricsOf = (line: LogLine, cold = false) => {
    const embedded = embeddedMetrics(line, { ...origin, cold }) as {
      _aws: { CloudWatchMetrics: { Metrics: { Name: string }[] }[] };
    } & Record<string, unknown>;
    expect(isEmbedded(embedded)).toBe(true);
    const names = embedded._aws.CloudWatchMetrics.flatMap(({ Metrics }) => Metrics.map(({ Name }) => Name));
    for (const name of [...names, 'Service']) expect(embedded[name]).toBeDefined();
    for (const name of names) expect(typeof embedded[name]).toBe('number');
    return Object.fromEntries(names.map((name) => [name, embedded[name]]));
  };

  test('a turn: its counts, its stages, and every turn the unsaved ones, which an alarm looks at', async () => {
    await converse('yes', ...ANSWER);
    const [launch, , piece] = turns();
    if (launch === undefined || piece === undefined) throw new Error('no turn was told');
    expect(metricsOf(launch, true)).toMatchObject({ Requests: 1, ColdStarts: 1, Turns: 1, UnsavedTurns: 0 });
    expect(metricsOf(piece)).toMatchObject({ Pieces: 1, PieceWords: 13, StoreTime: 0, TurnTime: 0 });
    expect(metricsOf(piece)).not.toHaveProperty('ColdStarts');
  });

  test('a fault and an event', () => {
    expect(metricsOf({ fault: 'TypeError', request: 'IntentRequest' })).toEqual({ Requests: 1, Faults: 1 });
    expect(metricsOf({ event: 'AlexaSkillEvent.SkillDisabled' })).toEqual({ Requests: 1, Erasures: 1 });
  });

  test('no word that was said, however it was said', async () => {
    await converse(
      'yes',
      'we saw zanzibar forty percent',
      '(unclear)',
      'my answer is zanzibar',
      "that's my answer",
    );
    const lines = stage.log.map((line) => JSON.stringify(embeddedMetrics(line, origin))).join('\n');
    expect(lines.split('\n').length).toBeGreaterThan(4);
    expect(lines).not.toMatch(/zanzibar|forty|amzn1\.ask\.account/);
  });
});

test('a stopwatch times each stage from the end of the one before', () => {
  const times = [0, 5, 12, 40, 41];
  const watch = stopwatch(() => times.shift() ?? 41);
  watch.lap('Stand');
  watch.lap('Judge');
  watch.lap('Store');
  expect(watch.times).toEqual({ Stand: 5, Judge: 7, Store: 28 });
  expect(watch.total()).toBe(41);
});

test('sums are of every count', () => {
  const one = countsOf({ events: [{ kind: 'piece-heard' }], answerOpen: false, kept: 'kept' });
  expect(Object.keys(sumOf([one, one]))).toEqual([...COUNTS]);
  expect(sumOf([one, one])).toMatchObject({ Turns: 2, Pieces: 2 });
});
