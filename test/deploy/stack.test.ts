import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTemplate } from '../../infra/stand-in/template.ts';
import { templateFaults } from '../../infra/template-faults.ts';
import { COUNTS } from '../../lambda/telemetry/counts.ts';

const ROOT = join(__dirname, '..', '..');
const PATH = join(ROOT, 'infra', 'skill-stack.yaml');
const body = readFileSync(PATH, 'utf8');
const template = readTemplate(body);
const resource = (name: string) => template.Resources[name];
// biome-ignore lint/suspicious/noExplicitAny: a template's properties are of any kind
const propertyOf = (name: string, property: string): any => resource(name)?.Properties?.[property];
const source = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe('the template', () => {
  test('has no error and no warning by Amazon’s validator, which does find some', () => {
    expect(templateFaults(body)).toEqual([]);
    expect(templateFaults(body.replace('PAY_PER_REQUEST', 'PAY_PER_WISH')).join()).toContain('PAY_PER_WISH');
  });

  const lint = spawnSync('cfn-lint', ['--version'], { encoding: 'utf8' });
  (lint.status === 0 ? test : test.skip)(
    'has no error and no warning by cfn-lint',
    () => {
      const { stdout, status } = spawnSync('cfn-lint', ['--', PATH], { encoding: 'utf8' });
      expect(stdout).toBe('');
      expect(status).toBe(0);
    },
    180_000,
  );

  test('keeps what people said: the table and the hash key outlive the stack, and the table refuses to be deleted', () => {
    expect(resource('Table')).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(resource('HashKey')).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(resource('Table')?.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
    });
  });

  test('has the table that the embedded database has', () => {
    const home = source('echo/database.ts');
    for (const name of ['AttributeDefinitions', 'KeySchema'] as const)
      for (const entry of propertyOf('Table', name) as Record<string, string>[])
        expect(home.replaceAll(/\s+/g, ' ')).toContain(
          `{ ${Object.entries(entry)
            .map(([key, value]) => `${key}: '${value}'`)
            .join(', ')} }`,
        );
  });

  test.each([
    ['SkillFunction', 'lambda/index.ts'],
    ['LogFunction', 'lambda/log.ts'],
  ])('gives %s the environment that %s reads, and no other', (name, path) => {
    const given = Object.keys(propertyOf(name, 'Environment').Variables);
    const read = [...source(path).matchAll(/(?:setting\(|process\.env\[)'(\w+)'/g)].map(
      (match) => match[1] ?? '',
    );
    const ours = read.filter((variable) => !variable.startsWith('AWS_'));
    expect(given.toSorted()).toEqual([...new Set(ours)].toSorted());
  });

  test('allows each role the actions that the store sends, and no other', () => {
    const store = source('lambda/store/dynamodb-table.ts');
    const sent = [
      ...new Set([...store.matchAll(/new (\w+)Command\(/g)].map((match) => `dynamodb:${match[1]}`)),
    ];
    for (const role of ['SkillRole', 'LogRole']) {
      const [policy] = propertyOf(role, 'Policies') as [
        { PolicyDocument: { Statement: { Action: string[]; Resource: unknown }[] } },
      ];
      const actions = policy.PolicyDocument.Statement.flatMap(({ Action }) => Action);
      const onItems = actions.filter((action) => action.startsWith('dynamodb:'));
      expect(onItems.toSorted()).toEqual(sent.toSorted());
      expect(actions.filter((action) => !action.startsWith('dynamodb:'))).toEqual([
        'logs:CreateLogStream',
        'logs:PutLogEvents',
      ]);
      expect(JSON.stringify(policy)).not.toContain('"*"');
    }
  });

  test('lets Alexa call the skill for our skill alone', () => {
    expect(resource('AlexaMayCall')?.Properties).toMatchObject({
      Principal: 'alexa-appkit.amazon.com',
      EventSourceToken: { Ref: 'SkillId' },
    });
  });

  test('answers inside the eight seconds of Alexa, on a runtime that is supported until 2028', () => {
    expect(resource('SkillFunction')?.Properties).toMatchObject({ Timeout: 8, Architectures: ['arm64'] });
    expect(template.Parameters?.['LambdaRuntime']?.Default).toBe('nodejs24.x');
    expect(
      JSON.parse(source('ask-resources.json')).profiles.default.skillInfrastructure.userConfig,
    ).toMatchObject({
      runtime: 'nodejs24.x',
      skillEvents: { subscriptions: ['SKILL_DISABLED'] },
    });
  });

  test('tells every alarm to somebody, and draws only metrics that are told', () => {
    const alarms = Object.entries(template.Resources).filter(
      ([, { Type }]) => Type === 'AWS::CloudWatch::Alarm',
    );
    expect(alarms.length).toBeGreaterThanOrEqual(7);
    for (const [name] of alarms) expect(propertyOf(name, 'AlarmActions')).toEqual([{ Ref: 'Alarms' }]);
    const stages = ['Turn', 'Stand', 'Judge', 'Store', 'Render'].map((stage) => `${stage}Time`);
    const told = new Set<unknown>([
      ...COUNTS,
      ...stages,
      'Requests',
      'Faults',
      'Erasures',
      'ColdStarts',
      'PieceWords',
    ]);
    const { widgets } = JSON.parse(propertyOf('Dashboard', 'DashboardBody')['Fn::Sub']) as {
      widgets: { properties: { metrics: unknown[][] } }[];
    };
    const drawn = widgets
      .flatMap(({ properties }) => properties.metrics)
      .filter(([namespace]) => namespace === 'EvidenceCoach')
      .map(([, metric]) => metric);
    const watched = alarms
      .filter(([name]) => propertyOf(name, 'Namespace') === 'EvidenceCoach')
      .map(([name]) => propertyOf(name, 'MetricName'));
    expect([drawn.length > 15, watched.length]).toEqual([true, 2]);
    expect([...drawn, ...watched].filter((metric) => !told.has(metric))).toEqual([]);
  });
});

describe('what CloudFormation does not take', () => {
  test.each([
    ['an alias', 'Resources:\n  A: &a { Type: AWS::SNS::Topic }\n  B: *a\n', 'YAML aliases are not allowed'],
    ['no resources', 'Parameters: {}\n', 'At least one Resources member must be defined.'],
    ['broken YAML', 'Resources: [\n', 'YAML not well-formed.'],
    ['over 51,200 bytes', `Resources: {}\n#${'x'.repeat(51_200)}`, 'template body is over 51200 bytes'],
  ])('%s', (_, broken, message) => {
    expect(() => readTemplate(broken)).toThrow(message);
  });
});
