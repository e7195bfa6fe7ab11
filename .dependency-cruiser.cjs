// The table "who may import whom" of docs/architecture.md, as rules. Each rule says why it is there.
const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from: { path: from }, to });
const ours = '^(lambda|models|echo|tools|infra|test|bench|skill-package)/';
const only = (allowed) => ({ path: ours, pathNot: allowed });
const noPackages = (allowed) => ({
  dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'],
  ...(allowed ? { pathNot: allowed } : {}),
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule('no-circles', 'A circle has no first file to read.', '.', {
      circular: true,
      viaOnly: { dependencyTypesNot: ['type-only'] },
    }),
    rule('no-unresolved', 'An import that cannot be resolved breaks in the bundle.', '.', {
      couldNotResolve: true,
    }),
    rule(
      'evidence-alone',
      'The analyser is pure: words in, findings out. It may be lifted out of this project whole.',
      '^lambda/evidence/',
      only('^(lambda/evidence|models/compiled)/'),
    ),
    rule('evidence-no-packages', 'The analyser must load in 15 ms.', '^lambda/evidence/', noPackages()),
    rule(
      'interview-pure',
      'The conversation decides from state and findings, never from a request or a table.',
      '^lambda/interview/',
      only('^(lambda/interview|lambda/evidence|models/compiled)/'),
    ),
    rule(
      'interview-no-packages',
      'decide and evolve stay free of frameworks.',
      '^lambda/interview/',
      noPackages('ts-fsrs'),
    ),
    rule(
      'render-pure',
      'Rendering turns a reply into words; it decides nothing.',
      '^lambda/render/',
      only('^(lambda/render|lambda/interview|lambda/evidence|models/compiled)/'),
    ),
    rule('render-types-only', 'Rendering needs no package at run time.', '^lambda/render/', {
      ...noPackages(),
      dependencyTypesNot: ['type-only'],
    }),
    rule(
      'store-knows-tables-only',
      'A table is known here and nowhere else, and the store knows nothing above it.',
      '^lambda/store/',
      only('^lambda/(store|interview|evidence)/'),
    ),
    rule('sdk-in-one-file', 'The AWS SDK is 400 KB: one file, loaded when first needed.', '^(lambda)/', {
      path: 'node_modules/@aws-sdk/',
      pathNot: 'none',
    }),
    rule(
      'alexa-speaks-alexa',
      'The only folder that speaks Alexa JSON; it knows the conversation, not the store.',
      '^lambda/alexa/',
      only('^(lambda/alexa|lambda/interview|lambda/render|lambda/evidence|models/compiled)/'),
    ),
    rule(
      'companion-reads',
      'The log reads what the skill stored; it does not speak Alexa.',
      '^lambda/companion/',
      only(
        '^(lambda/companion|lambda/store|lambda/interview|lambda/evidence|lambda/render|models/compiled)/',
      ),
    ),
    rule(
      'telemetry-alone',
      'Counts and timings only: what it cannot import, it cannot leak.',
      '^lambda/telemetry/',
      only('^lambda/telemetry/'),
    ),
    rule(
      'ask-sdk-at-the-door',
      'ask-sdk-core is needed at the door alone; elsewhere its types do.',
      '^lambda/',
      { path: 'node_modules/ask-sdk-core/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'environment-at-the-edge',
      'No clock, environment, file or network below the entries: these are arguments.',
      '^lambda/(?!index\\.ts|log\\.ts)',
      { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    ),
    rule(
      'lambda-below-all',
      'What runs at Amazon needs nothing of what runs at home.',
      '^lambda/',
      only('^(lambda|models/compiled)/'),
    ),
    rule(
      'echo-by-the-door',
      'The device goes through the one door, as Amazon does.',
      '^echo/',
      only('^(echo/|lambda/(skill|log|companion/|store/)|models/compiled/|skill-package/)'),
    ),
    rule('models-alone', 'Content is checked and compiled by itself.', '^models/', only('^models/')),
    rule('nobody-imports-tests', 'Tests and benches are leaves.', '^(lambda|models|echo|tools|infra)/', {
      path: '^(test|bench)/',
    }),
  ].map((r) => {
    if (r.name === 'sdk-in-one-file')
      r.from = { path: '^lambda/', pathNot: '^lambda/store/dynamodb-client\\.ts$' };
    if (r.name === 'sdk-in-one-file')
      r.to = { path: 'node_modules/@aws-sdk/', dependencyTypesNot: ['type-only'] };
    if (r.name === 'ask-sdk-at-the-door') r.from = { path: '^lambda/', pathNot: '^lambda/skill\\.ts$' };
    return r;
  }),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
