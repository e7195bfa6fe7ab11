import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { readFiles } from '../../infra/package-rules/skill-package.ts';
import { type AwsStage, openAws } from './aws-stage.ts';

const STARTING = 60_000;
const PACKAGE = readFiles(join(__dirname, '..', '..', 'skill-package'));
const SIGNED_IN = { authorization: 'a', 'content-type': 'application/json' };
let aws: AwsStage;
beforeAll(async () => {
  aws = await openAws();
}, STARTING);
afterAll(() => aws.close());

async function ask(method: string, path: string, body?: object, headers: Record<string, string> = SIGNED_IN) {
  const answer = await fetch(`${aws.standIn.address}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, location: answer.headers.get('location') ?? '', body: await answer.text() };
}

/** Uploads a package and imports it as a new skill; what the import came to. */
async function importPackage(changed: Readonly<Record<string, Uint8Array>>) {
  const { uploadUrl } = JSON.parse((await ask('POST', '/v1/skills/uploads')).body);
  const files = { ...Object.fromEntries(PACKAGE), ...changed } as Zippable;
  await fetch(uploadUrl, { method: 'PUT', body: Buffer.from(zipSync(files)) });
  const { location } = await ask('POST', '/v1/skills/imports', { vendorId: 'M', location: uploadUrl });
  expect(JSON.parse((await ask('GET', location)).body)).toEqual({ status: 'IN_PROGRESS' });
  return JSON.parse((await ask('GET', location)).body);
}

const manifestWith = (endpoint: string) => {
  const file = JSON.parse(new TextDecoder().decode(PACKAGE.get('skill.json')));
  file.manifest.apis.custom.endpoint = { uri: endpoint };
  return { 'skill.json': strToU8(JSON.stringify(file)) };
};

describe('what Amazon does not take', () => {
  test('a call without a good token', async () => {
    expect((await ask('POST', '/v1/skills/uploads', {}, {})).status).toBe(401);
    expect((await ask('POST', '/v1/skills/uploads', {}, { authorization: 'stale' })).status).toBe(401);
  });

  test('an upload that nobody announced, an import of nothing, another vendor’s', async () => {
    const stray = await fetch(`${aws.standIn.address}/uploads/stray`, { method: 'PUT', body: 'x' });
    expect(stray.status).toBe(403);
    expect(
      (await ask('POST', '/v1/skills/imports', { vendorId: 'M', location: '/uploads/stray' })).status,
    ).toBe(400);
    expect((await ask('POST', '/v1/skills/imports', { vendorId: 'THEIRS', location: 'x' })).status).toBe(400);
  });

  test('a function that Alexa may not call for this skill', async () => {
    const failed = await importPackage(manifestWith(aws.skill().arn));
    expect(failed.status).toBe('FAILED');
    expect(failed.skill.resources[0].errors[0].message).toContain('Trigger setting is invalid');
  });

  test('an endpoint that is no function', async () => {
    const failed = await importPackage(manifestWith('ask-custom-how-to-default'));
    expect(JSON.stringify(failed)).toContain('Error code: INVALID_STRING_PATTERN');
  });

  test('a package that is no zip is an error, not the end of the server', async () => {
    const { uploadUrl } = JSON.parse((await ask('POST', '/v1/skills/uploads')).body);
    await fetch(uploadUrl, { method: 'PUT', body: 'no zip' });
    expect((await ask('POST', '/v1/skills/imports', { vendorId: 'M', location: uploadUrl })).status).toBe(
      500,
    );
    expect((await ask('POST', '/v1/skills/uploads')).status).toBe(201);
  });

  test('a simulation of a skill that is not enabled, of a locale it has not, and of nobody’s skill', async () => {
    const { status, skill } = await importPackage({});
    expect(status).toBe('SUCCEEDED');
    const path = `/v2/skills/${skill.skillId}/stages/development/simulations`;
    const say = (locale: string) => ask('POST', path, { input: { content: 'hello' }, device: { locale } });
    expect((await say('en-US')).body).toContain('not enabled');
    await ask('PUT', `/v1/skills/${skill.skillId}/stages/development/enablement`);
    expect((await say('de-DE')).body).toContain('no model for de-DE');
    expect((await ask('POST', path.replace(skill.skillId, 'theirs'), {})).status).toBe(404);
  });

  test('what it does not know it says so', async () => {
    expect((await ask('GET', '/v1/vendors')).status).toBe(501);
  });
});
