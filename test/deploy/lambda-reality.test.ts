import { randomUUID } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { type FunctionSettings, startFunction } from '../../infra/stand-in/lambda-process.ts';
import {
  type AwsStage,
  asOurs,
  cloudFormation,
  openAws,
  putBundle,
  SKILL_ID,
  settled,
  stackForm,
  zippedBundle,
} from './aws-stage.ts';

const STARTING = 60_000;
let zip: Uint8Array;
let aws: AwsStage;
beforeAll(async () => {
  zip = await zippedBundle();
  aws = await openAws(zip);
}, STARTING);
afterAll(() => aws.close());

const lambda = (code: string, changed: Partial<FunctionSettings> = {}): FunctionSettings => ({
  name: 'coach',
  handler: 'index.handler',
  bundle: zipSync({ 'index.mjs': strToU8(code) }),
  environment: {},
  timeout: 1,
  megabytes: 128,
  ...changed,
});

describe('a handler as nodejs24.x takes it', () => {
  test('three arguments are refused when it is loaded', async () => {
    const old = lambda('export const handler = (event, context, callback) => callback(null, {});');
    await expect(startFunction(old)).rejects.toThrow('Runtime.CallbackHandlerDeprecated');
  });

  test('nothing under the name of the handler', async () => {
    await expect(startFunction(lambda('export const other = 1;'))).rejects.toThrow('Runtime.HandlerNotFound');
    await expect(startFunction(lambda('', { handler: 'gone.handler' }))).rejects.toThrow(
      'Runtime.ImportModuleError',
    );
  });

  test('one that hangs is ended by its time-out, one that dies is told as such', async () => {
    const slow = await startFunction(lambda('export const handler = () => new Promise(() => {});'));
    expect(await slow.invoke({})).toEqual({
      error: { errorType: 'Sandbox.Timedout', errorMessage: 'Task timed out after 1.00 seconds' },
    });
    slow.close();
    const dying = await startFunction(lambda('export const handler = async () => process.exit(1);'));
    expect(await dying.invoke({})).toMatchObject({ error: { errorType: 'Runtime.ExitError' } });
  });

  test.each(['TABLE_NAME', 'HASH_KEY', 'SKILL_ID'])(
    'ours says which setting is missing: %s',
    async (name) => {
      const environment: Record<string, string> = {
        TABLE_NAME: 'table',
        HASH_KEY: 'k'.repeat(64),
        SKILL_ID,
        AWS_REGION: 'us-east-1',
      };
      delete environment[name];
      await expect(startFunction(lambda('', { bundle: zip, environment }))).rejects.toThrow(
        `the environment variable ${name} is not set; infra/skill-stack.yaml sets it`,
      );
    },
  );
});

describe('one environment for many candidates', () => {
  test(
    'two who talk by turns never hear each other, and each finds the own answer again',
    async () => {
      const secrets = { ada: 'zanzibar', ben: 'quokka' } as const;
      const ada = aws.device('amzn1.ask.account.ada');
      const ben = aws.device('amzn1.ask.account.ben');
      const heard = { ada: [] as string[], ben: [] as string[] };
      const tell = async (who: 'ada' | 'ben', says: string) => {
        const device = who === 'ada' ? ada : ben;
        const { speech, exchange } = await (says === 'launch' ? device.launch() : device.say(says));
        heard[who].push(speech ?? '', JSON.stringify(exchange?.response ?? {}));
      };
      await tell('ada', 'launch');
      await tell('ben', 'launch');
      await Promise.all([tell('ada', 'yes'), tell('ben', 'yes')]);
      for (const piece of ['we asked twelve people in', 'and nine of them went to']) {
        await tell('ada', `${piece} ${secrets.ada}`);
        await tell('ben', `${piece} ${secrets.ben}`);
      }
      await tell('ben', 'what did i say so far');
      await tell('ada', 'what did i say so far');
      await Promise.all([tell('ada', "that's my answer"), tell('ben', "that's my answer")]);
      await tell('ada', 'launch');
      await tell('ben', 'launch');

      expect(heard.ada.join(' ')).toContain(secrets.ada);
      expect(heard.ben.join(' ')).toContain(secrets.ben);
      expect(heard.ada.join(' ')).not.toContain(secrets.ben);
      expect(heard.ben.join(' ')).not.toContain(secrets.ada);
      const written = aws.skill().running()?.output.join('\n') ?? '';
      expect(written.length).toBeGreaterThan(100);
      expect(written).not.toMatch(/zanzibar|quokka|amzn1\.ask\.account/);
    },
    STARTING,
  );

  test(
    'frozen between two turns and thawed, with its connections cut, it goes on',
    async () => {
      const device = aws.device('amzn1.ask.account.cold');
      await device.launch();
      await device.say('yes');
      await device.say('we counted forty returns');
      const environment = aws.skill().running();
      environment?.freeze();
      aws.standIn.dropConnections();
      await new Promise((resolve) => setTimeout(resolve, 300));
      environment?.thaw();
      const { speech } = await device.say('and thirty of them were shoes');
      expect(speech).toBe('Go on.');
      const { speech: recap } = await device.say('what did i say so far');
      expect(recap).toContain('and thirty of them were shoes');
    },
    STARTING,
  );
});

