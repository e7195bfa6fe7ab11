import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestEnvelope } from 'ask-sdk-model';
import { type Zippable, zipSync } from 'fflate';
import { createDevice, type Device } from '../../echo/device.ts';
import { loadInteractionModel } from '../../echo/interaction-model.ts';
import { bundle } from '../../infra/deployment/bundle.ts';
import { readFiles } from '../../infra/package-rules/skill-package.ts';
import type { StandingFunction } from '../../infra/stand-in/functions.ts';
import type { Invoked } from '../../infra/stand-in/lambda-process.ts';
import { ofType } from '../../infra/stand-in/stack.ts';
import { type StandIn, startStandIn } from '../../infra/stand-in/stand-in.ts';

const ROOT = join(__dirname, '..', '..');
const TEMPLATE = readFileSync(join(ROOT, 'infra', 'skill-stack.yaml'), 'utf8');
export const SKILL_ID = 'amzn1.ask.skill.ours';
const SIGNED = { authorization: 'AWS4-HMAC-SHA256 Credential=REHEARSAL/x' };

/** The stack on the stand-in, without ask-cli: our bundle in its own process, behind its own role. */
export interface AwsStage {
  readonly standIn: StandIn;
  readonly skill: () => StandingFunction;
  readonly log: () => StandingFunction;
  readonly invoke: (event: unknown) => Promise<Invoked>;
  /** A device of somebody who talks to the deployed skill. */
  readonly device: (userId: string) => Device;
  close(): Promise<void>;
}

/** The bundle as ask-cli zips it. */
export async function zippedBundle(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-coach-bundle-'));
  try {
    await bundle(ROOT, folder);
    return zipSync(Object.fromEntries(readFiles(folder)) as Zippable);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function cloudFormation(standIn: StandIn, form: Readonly<Record<string, string>>): Promise<string> {
  const body = new URLSearchParams(form);
  return fetch(`${standIn.address}/`, { method: 'POST', headers: SIGNED, body }).then((answer) =>
    answer.text(),
  );
}

/** The form of a stack request with the parameters that ask-cli passes, and any changed. */
export function stackForm(action: string, version: string, changed: Readonly<Record<string, string>> = {}) {
  const parameters = {
    SkillId: SKILL_ID,
    LambdaRuntime: 'nodejs24.x',
    LambdaHandler: 'index.handler',
    CodeBucket: 'bundles',
    CodeKey: 'build.zip',
    CodeVersion: version,
    ...changed,
  };
  return {
    Action: action,
    StackName: 'coach',
    TemplateBody: TEMPLATE,
    'Capabilities.member.1': 'CAPABILITY_IAM',
    ...Object.fromEntries(
      Object.entries(parameters).flatMap(([key, value], index) => [
        [`Parameters.member.${index + 1}.ParameterKey`, key],
        [`Parameters.member.${index + 1}.ParameterValue`, value],
      ]),
    ),
  };
}

/** Puts a bundle into S3; the version it got. */
export async function putBundle(standIn: StandIn, zip: Uint8Array): Promise<string> {
  const bucket = `${standIn.address}/bundles`;
  await fetch(bucket, { method: 'PUT', headers: SIGNED });
  await fetch(`${bucket}?versioning`, { method: 'PUT', headers: SIGNED, body: '<Status>Enabled</Status>' });
  const answer = await fetch(`${bucket}/build.zip`, {
    method: 'PUT',
    headers: SIGNED,
    body: Buffer.from(zip),
  });
  return answer.headers.get('x-amz-version-id') ?? '';
}

/** Waits until the stack stands or has failed; its status. */
export async function settled(standIn: StandIn): Promise<string> {
  for (;;) {
    const described = await cloudFormation(standIn, { Action: 'DescribeStacks', StackName: 'coach' });
    const status = /<StackStatus>(\w+)</.exec(described)?.[1] ?? described;
    if (!status.endsWith('IN_PROGRESS')) return status;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function openAws(zip?: Uint8Array): Promise<AwsStage> {
  const standIn = await startStandIn({ accessToken: 'a', refreshToken: 'r', vendorId: 'M' });
  const version = await putBundle(standIn, zip ?? (await zippedBundle()));
  await cloudFormation(standIn, stackForm('CreateStack', version));
  expect(await settled(standIn)).toBe('CREATE_COMPLETE');

  const functionCalled = (id: string): StandingFunction => {
    const [plan] = standIn.account.cloudFormation.plans();
    const made =
      plan === undefined ? undefined : ofType(plan, 'AWS::Lambda::Function').find((one) => one.id === id);
    const found = standIn.account.functionAt(made?.standing.attributes['Arn'] ?? '');
    if (found === null) throw new Error(`no function ${id} stands`);
    return found;
  };
  const skill = () => functionCalled('SkillFunction');
  const invoke = (event: unknown) => skill().invoke(event);
  let count = 0;
  return {
    standIn,
    skill,
    log: () => functionCalled('LogFunction'),
    invoke,
    device: (userId) =>
      createDevice({
        endpoint: async (envelope) => {
          const invoked = await invoke(asOurs(envelope));
          if ('error' in invoked)
            throw new Error(`${invoked.error.errorType}: ${invoked.error.errorMessage}`);
          return invoked.payload as Awaited<ReturnType<Parameters<typeof createDevice>[0]['endpoint']>>;
        },
        model: loadInteractionModel('en-US'),
        locale: 'en-US',
        userId,
        clock: () => new Date(),
        ids: () => {
          count += 1;
          return `${userId}-${count}`;
        },
      }),
    close: () => standIn.close(),
  };
}

/** An envelope as Alexa sends it for our skill. */
export function asOurs(envelope: RequestEnvelope): RequestEnvelope {
  const application = { applicationId: SKILL_ID };
  return {
    ...envelope,
    ...(envelope.session === undefined ? {} : { session: { ...envelope.session, application } }),
    context: { ...envelope.context, System: { ...envelope.context.System, application } },
  };
}
