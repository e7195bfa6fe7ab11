import { type AwsStage, openAws } from './aws-stage.ts';

const STARTING = 60_000;
let aws: AwsStage;
beforeAll(async () => {
  aws = await openAws();
}, STARTING);
afterAll(() => aws.close());

interface Page {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: string;
}

const HOST = 'log.lambda-url.us-east-1.on.aws';

/** A visit as a function URL tells it (payload format 2.0). */
async function visit(
  path: string,
  { form, cookie }: { form?: Readonly<Record<string, string>>; cookie?: string } = {},
): Promise<Page> {
  const method = form === undefined ? 'GET' : 'POST';
  const invoked = await aws.log().invoke({
    version: '2.0',
    rawPath: path,
    rawQueryString: '',
    headers: {
      host: HOST,
      ...(form === undefined
        ? {}
        : { 'content-type': 'application/x-www-form-urlencoded', origin: `https://${HOST}` }),
    },
    ...(cookie === undefined ? {} : { cookies: [cookie] }),
    requestContext: {
      accountId: 'anonymous',
      domainName: HOST,
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '198.51.100.7', userAgent: 'test' },
    },
    ...(form === undefined ? {} : { body: new URLSearchParams(form).toString() }),
    isBase64Encoded: false,
  });
  if ('error' in invoked) throw new Error(`${invoked.error.errorType}: ${invoked.error.errorMessage}`);
  return invoked.payload as Page;
}

test(
  'the privacy policy opens for everybody, at the policy itself, where the manifest says it is',
  async () => {
    const page = await visit('/privacy');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('privacy policy');
  },
  STARTING,
);

test(
  'the log shows a stranger nothing, and lets in whom the skill gave a code',
  async () => {
    const device = aws.device('amzn1.ask.account.reader');
    await device.launch();
    await device.say('yes');
    await device.say('we read two hundred tickets and forty percent named the size chart');
    await device.say("that's my answer");
    const stranger = await visit('/');
    expect(stranger.statusCode).toBe(401);
    expect(stranger.body).not.toContain('size chart');

    const { exchange } = await device.say('open my log');
    const card = exchange?.response.response.card;
    const content = card?.type === 'Simple' ? (card.content ?? '') : '';
    const { LOG_ADDRESS } = aws.skill().settings.environment;
    expect(content).toContain(`${LOG_ADDRESS}`);
    const code = /type this code: (.+)$/m.exec(content)?.[1] ?? '';

    const entered = await visit('/sign-in', { form: { code } });
    expect([entered.statusCode, entered.headers['location']]).toEqual([303, '/']);
    const cookie = entered.cookies[0]?.split(';')[0] ?? '';
    const own = await visit('/', { cookie });
    expect(own.statusCode).toBe(200);
    expect((await visit('/sign-in', { form: { code } })).statusCode).toBe(401);
    const written = aws.log().running()?.output.join('\n') ?? '';
    expect(written).not.toMatch(/size chart|amzn1\.ask\.account/);
  },
  STARTING,
);
