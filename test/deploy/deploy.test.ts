import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureAskCli, runAsk } from '../../infra/deployment/ask-cli.ts';
import { type DeployResult, deploy } from '../../infra/deployment/deploy.ts';
import { EXIT } from '../../infra/deployment/failures.ts';
import { POLICY } from '../../infra/deployment/project.ts';
import { type Rehearsal, rehearse } from '../../infra/deployment/rehearsal.ts';
import { at, text } from '../../infra/package-rules/skill-package.ts';
import { ofType } from '../../infra/stand-in/stack.ts';
import { ONE_ROUND } from './one-round.ts';

const ROOT = join(__dirname, '..', '..');
const INSTALLING = 240_000;
const DEPLOYING = 90_000;

/** The real `ask deploy`, and what was told while it ran. */
async function deployTo(rehearsal: Rehearsal, root = ROOT): Promise<DeployResult & { told: string }> {
  const lines: string[] = [];
  const { folder, env } = rehearsal;
  const result = await deploy({ root, folder, wishes: {}, env, tell: (line) => lines.push(line) });
  return { ...result, told: lines.join('\n') };
}

beforeAll(() => ensureAskCli(() => undefined), INSTALLING);

describe('a first deployment, twice interrupted, an update, and a round with what was deployed', () => {
  let rehearsal: Rehearsal;
  let breaking: RegExp | null = null;
  beforeAll(async () => {
    rehearsal = await rehearse({
      breaksOff: (method, path) => method === 'PUT' && breaking !== null && breaking.test(path),
    });
  });
  afterAll(() => rehearsal.close());

  const stacks = () => rehearsal.standIn.account.cloudFormation.plans();
  const skill = () => rehearsal.standIn.skills.all()[0];
  const tables = () =>
    stacks().flatMap((plan) => ofType(plan, 'AWS::DynamoDB::Table').map((made) => made.standing.ref));

  test(
    'the upload of the package breaks: nothing stands, and it says so',
    async () => {
      breaking = /^\/uploads\//;
      const { exit, told } = await deployTo(rehearsal);
      expect(exit).toBe(EXIT.interrupted);
      expect(told).toContain('The connection to Amazon broke. Nothing is lost: run npm run deploy again');
      expect(rehearsal.standIn.skills.all()).toEqual([]);
    },
    DEPLOYING,
  );

  test(
    'the upload of the bundle breaks: the skill stands, the stack does not',
    async () => {
      breaking = /\/endpoint\/build\.zip$/;
      const { exit, told } = await deployTo(rehearsal);
      expect(exit).toBe(EXIT.interrupted);
      expect(told).toContain('The bundle could not be uploaded to S3; the skill itself stands.');
      expect(rehearsal.standIn.skills.all()).toHaveLength(1);
      expect(stacks()).toEqual([]);
    },
    DEPLOYING,
  );

  test(
    'run again, it goes on where it stood: one skill, one stack, the policy’s address in every locale',
    async () => {
      breaking = null;
      const before = skill()?.id;
      const { exit, deployed } = await deployTo(rehearsal);
      expect(exit).toBe(EXIT.done);
      expect(rehearsal.standIn.skills.all().map(({ id, enabled }) => [id, enabled])).toEqual([
        [before, true],
      ]);
      expect(stacks()).toHaveLength(1);
      const manifest = skill()?.package.manifest ?? null;
      const locales = Object.entries(at(manifest, 'privacyAndCompliance', 'locales') ?? {});
      expect(locales).toHaveLength(5);
      for (const [, answers] of locales)
        expect(answers).toEqual({ privacyPolicyUrl: `${deployed?.outputs['LogAddress']}${POLICY}` });
      expect(text(at(manifest, 'events', 'endpoint', 'uri'))).toBe(deployed?.outputs['SkillEndpoint']);
      expect(at(manifest, 'events', 'subscriptions')).toEqual([{ eventName: 'SKILL_DISABLED' }]);
      expect(readFileSync(join(ROOT, 'skill-package', 'skill.json'), 'utf8')).not.toContain(
        'privacyPolicyUrl',
      );
    },
    DEPLOYING,
  );

  test(
    'an update replaces the bundle and keeps skill, table and hash key',
    async () => {
      const before = { skill: skill()?.id, tables: tables(), calls: rehearsal.standIn.calls.length };
      const { exit } = await deployTo(rehearsal);
      expect(exit).toBe(EXIT.done);
      expect({ skill: skill()?.id, tables: tables() }).toEqual({
        skill: before.skill,
        tables: before.tables,
      });
      const calls = rehearsal.standIn.calls
        .slice(before.calls)
        .map(({ method, path }) => `${method} ${path}`);
      expect(calls.filter((call) => call.endsWith('/build.zip'))).toHaveLength(1);
      // The package is the same as before, addresses and all: it is not sent again.
      expect(calls).not.toContain('POST /v1/skills/uploads');
    },
    DEPLOYING,
  );

  test(
    'ask dialog holds a whole round with what was deployed',
    async () => {
      const replay = join(rehearsal.folder, 'one-round.json');
      const saved = join(rehearsal.folder, 'io.json');
      const userInput = [...ONE_ROUND, '.quit'];
      writeFileSync(
        replay,
        JSON.stringify({ skillId: skill()?.id, locale: 'en-US', type: 'text', userInput }),
      );
      const { code, output } = await runAsk(['dialog', '--replay', replay, '--save-skill-io', saved], {
        cwd: rehearsal.folder,
        env: rehearsal.env,
        tell: () => undefined,
      });
      expect(code).toBe(0);
      const said = output.split('\n').filter((line) => line.includes('Alexa >'));
      expect(said).toHaveLength(ONE_ROUND.length);
      const heard = said.map((line) => line.replace(/^.*Alexa > /, ''));
      expect(heard[0]).toMatch(/\?$/);
      expect(heard[2]).toBe('Go on.');
      // The feedback quotes what was said, and the round ends with the session.
      expect(heard[4]).toMatch(/I heard/i);
      expect(heard.join(' ')).not.toMatch(/had a problem|You said/i);
      expect(output).toContain('Session ended');
    },
    DEPLOYING,
  );
});