describe('requests that are not as usual', () => {
  const envelope = (request: object, userId: string, session: object | null = null) =>
    asOurs({
      version: '1.0',
      ...(session === null ? {} : { session: { sessionId: 's', new: false, user: { userId }, ...session } }),
      context: { System: { user: { userId }, application: {}, apiEndpoint: '' } },
      request: { requestId: randomUUID(), timestamp: new Date().toISOString(), ...request },
    } as unknown as Parameters<typeof asOurs>[0]);

  const disabled = (userId: string, timestamp: string) =>
    envelope(
      {
        type: 'AlexaSkillEvent.SkillDisabled',
        timestamp,
        eventCreationTime: timestamp,
        eventPublishingTime: timestamp,
      },
      userId,
    );

  test(
    'the skill is disabled, told twice and an hour late: everything is erased, nothing is said',
    async () => {
      const userId = 'amzn1.ask.account.leaving';
      const device = aws.device(userId);
      await device.launch();
      await device.say('yes');
      await device.say('we measured nine percent');
      const hourAgo = new Date(Date.now() - 3_500_000).toISOString();
      const event = disabled(userId, hourAgo);
      const silent = { payload: { version: '1.0', response: {}, userAgent: expect.any(String) } };
      expect(await aws.invoke(event)).toEqual(silent);
      expect(await aws.invoke(event)).toEqual(silent);
      const again = await aws.device(userId).launch();
      const stranger = await aws.device('amzn1.ask.account.stranger').launch();
      expect(again.speech).toBe(stranger.speech);
    },
    STARTING,
  );

  test(
    'an erasure that cannot be written fails aloud, so that Alexa tells the event again',
    async () => {
      const broken = await openAws(zip);
      try {
        await broken.standIn.account.database.close();
        const invoked = await broken.invoke(disabled('amzn1.ask.account.leaving', new Date().toISOString()));
        expect(invoked).toHaveProperty('error');
      } finally {
        await broken.close().catch(() => undefined);
      }
    },
    STARTING,
  );

  test('another skill’s request is refused', async () => {
    const device = aws.device('amzn1.ask.account.other');
    const { exchange } = await device.launch();
    const application = { applicationId: 'amzn1.ask.skill.theirs' };
    const request = structuredClone(exchange?.request);
    const invoked = await aws.invoke({
      ...request,
      session: { ...request?.session, application },
      context: { System: { ...request?.context.System, application } },
    });
    expect(invoked).toMatchObject({ error: { errorMessage: expect.stringContaining('Skill ID') } });
  });

  test('a request told twice is one turn', async () => {
    const device = aws.device('amzn1.ask.account.twice');
    await device.launch();
    await device.say('yes');
    const { exchange } = await device.say('nine of the twelve');
    const [first, second] = [
      await aws.invoke(exchange && asOurs(exchange.request)),
      await aws.invoke(exchange && asOurs(exchange.request)),
    ];
    expect(second).toEqual(first);
    const { speech } = await device.say('what did i say so far');
    expect(speech?.match(/nine of the twelve/g)).toHaveLength(1);
  });

  test('a launch that was under way for three hours is answered as any other', async () => {
    const timestamp = new Date(Date.now() - 3 * 3_600_000).toISOString();
    const request = { type: 'LaunchRequest', timestamp, locale: 'en-US' };
    const invoked = await aws.invoke(
      envelope(request, 'amzn1.ask.account.late', { new: true, attributes: {} }),
    );
    expect(invoked).toMatchObject({ payload: { response: { shouldEndSession: false } } });
  });
});

describe('the stack on the stand-in', () => {
  test('the role of the skill may do nothing else in the database', async () => {
    const { environment } = aws.skill().settings;
    const ask = (action: string) =>
      fetch(aws.standIn.address, {
        method: 'POST',
        headers: {
          'x-amz-target': `DynamoDB_20120810.${action}`,
          authorization: `AWS4-HMAC-SHA256 Credential=${environment['AWS_ACCESS_KEY_ID']}/x`,
        },
        body: JSON.stringify({ TableName: environment['TABLE_NAME'] }),
      }).then((answer) => answer.text());
    expect(await ask('DeleteTable')).toContain('AccessDeniedException');
    expect(await ask('Scan')).toContain('AccessDeniedException');
    expect(await ask('GetItem')).not.toContain('AccessDeniedException');
  });

  test.each([
    ['a parameter that the template has not', { Nonsense: 'x' }, 'Parameters: [Nonsense] do not exist'],
  ])('an update with %s is refused', async (_, changed, message) => {
    const version = await putBundle(aws.standIn, zip);
    expect(await cloudFormation(aws.standIn, stackForm('UpdateStack', version, changed))).toContain(message);
  });

  test('a runtime that is no longer supported, or a bundle that is not there: rolled back, and the skill still answers', async () => {
    const version = await putBundle(aws.standIn, zip);
    const before = aws.skill();
    await cloudFormation(aws.standIn, stackForm('UpdateStack', version, { LambdaRuntime: 'nodejs18.x' }));
    expect(await settled(aws.standIn)).toBe('UPDATE_ROLLBACK_COMPLETE');
    await cloudFormation(aws.standIn, stackForm('UpdateStack', 'no-such-version'));
    expect(await settled(aws.standIn)).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(aws.skill()).toBe(before);
    expect((await aws.device('amzn1.ask.account.still').launch()).speech).toMatch(/\?$/);
  });
});