describe('refusals', () => {
  test(
    'a bad model is refused before anything is sent, and by Amazon where it gets so far',
    async () => {
      const root = mkdtempSync(join(tmpdir(), 'evidence-coach-broken-'));
      mkdirSync(join(root, 'infra'));
      for (const path of ['skill-package', 'infra/skill-stack.yaml', 'ask-resources.json'])
        cpSync(join(ROOT, path), join(root, path), { recursive: true });
      const path = join(root, 'skill-package', 'interactionModels', 'custom', 'en-US.json');
      const model = JSON.parse(readFileSync(path, 'utf8'));
      model.interactionModel.languageModel.intents[0].samples.push('{answer}');
      writeFileSync(path, JSON.stringify(model));
      const rehearsal = await rehearse();
      try {
        const refused = await deployTo(rehearsal, root);
        expect(refused.exit).toBe(EXIT.refused);
        expect(refused.told).toContain(
          'MissingCarrierPhraseWithPhraseSlot (build): en-US: AnswerIntent, "{answer}"',
        );
        expect(refused.told).toContain('Nothing was sent to Amazon.');
        expect(rehearsal.standIn.calls).toEqual([]);

        const { code, output } = await runAsk(['deploy'], {
          cwd: rehearsal.folder,
          env: rehearsal.env,
          tell: () => undefined,
        });
        expect(code).toBe(1);
        expect(output).toContain('Error code: MissingCarrierPhraseWithPhraseSlot');
        expect(rehearsal.standIn.skills.all()).toEqual([]);
      } finally {
        await rehearsal.close();
        rmSync(root, { recursive: true, force: true });
      }
    },
    DEPLOYING,
  );

  test(
    'a sign-in that has expired for good: sign in again, exit 3',
    async () => {
      const rehearsal = await rehearse({ token: 'expired' });
      try {
        const { exit, told } = await deployTo(rehearsal);
        expect(exit).toBe(EXIT.signIn);
        expect(told).toContain('Your sign-in at Amazon has expired. Sign in again: npm run ask -- configure');
        expect(rehearsal.standIn.skills.all()).toEqual([]);
      } finally {
        await rehearsal.close();
      }
    },
    DEPLOYING,
  );
});
